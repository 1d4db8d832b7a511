import type { AnswerView, CitationView } from '../../server/answers/contract.ts';
import type { ProvisionalText } from '../../server/sessions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { usePage } from '../ui/page-context.ts';
import { Prose } from '../ui/prose.tsx';
import { lawyerName, useLiveSession } from './live-context.ts';

/** A signed answer on the big screen: its text, its sections, who stands behind it, and who differs. */
export function ScreenAnswer({ answer }: { answer: AnswerView }) {
  const { texts } = useLiveSession();
  const lang = usePage().language === 'fi' ? undefined : 'fi';
  const names = answer.signatures.map(({ name }) => name);
  return (
    <article class="screen-paper">
      <h3>{texts.answerTitle}</h3>
      <Prose html={answer.html} lang={lang} />
      <Sections citations={answer.citations} />
      <p class="meta">{fill(texts.signedBy, { names: names.join(` ${texts.and} `) })}</p>
      {answer.dissents.map(({ name, html }) => (
        <section key={name} class="screen-dissent">
          <h3>
            {texts.dissent}: {name}
          </h3>
          <Prose html={html} lang={lang} />
        </section>
      ))}
    </article>
  );
}

/** What is being typed, as it grows. */
export function ScreenProvisional({ text }: { text: ProvisionalText }) {
  const live = useLiveSession();
  const { texts } = live;
  return (
    <article class="screen-paper screen-provisional">
      <h3>{texts.provisionalTitle}</h3>
      <p class="meta">{fill(texts.provisionalNote, { name: lawyerName(live, text.lawyer) })}</p>
      <Prose html={text.html} lang={usePage().language === 'fi' ? undefined : 'fi'} />
      <Sections citations={text.citations} />
    </article>
  );
}

function Sections({ citations }: { citations: CitationView[] }) {
  const { texts } = useLiveSession();
  const { language } = usePage();
  if (citations.length === 0) return null;
  return (
    <p class="screen-sections">
      <strong>{texts.citations}:</strong>{' '}
      <span lang={language === 'fi' ? undefined : 'fi'}>{citations.map(({ text }) => text).join(' · ')}</span>
    </p>
  );
}
