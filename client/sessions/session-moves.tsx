import type { SessionDeskView } from '../../server/sessions/contract.ts';
import { plural } from '../texts/catalogue.ts';
import { sessionTexts } from '../texts/sessions.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button, type ButtonKind } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';

type Move = keyof SessionDeskView['moves'];

const commands: Record<Move, string> = {
  open: 'open-session',
  freeze: 'freeze-session',
  start: 'start-session',
  pause: 'pause-session',
  resume: 'resume-session',
  wrap_up: 'wrap-up-session',
  close: 'close-session',
  cancel: 'cancel-session',
};
const onward: Move[] = ['open', 'freeze', 'start', 'resume', 'pause', 'wrap_up', 'close'];

/** The moves the session's state allows, each with what it does; cancelling is folded away. */
export function SessionMoves({ view }: { view: SessionDeskView }) {
  const texts = sessionTexts[usePage().language];
  const { session, moves } = view;
  const allowed = onward.filter((move) => moves[move]);
  return (
    <section class="stack" aria-labelledby="mita-seuraavaksi">
      <h2 id="mita-seuraavaksi">{texts.moves}</h2>
      <Obstacles view={view} />
      {allowed.length === 0 && (
        <p>{session.state === 'cancelled' ? texts.noMovesCancelled : texts.noMoves}</p>
      )}
      {allowed.map((move, index) => (
        <MoveForm
          key={move}
          move={move}
          sessionId={session.id}
          kind={index === 0 ? 'primary' : 'secondary'}
        />
      ))}
      {moves.cancel && (
        <details>
          <summary>{texts.cancelMore}</summary>
          <MoveForm move="cancel" sessionId={session.id} kind="danger" />
        </details>
      )}
    </section>
  );
}

function MoveForm({ move, sessionId, kind }: { move: Move; sessionId: string; kind: ButtonKind }) {
  const texts = sessionTexts[usePage().language];
  return (
    <ActionForm command={commands[move]} hidden={{ sessionId }}>
      <p>{texts[`move_${move}_text`]}</p>
      <div class="buttons">
        <Button kind={kind}>{texts[`move_${move}`]}</Button>
      </div>
    </ActionForm>
  );
}

/** What would make the next move be refused. */
function Obstacles({ view: { session, moves } }: { view: SessionDeskView }) {
  const { language } = usePage();
  const texts = sessionTexts[language];
  const { waiting } = session.counts;
  const left = { one: texts.cancelledLeft_one, other: texts.cancelledLeft_other };
  const lacksLawyers = (moves.open || moves.start) && session.lawyers.length < 2;
  const forms = { one: texts.waitingFirst_one, other: texts.waitingFirst_other };
  return (
    <>
      {lacksLawyers && (
        <Notice kind="warning">
          <p>{texts.lawyersMissing}</p>
        </Notice>
      )}
      {moves.close && waiting > 0 && (
        <Notice kind="warning">
          <p>{plural(language, waiting, forms)}</p>
        </Notice>
      )}
      {session.state === 'cancelled' && waiting > 0 && (
        <Notice kind="warning">
          <p>{plural(language, waiting, left)}</p>
        </Notice>
      )}
    </>
  );
}
