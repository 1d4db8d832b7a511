/** The languages of the site; Finnish is the one the others are translated from. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Another language's texts: the same keys, each with the same `{placeholders}` as the Finnish text. */
type Translation<Fi extends Record<string, string>, Other extends Record<keyof Fi, string>> = {
  [Key in keyof Fi]: Same<Placeholders<Fi[Key]>, Placeholders<Other[Key]>> extends true ? Other[Key] : never;
};

/** Texts of one feature in every language; a missing key or a differing placeholder does not compile. */
export function catalogue<
  const Fi extends Record<string, string>,
  const Sv extends Record<keyof Fi, string>,
  const En extends Record<keyof Fi, string>,
>(all: { fi: Fi; sv: Sv & Translation<Fi, Sv>; en: En & Translation<Fi, En> }) {
  return all as Record<Language, { readonly [Key in keyof Fi]: string }>; // as: the check is done, literals are not needed after it
}

/** Puts values in a text's `{placeholders}`: `fill('{count} kysymystä', { count: 3 })`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Chooses between a text's `_one` and `_other` forms by the language's plural rules. */
export function plural(language: Language, count: number, forms: { one: string; other: string }): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other;
  return fill(form, { count });
}
