// Clitics, and the possessive suffixes with what stands before them (Iso suomen kielioppi, § 126-131 and 95-100).
const clitic = /(?<=..)(?:kin|k[aä]{2}n|h[aä]n|k[oö]|p[aä]s?)$/;
const possessive = /(?<=..)(?:ni|si|ns[aä]|mme|nne|(?<=([aäei]))\1n)$/;

/**
 * What a form may be without what hangs on its end, the likeliest first: `kädestäni` -> kädestä; `hampaani` -> hampaa, and hampaan, whose
 * ending the suffix has swallowed.
 */
export function withoutLooseEnding(form: string): string[] {
  const bare = form.replace(clitic, '');
  if (bare !== form) return [bare];
  const unpossessed = form.replace(possessive, '');
  return unpossessed === form ? [] : [unpossessed, `${unpossessed}n`];
}
