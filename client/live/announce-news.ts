import { fill } from '../texts/catalogue.ts';
import type { LiveTexts } from '../texts/live.ts';
import { announce } from '../ui/announce.ts';
import type { LiveState } from './live-state.ts';
import { newsBetween } from './news.ts';

/** Has the screen reader told of new answers and of what comes on air; never of what is being typed. */
export function announceNews(texts: LiveTexts, before: LiveState, after: LiveState): void {
  const said = newsBetween(before, after).map(({ kind, title }) =>
    fill(kind === 'on_air' ? texts.announceOnAir : texts.announceAnswer, { title }),
  );
  if (before.session.state !== after.session.state) {
    said.push(fill(texts.announceState, { state: texts[`state_${after.session.state}`] }));
  }
  if (said.length > 0) announce(said.join('. '));
}
