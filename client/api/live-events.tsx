import type { ApiPageView, LiveEventView } from '../../server/api/contract.ts';
import { apiTexts } from '../texts/api.ts';
import { usePage } from '../ui/page-context.ts';
import { Schema } from './schema.tsx';

/** What goes over the socket beside the commands: from the client with its acknowledgement, and from the server. */
export function LiveEvents({ events }: { events: ApiPageView['events'] }) {
  const texts = apiTexts[usePage().language];
  return (
    <>
      <p>{texts.liveIntro}</p>
      <h3>{texts.sentByClient}</h3>
      {events.byClient.map((event) => (
        <LiveEvent key={event.name} event={event} />
      ))}
      <h3>{texts.sentByServer}</h3>
      {events.byServer.map((event) => (
        <LiveEvent key={event.name} event={event} />
      ))}
    </>
  );
}

function LiveEvent({ event: { name, summary, payload, reply } }: { event: LiveEventView }) {
  const texts = apiTexts[usePage().language];
  return (
    <details>
      <summary>
        {summary}
        <br />
        <code>{name}</code>
      </summary>
      <div class="panel" id={name.replace(':', '-')}>
        {payload && <Schema caption={texts.inputFields} schema={payload} />}
        {reply && <Schema caption={texts.replyFields} schema={reply} />}
        {!payload && !reply && <p>{texts.noFields}</p>}
      </div>
    </details>
  );
}
