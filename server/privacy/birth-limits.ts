// "ennen 1.1.2020 syntynyt", "1.1.2010 tai sen jälkeen syntynyt": the law's limits tell of nobody.
/** Before a day that is a limit: “ennen 1.1.2020 syntynyt”. */
export const limitBefore =
  /(?:ennen|viimeistään|aikaisintaan|jälkeen|vasta|alkaen|before|after|since|före|efter|senast|tidigast)[ \n]$/iu;
/** After such a day. */
export const limitAfter =
  /^ ?(?:tai|ja|eller|or|och)? ?(?:sen |sitä )?(?:jälkeen|alkaen|lähtien|mennessä|aikaisemmin|myöhemmin|ennen|därefter|senare|later|after|earlier)/iu;
/** What comes to be without being born, and words after it: “asiakkuus on”. */
export const whatIsNotBorn =
  /(?:asiakkuu|asiakassuh|oikeu|velvollisuu|velvoi|huol[ie]|epäily|tar[vp]e|päätö|ratkais|sop[uv]|tilan|vaikutelm|käsity|ris?tiri|riita|riida|vahinko|vahingo|saatav|suhde|suhte|säännö|laki|lain|ongelm)\p{L}*(?: \p{L}+){0,3} $/iu;
