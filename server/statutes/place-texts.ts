import type { Act } from './act.ts';
import type { Citation, CitationLanguage } from './contract.ts';

/** Words for the place inside an act, in order: `40 luku`, `5 §`, `1 mom.`, `2 kohta`. */
export function placeTexts(citation: Citation, act: Act | undefined, language: CitationLanguage): string[] {
  return act === undefined || act.kind === 'act'
    ? sectionText(citation, language)
    : articleText(citation, language);
}

function sectionText({ chapter, section, subsection, item }: Citation, language: CitationLanguage): string[] {
  const bare = section?.replace(/ §$/, '') ?? '';
  const words = {
    fi: [`${chapter} luku`, `${bare} §`, `${subsection} mom.`, `${item} kohta`],
    sv: [`${chapter} kap.`, `${bare} §`, `${subsection} mom.`, `${item} punkten`],
    en: [
      `chapter ${chapter}`,
      `section ${bare.replace(' ', '')}`,
      `subsection ${subsection}`,
      `paragraph ${item}`,
    ],
  }[language];
  return words.filter((_, index) => Boolean([chapter, section, subsection, item][index]));
}

function articleText({ section, subsection, item }: Citation, language: CitationLanguage): string[] {
  if (section === null) return [];
  const bare = section.replace(/ artikla$/, '');
  const letter = item ? String.fromCharCode('a'.charCodeAt(0) + item - 1) : '';
  if (language === 'sv')
    return [`artikel ${bare}${subsection ? `.${subsection}` : ''}${letter && ` ${letter}`}`];
  if (language === 'en')
    return [`Article ${bare}${subsection ? `(${subsection})` : ''}${letter && `(${letter})`}`];
  return [
    `${bare} artikla`,
    ...(subsection ? [`${subsection} kohta`] : []),
    ...(letter ? [`${letter} alakohta`] : []),
  ];
}
