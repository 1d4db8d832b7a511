import type { QuestionView } from '../../server/questions/contract.ts';
import type { ComponentChildren } from 'preact';
import { suggestedTitle } from '../questions/question-title.ts';
import { fill } from '../texts/catalogue.ts';
import type { LiveTexts } from '../texts/live.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { DispositionDecline } from './disposition-decline.tsx';
import { DispositionNext } from './disposition-next.tsx';
import { DispositionWritten } from './disposition-written.tsx';
import { useLiveSession } from './live-context.ts';

/** What became of a question, to be said and to be undone. */
export type Given = { event: 'deferred' | 'written' | 'declined'; reply?: unknown };

type WrapUpItemProps = { question: QuestionView; onGiven: (given: Given) => void };

/** A question without a disposition, and the three that it may be given. */
export function WrapUpItem({ question, onGiven }: WrapUpItemProps) {
  const { state, texts } = useLiveSession();
  const { language, attempt } = usePage();
  const { id, state: stage, backstage } = question;
  const title = titleOf(question);
  const lang = language === 'fi' ? undefined : 'fi';
  const unread = stage === 'submitted' || stage === 'needs_info';
  const isRefused = (key: string) => attempt?.key === key;
  const writtenKey = `${id}-written`;
  const desk = localHref(language, `/tarkistus?istunto=${state.session.id}&kysymys=${id}`);
  return (
    <article class="card">
      <div class="card-above">
        <StateBadge tone="waiting" text={stageText(texts, stage)} />
        {question.late && <StateBadge text={texts.late} />}
      </div>
      <h3 lang={lang}>
        <a href={desk}>{title}</a>
      </h3>
      {unread && (
        <>
          <p class="question-text" lang={lang}>
            {backstage?.original}
          </p>
          <p class="hint">{texts.unreadNote}</p>
        </>
      )}
      <div class="card-more">
        <DispositionNext
          question={question}
          title={title}
          onDone={(reply) => onGiven({ event: 'deferred', reply })}
        />
        <Folded
          title={texts.inWriting}
          label={fill(texts.inWritingOf, { title })}
          open={isRefused(writtenKey)}
        >
          <DispositionWritten
            command="defer-question"
            formKey={writtenKey}
            input={{ questionId: id }}
            text={texts.writtenSend}
            onDone={() => onGiven({ event: 'written' })}
          />
        </Folded>
        <Folded title={texts.declineIt} label={fill(texts.declineItOf, { title })} open={isRefused(id)}>
          <DispositionDecline questionId={id} onDone={() => onGiven({ event: 'declined' })} />
        </Folded>
      </div>
    </article>
  );
}

/** What a question is called before and after it has a public title. */
export function titleOf({ title, backstage }: QuestionView): string {
  return title || suggestedTitle(backstage?.original ?? '');
}

type FoldedProps = { title: string; label?: string; open: boolean; children: ComponentChildren };

export function Folded({ title, label, open, children }: FoldedProps) {
  return (
    <details open={open}>
      <summary aria-label={label}>{title}</summary>
      {children}
    </details>
  );
}

function stageText(texts: LiveTexts, stage: string): string {
  if (stage === 'submitted') return texts.question_submitted;
  if (stage === 'needs_info') return texts.question_needs_info;
  return stage === 'on_air' ? texts.question_on_air : texts.question_queued;
}
