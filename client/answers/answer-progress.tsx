import type { AnswerNeed } from '../../server/answers/contract.ts';
import { fill, type Language } from '../texts/catalogue.ts';
import { answerTexts } from '../texts/answers.ts';
import { usePage } from '../ui/page-context.ts';

/** What an answer still waits for, in words. */
export function AnswerProgress({ needs }: { needs: readonly AnswerNeed[] }) {
  const { language } = usePage();
  const texts = answerTexts[language];
  return (
    <section class="panel" aria-labelledby="mita-puuttuu">
      <h2 id="mita-puuttuu">{texts.progress}</h2>
      {needs.length === 0 ? (
        <p>{texts.need_nothing}</p>
      ) : (
        <ul>
          {needs.map((need) => (
            <li key={needText(language, need)}>{needText(language, need)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** `Odottaa allekirjoitusta: Lauri Laine.` */
function needText(language: Language, need: AnswerNeed): string {
  const text = answerTexts[language][`need_${need.kind}`];
  return need.kind === 'signature' ? fill(text, { name: need.name }) : text;
}
