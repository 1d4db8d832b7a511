import type { ShownAsker, UnsealingView } from '../../server/unsealing/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { suggestedTitle } from '../questions/question-title.ts';
import { fill } from '../texts/catalogue.ts';
import { unsealingTexts } from '../texts/unsealing.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { formatDay } from '../ui/format-date.ts';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { type BadgeTone, StateBadge } from '../ui/state-badge.tsx';

const tones: Record<UnsealingView['state'], BadgeTone> = {
  asked: 'waiting',
  approved: 'done',
  declined: 'stopped',
  withdrawn: 'stopped',
};

const titleOf = ({ publicTitle, original }: UnsealingView) => publicTitle ?? suggestedTitle(original);

type CardProps = { unsealing: UnsealingView; shown: ShownAsker | null };

/** One request: why, by whom, what was decided, and what this reader may do about it. */
export function UnsealingCard({ unsealing, shown }: CardProps) {
  const { language } = usePage();
  const texts = unsealingTexts[language];
  const { questionId, reason, state, openUntil, linked } = unsealing;
  const lang = contentLanguage(language);
  return (
    <article class="card">
      <div class="card-above">
        <StateBadge tone={tones[state]} text={openUntil ? texts.openBadge : texts[`state_${state}`]} />
      </div>
      <h3 lang={lang}>
        {state === 'withdrawn' ? (
          titleOf(unsealing)
        ) : (
          <a href={localHref(language, `/kysymykset/${questionId}`)}>{titleOf(unsealing)}</a>
        )}
      </h3>
      <p class="question-text" lang={lang}>
        {reason}
      </p>
      <p class="meta">
        {[asked(unsealing, language), decided(unsealing, language)].filter(Boolean).join(' · ')}
      </p>
      {shown && <Asker shown={shown} />}
      {!linked && !shown && <p>{texts.gone}</p>}
      {linked && openUntil && <Look unsealing={unsealing} />}
      {state === 'asked' && <Decisions unsealing={unsealing} />}
    </article>
  );
}

type PageLanguage = keyof typeof unsealingTexts;

function asked({ askedBy, askedOn }: UnsealingView, language: PageLanguage): string {
  return fill(unsealingTexts[language].askedBy, { name: askedBy, day: formatDay(language, askedOn) });
}

function decided({ state, decidedBy, decidedOn }: UnsealingView, language: PageLanguage): string {
  if (state === 'asked' || decidedOn === null) return '';
  const text = unsealingTexts[language][`decided_${state}`];
  return fill(text, { name: decidedBy ?? '', day: formatDay(language, decidedOn) });
}

function Asker({ shown: { asker } }: { shown: ShownAsker }) {
  const texts = unsealingTexts[usePage().language];
  return (
    <Notice live>
      {asker ? (
        <>
          <p>
            <strong>{fill(texts.shown, { name: asker.name })}</strong>
          </p>
          <p>{asker.email ? fill(texts.email, { email: asker.email }) : texts.noEmail}</p>
          <p>{texts.shownOnce}</p>
        </>
      ) : (
        <p>{texts.gone}</p>
      )}
    </Notice>
  );
}

/** No command's form: its reply is this page, shown once, and no place that a reading could come back to. */
function Look({ unsealing }: { unsealing: UnsealingView }) {
  const { language } = usePage();
  const texts = unsealingTexts[language];
  const { id, openUntil } = unsealing;
  return (
    <>
      <p class="hint">{fill(texts.openUntil, { day: formatDay(language, openUntil ?? '') })}</p>
      <form class="form-inline" method="post" action={localHref(language, `/hallinta/sinetit/${id}/kysyja`)}>
        <Button
          kind="secondary"
          label={fill(texts.ofQuestion, { deed: texts.show, title: titleOf(unsealing) })}
        >
          {texts.show}
        </Button>
      </form>
    </>
  );
}

function Decisions({ unsealing }: { unsealing: UnsealingView }) {
  const texts = unsealingTexts[usePage().language];
  const { mine, linked, askedBy } = unsealing;
  if (mine) {
    return (
      <>
        <p class="hint">{texts.mineWaits}</p>
        <Deed unsealing={unsealing} command="withdraw-unsealing" deed={texts.withdraw} kind="quiet" />
      </>
    );
  }
  return (
    <>
      {linked && (
        <details>
          <summary>
            {texts.approve}
            <span class="unseen">: {titleOf(unsealing)}</span>
          </summary>
          <div class="stack">
            <p>{fill(texts.approveText, { name: askedBy })}</p>
            <Deed unsealing={unsealing} command="approve-unsealing" deed={texts.approveSure} kind="danger" />
          </div>
        </details>
      )}
      <Deed unsealing={unsealing} command="decline-unsealing" deed={texts.decline} kind="secondary" />
    </>
  );
}

type DeedProps = {
  unsealing: UnsealingView;
  command: 'withdraw-unsealing' | 'approve-unsealing' | 'decline-unsealing';
  deed: string;
  kind: 'danger' | 'secondary' | 'quiet';
};

function Deed({ unsealing, command, deed, kind }: DeedProps) {
  const texts = unsealingTexts[usePage().language];
  const { id } = unsealing;
  return (
    <ActionForm command={command} formKey={id} hidden={{ unsealingId: id }} inline>
      <Button kind={kind} label={fill(texts.ofQuestion, { deed, title: titleOf(unsealing) })}>
        {deed}
      </Button>
    </ActionForm>
  );
}
