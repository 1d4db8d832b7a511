// Endings as they are spoken in most of Finland, and what they stand for.
const spoken: readonly [RegExp, readonly string[]][] = [
  // haluu, oikee, kouluu
  [/uu$/, ['uaa', 'ua']],
  [/yy$/, ['yää', 'yä']],
  [/([eioö])\1$/, ['$1a', '$1ä']],
  // kirjottaa, sijotettu, ilmotus
  [/([oö])(?=tt|tet|tan|tu[st])/, ['$1i']],
  // juorus, vois
  [/(?<=...)s$/, ['si']],
  // palannu, karannu
  [/(?<=[nlrs])([uy])$/, ['$1t']],
];

/** What a word may be in standard Finnish when it is written as it is spoken: `haluu` → haluaa. None is known to be a word. */
export function standardForms(form: string): string[] {
  return spoken.flatMap(([ending, standard]) =>
    ending.test(form) ? standard.map((each) => form.replace(ending, each)) : [],
  );
}
