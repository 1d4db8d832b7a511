import { useRef } from 'preact/hooks';
import { Asking } from './asking.tsx';
import { ConnectionLine, Moved } from './connection-line.tsx';
import { Counts } from './counts.tsx';
import { Desks } from './desks.tsx';
import { FollowersShown } from './followers-shown.tsx';
import { LiveDiscussion, LiveOwnRemarks, LiveRemarksToReview } from '../discussion/live-discussion.tsx';
import { Heard } from './heard.tsx';
import { LateQuestion } from './late-question.tsx';
import { LiveContext, type LiveSessionProps, useLiveSession } from './live-context.ts';
import { OnAir } from './on-air.tsx';
import { Queue } from './queue.tsx';
import { SessionControls } from './session-controls.tsx';
import { Intro, Phase, SessionFacts, SessionState } from './session-head.tsx';
import { SessionMinutes } from './session-minutes.tsx';
import { ToSign } from './to-sign.tsx';
import { ToTriage } from './to-triage.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useLive } from './use-live.ts';
import { WrapUp } from './wrap-up.tsx';

/** One session from its plan to its end, for every role: the same page, with what each may see and do. */
export function LiveSession(props: LiveSessionProps) {
  const live = useLive(props);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  return (
    <LiveContext.Provider value={live}>
      <div ref={root} class="stack">
        <Intro />
        <div class="buttons">
          <SessionState />
          <ConnectionLine />
          <FollowersShown />
        </div>
        <Phase />
        <Moved />
        <LiveDiscussion>
          <Stage />
        </LiveDiscussion>
      </div>
    </LiveContext.Provider>
  );
}

function Stage() {
  switch (useLiveSession().state.session.state) {
    case 'live':
    case 'paused':
      return <During />;
    case 'wrap_up':
    case 'closed':
    case 'cancelled':
      return <After />;
    default:
      return <Before />;
  }
}

function Before() {
  const { view } = useLiveSession();
  return (
    <div class="split">
      <div>
        <Asking />
        <SessionControls />
        {view.audience === 'coordinator' && <ToTriage />}
        <LiveRemarksToReview />
        <LiveOwnRemarks />
        <Queue />
      </div>
      <aside>
        <SessionFacts />
        <Counts />
      </aside>
    </div>
  );
}

function During() {
  const { view } = useLiveSession();
  return (
    <div class="split">
      <div>
        <OnAir />
        {view.lawyer && <Desks lawyer={view.lawyer} />}
        {view.lawyer && <ToSign lawyer={view.lawyer} />}
        <SessionControls />
        {view.audience === 'coordinator' && <ToTriage />}
        <LiveRemarksToReview />
        <LiveOwnRemarks />
        <Queue />
        <Heard />
      </div>
      <aside>
        {view.role === 'worker' && <LateQuestion />}
        <Counts />
        <SessionFacts />
      </aside>
    </div>
  );
}

function After() {
  const { view, state } = useLiveSession();
  const { state: stage } = state.session;
  const wrapUp = stage === 'wrap_up';
  return (
    <div class="split">
      <div>
        {view.lawyer && wrapUp && <Desks lawyer={view.lawyer} />}
        {view.lawyer && <ToSign lawyer={view.lawyer} />}
        {view.audience === 'coordinator' && stage !== 'closed' && <WrapUp />}
        <LiveRemarksToReview />
        <LiveOwnRemarks />
        <SessionControls />
        {wrapUp && <Heard />}
        {stage === 'closed' && <SessionMinutes />}
      </div>
      <aside>
        <Counts />
        <SessionFacts />
      </aside>
    </div>
  );
}
