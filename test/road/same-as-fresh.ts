import type { Page } from 'playwright-core';
import type { Seat } from './company.ts';

const patienceMs = 20_000;

/**
 * Expects nothing of a page but to show what the same page shows when it is loaded anew in the same browser: gives the lines
 * that differ, once both have had the time to get what has just been done.
 */
export async function differencesFromFresh({ context, page, faults }: Seat): Promise<string[]> {
  const fresh = await context.newPage();
  fresh.on('pageerror', (error) => faults.push(`thrown in the fresh page: ${error.stack ?? error.message}`));
  await fresh.goto(page.url());
  const giveUpAt = Date.now() + patienceMs;
  const compare = async () => differences(await shown(page), await shown(fresh));
  let found = await compare();
  while (found.length > 0 && Date.now() < giveUpAt) {
    await page.waitForTimeout(250);
    found = await compare();
  }
  await fresh.close();
  return found;
}

function differences(kept: string[], fresh: string[]): string[] {
  const first = kept.findIndex((line, index) => line !== fresh[index]);
  if (first < 0 && kept.length === fresh.length) return [];
  const from = first < 0 ? kept.length : first;
  const part = (lines: string[]) => lines.slice(Math.max(0, from - 1), from + 3).join(' | ');
  return [`kept: ${part(kept)}`, `fresh: ${part(fresh)}`];
}

/** All that a page shows, with every fold open, without what the clock, the line and the reader's own deeds change. */
async function shown(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => {
    const { body } = document;
    const closed = [...body.querySelectorAll('details:not([open])')];
    // Told to those who did it, once: a fresh page has not done anything.
    const told = [...body.querySelectorAll<HTMLElement>('.notice-success, .undo')];
    for (const details of closed) details.setAttribute('open', '');
    for (const { style } of told) style.display = 'none';
    const part = document.querySelector<HTMLElement>('.screen, main') ?? body;
    const fields = [...part.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input')];
    const held = fields
      .filter(({ type, name }) => type !== 'hidden' && name !== '')
      .map(
        (field) =>
          `${field.name}: ${field.type === 'radio' ? (field as HTMLInputElement).checked : field.value}`,
      );
    const read = `${part.innerText}\n${held.join('\n')}`;
    for (const details of closed) details.removeAttribute('open');
    for (const { style } of told) style.display = '';
    return read;
  });
  return changeless(text);
}

const changing = [
  /\u00ad/g,
  /Yhdistetään…|Yhteys on(, tilanne päivittyy muutaman sekunnin välein)?|Yhteys poikki –[^\n]*/g,
  /Tilanne klo [\d.]+\.( Päivitä)?/g,
  /\d+ seuraajaa/g,
  /klo [\d.]+/g,
  /(\d+ h )?\d+ min\b|alle minuut\S*/g,
];

function changeless(text: string): string[] {
  return changing
    .reduce((kept, pattern) => kept.replace(pattern, ''), text)
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
