import type { LiveTexts } from '../texts/live.ts';
import { announce } from '../ui/announce.ts';
import type { ConnectionState } from './live-connection.ts';

const worthSayingMs = 3_000;

/** Has the screen reader told of a connection that stays away for seconds, and of its return; a short gap is no news. */
export function createConnectionAnnouncer(texts: LiveTexts): (connection: ConnectionState) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said = false;
  return (connection) => {
    const away = connection === 'lost';
    if (away && timer === undefined && !said) {
      timer = setTimeout(() => {
        said = true;
        announce(texts.connectionGone);
      }, worthSayingMs);
    }
    if (away) return;
    clearTimeout(timer);
    timer = undefined;
    if (said) announce(texts.connectionBack);
    said = false;
  };
}
