/** What is known of one written word. All forms are in small letters, without soft hyphens, in NFC. */
export type WordAnalysis = {
  /** Base forms, the likeliest first: `huostaanotosta` → `huostaanotto`. Never empty. */
  lemmas: readonly string[];
  /** Base forms of a compound's parts: `huosta`, `otto`. Empty for a word that is no compound. */
  parts: readonly string[];
  /** What it is derived from: `päättäminen` → `päättää`. Never one of the lemmas. */
  roots: readonly string[];
  /** False when neither dictionary nor lexicon knows it; its lemma is then its stem, or the word itself. */
  known: boolean;
};

/** A word of a text with its UTF-16 offsets in it. */
export type TextWord = { text: string; start: number; end: number };

/** The analysis of Finnish words, the same for what is indexed and for what is asked. */
export type Finnish = {
  mode: 'voikko' | 'lexicon';
  /** Changes whenever the same word may be analysed differently; what was indexed with another is indexed again. */
  version: string;
  analyse(word: string): WordAnalysis;
};
