/** Pieces which, repeated, lead a search for identifiers to begin anew at every place. */
export const hostileParts: readonly string[] = [
  ...['0', '01 ', '04 0', '040 ', '0.', '1-', '1 2 3 4 ', '12345678', '1000000', '+358 ', '0401234567/', 'puh. ', 'hetu ', '٣', '𝟎', 'O', '0O'],
  ...['010101-', '0101010', '131052-308T ', 'hetu 131052 ', '131052 a', 'loppu', 'tili 1', 'y-tunnus ', 'FI', 'FI21 ', 'FI21 1', 'fi21'],
  ...['@', 'a@', 'a@a.', 'a.', 'a-', '(at)', ' at ', 'a@a piste ', 'a@b.fi ', 'piste ', '(', '%40', "a'"],
  ...['&', '&#', '&amp;', '<b ', '<b>', '*', '_', '`', '\\', '\n', '\u200b', 'a\u0301', '\u0301', '﷽'],
  ...['a', 'A', 'Aa ', 'aaaaaaaaaaaaaaaaaaaa-', 'katu ', 'katu 1', 'Katu 1 A ', 'osoite A ', 'ministeriö ', 'PL 1, ', '12345 ', '12345 A'],
  ...['ABC-', 'ABC 1', 'auto abc ', '1.1.', '1.1.20', '1.1.2020 ', 'syntynyt ', 's. ', '1 tammikuuta ', 'on ', 'i aaa ', 'v ('],
  ...['os. a ', 'os. a a a 1 ', 'asuu A ', 'Asuu Aaa 1', 'asianumero ', 'numero', 'aaaaanumero ', 'dnro 1/1 ja ', 'asia 1 ', 'A 1/', 'HL 1', 'rek a ', 'mopo abc ', 'syntyi a ', 'täytti ', 'koulun 1 v ', 'Iin 6 v ', 'lainen ', 'Suvi ', 'Maija ', '90 100 ', 'FI 2 1 '],
]; // prettier-ignore
