import type { TextWord, WordAnalysis } from '../finnish/finnish.ts';

// Closed classes: their words hold a question together and tell little of what it is about. In few entries they may be rare and
// would weigh as much as rare nouns do. Iso suomen kielioppi 2004: pronouns 100–104, conjunctions and particles 792–828,
// adpositions 677, verbs of necessity and possibility 1561–1592.
const finnish = `
  ja tai sekä eli vai vaan mutta että jotta koska kun jos kuin vaikka kunnes ei ettei
  minä sinä hän se me te he ne tämä tuo nämä nuo itse joka mikä kuka ken kumpi mikäli
  joku jokin jompikumpi kukin kumpikin kukaan mikään kumpikaan jokainen muu eräs sama
  olla voida saada pitää täytyä tulla saattaa
  miten kuinka milloin miksi kauanko montako paljonko millainen minkälainen sellainen tällainen tuollainen
  myös vain vielä jo nyt sitten niin näin kyllä ehkä aina usein siis edes juuri ihan hyvin pois heti paljo paljon
  kanssa ilman varten mukaan mukainen vuoksi takia kautta luo luona luota sijaan sijasta jälkeen ennen aikana välillä
  kohtaan vastaan päälle alle yli läpi takana edessä vieressä
  mä sä mulle mua mun sun sulle oon oo onks saaks voiks ootteks`;
const swedish = `
  och att i på för om med till från en ett den det de som är av vid eller inte kan får ska vad vem när var hur har`;
const english = `the of and to in for a an is are on with by or not can may what who when where how do does from`;

const common = new Set([finnish, swedish, english].flatMap((words) => words.trim().split(/\s+/)));

/** Whether a word of a query is one that questions are put together with, whatever they are about. */
export function isCommonWord({
  text,
  analysis,
}: Pick<TextWord, 'text'> & { analysis: WordAnalysis }): boolean {
  return common.has(text) || analysis.lemmas.some((lemma) => common.has(lemma));
}
