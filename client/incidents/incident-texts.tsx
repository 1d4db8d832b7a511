import type { IncidentText } from '../../server/incidents/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { fill } from '../texts/catalogue.ts';
import { incidentTexts } from '../texts/incidents.ts';
import { usePage } from '../ui/page-context.ts';

/** Every version of the texts, as it was written, with what was found in it marked. */
export function IncidentTexts({ texts: shown }: { texts: readonly IncidentText[] }) {
  const { language } = usePage();
  const texts = incidentTexts[language];
  return (
    <details open>
      <summary>{fill(texts.textsTitle, { count: shown.length })}</summary>
      <div class="stack">
        {shown.map((text, index) => (
          <div key={index}>
            <h4>
              {texts[`place_${tableOf(text)}`]}
              <Part place={text.place} />
            </h4>
            {text.text === null ? (
              <p>{texts.takenAway}</p>
            ) : (
              <p class="question-text" lang={contentLanguage(language)}>
                <Marked {...text} text={text.text} />
              </p>
            )}
          </div>
        ))}
      </div>
    </details>
  );
}

/** What of it the text is, where it is not what was asked or answered itself. */
function Part({ place }: Pick<IncidentText, 'place'>) {
  const texts: Readonly<Record<string, string>> = incidentTexts[usePage().language];
  const part = texts[`part_${place.split('.')[1]}`];
  return part === undefined ? null : <>{`: ${part}`}</>;
}

type Table =
  Extract<keyof (typeof incidentTexts)['fi'], `place_${string}`> extends `place_${infer Name}` ? Name : never;

function tableOf({ place }: IncidentText): Table {
  return place.split('.')[0] as Table; // as: the server names the places there are
}

function Marked({ text, findings }: { text: string; findings: IncidentText['findings'] }) {
  const after = findings.map(({ end }, index) => text.slice(end, findings[index + 1]?.start));
  return (
    <>
      {text.slice(0, findings[0]?.start)}
      {findings.map(({ start, end }, index) => (
        <>
          <mark>{text.slice(start, end)}</mark>
          {after[index]}
        </>
      ))}
    </>
  );
}
