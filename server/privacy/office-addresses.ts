// "Oikeusministeriö, Eteläesplanadi 10, 00130 Helsinki": a street may stand between.
const authorityBefore =
  /(?:ministeriö|virasto|virastotalo|kunnantalo|kaupungintalo|poliisiasema|valtuutetun toimisto|valtuutettu|hallinto-oikeus|käräjäoikeus|hovioikeus|korkein oikeus|kirjaamo|eduskunta|käyntiosoite|besöksadress|(?<!\p{L})P[LB] \d{1,4})\p{L}{0,4}(?: (?:posti|käynti)?osoite)?(?: on)?[,:]? \(?(?:[\p{L} -]{3,40} \d{1,4}[a-z]?\)?,? )?$/iu;

/** Whether an address is an authority's, by the words before it: where an authority is, is no secret. */
export function isOfAuthority(text: string, start: number): boolean {
  return authorityBefore.test(text.slice(Math.max(0, start - 90), start));
}
