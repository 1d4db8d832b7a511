const longest = 120;
const sentences = new Intl.Segmenter('fi', { granularity: 'sentence' });

/** A title for a text that has none: its first question, or else its first sentence, cut between words when it is long. */
export function suggestedTitle(text: string): string {
  const found = [...sentences.segment(text.replaceAll(/\s+/g, ' ').trim())].map(({ segment }) =>
    segment.trim(),
  );
  const title = found.find((sentence) => sentence.endsWith('?')) ?? found[0] ?? '';
  return title.length <= longest ? title : `${title.slice(0, title.lastIndexOf(' ', longest - 1))}…`;
}
