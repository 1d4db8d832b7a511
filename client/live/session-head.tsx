import type { SessionView } from '../../server/sessions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { Facts } from '../ui/facts.tsx';
import { formatDateTime, formatTime, formatTimeRange } from '../ui/format-date.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { sessionStateTones } from '../sessions/session-state-tones.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { useLiveSession } from './live-context.ts';
import { AddressDeeds, AddressText } from './screen-address.tsx';

/** Where the session is. */
export function SessionState() {
  const { state, texts } = useLiveSession();
  const { state: stage } = state.session;
  return <StateBadge tone={sessionStateTones[stage]} text={texts[`state_${stage}`]} />;
}

/** What the state means for the reader, in a sentence. */
export function Phase() {
  const { state, texts } = useLiveSession();
  const { language } = usePage();
  const { state: stage, startsAt, resumesAt } = state.session;
  if (stage === 'paused' && resumesAt) {
    return <p class="lead">{fill(texts.phase_paused_until, { time: formatTime(language, resumesAt) })}</p>;
  }
  return stage === 'live' ? null : (
    <p>{fill(texts[`phase_${stage}`], { when: formatDateTime(language, startsAt) })}</p>
  );
}

/** What the session is about; while it is under way, what is on air comes first and this stands among the facts. */
export function Intro() {
  const { state } = useLiveSession();
  const { language } = usePage();
  const { intro } = state.session;
  if (intro === '' || isUnderWay(state.session)) return null;
  return (
    <p class="lead" lang={language === 'fi' ? undefined : 'fi'}>
      {intro}
    </p>
  );
}

function isUnderWay({ state }: SessionView): boolean {
  return state === 'live' || state === 'paused';
}

/** When, who, what forum. */
export function SessionFacts() {
  const { state, texts, view } = useLiveSession();
  const { language } = usePage();
  const { session } = state;
  const { forum, lawyers, startsAt, endsAt, askingOpensAt, askingClosesAt } = session;
  const before = session.state === 'planned' || session.state === 'open' || session.state === 'frozen';
  return (
    <section class="panel" aria-labelledby="facts-title">
      <h2 id="facts-title">{texts.facts}</h2>
      {isUnderWay(session) && session.intro !== '' && (
        <p lang={language === 'fi' ? undefined : 'fi'}>{session.intro}</p>
      )}
      <Facts
        facts={[
          { name: texts.time, value: formatTimeRange(language, startsAt, endsAt) },
          {
            name: texts.forum,
            value: <a href={localHref(language, `/foorumit/${forum.slug}`)}>{forum.name[language]}</a>,
          },
          {
            name: texts.lawyers,
            value: lawyers.map(({ name }) => name).join(` ${texts.and} `) || texts.lawyersMissing,
          },
          ...(before
            ? [{ name: texts.askingWindow, value: formatTimeRange(language, askingOpensAt, askingClosesAt) }]
            : []),
          { name: texts.visibility, value: texts[`visibility_${session.visibility}`] },
          ...(session.state === 'planned'
            ? []
            : [{ name: texts.shortAddress, value: <AddressText address={view.shortAddress} /> }]),
        ]}
      />
      <AddressDeeds />
      {view.audience === 'coordinator' && before && (
        <p>
          <a href={localHref(language, `/hallinta/istunnot/${session.id}`)}>{texts.edit}</a>
        </p>
      )}
    </section>
  );
}
