import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { newContext } from './browser.ts';

/** Someone at a browser of their own. */
export type AtBrowser = { page: Page; context: BrowserContext };

/** A visitor: signed in nowhere. */
export async function comeToSite(options: BrowserContextOptions = {}): Promise<AtBrowser> {
  const context = await newContext(options);
  return { context, page: await context.newPage() };
}

/** Signs one of the cast in through the demonstration's provider, the whole authorization-code flow. */
export async function signIn(
  publicUrl: string,
  name: string,
  options: BrowserContextOptions = {},
): Promise<AtBrowser> {
  const person = await comeToSite(options);
  await person.page.goto(`${publicUrl}/kirjaudu`);
  await person.page.getByRole('button', { name }).click();
  await person.page.waitForURL(`${publicUrl}/**`);
  return person;
}

/** The form of a command on a page, by its key where there are several. */
export function formFor(page: Page, command: string, key?: string): Locator {
  const form = page.locator(`form[action$="/toimet/${command}"]`);
  const keyed =
    key === undefined ? form : form.filter({ has: page.locator(`input[name="lomake"][value="${key}"]`) });
  return keyed.first();
}

/** Fills a command's form, opening what it is folded in, and sends it. */
export async function send(
  page: Page,
  command: string,
  { key, ...fields }: Record<string, string> & { key?: string } = {},
): Promise<void> {
  const form = formFor(page, command, key);
  await form.waitFor({ state: 'attached' });
  await form.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
  for (const [name, value] of Object.entries(fields)) await fill(form, name, value);
  await form.locator('button[type="submit"]:not([formaction])').first().click();
}

async function fill(form: Locator, name: string, value: string): Promise<void> {
  const field = form.locator(`[name="${name}"]`).first();
  const kind = await field.evaluate((element) => `${element.tagName} ${element.getAttribute('type') ?? ''}`);
  if (kind.startsWith('SELECT')) await field.selectOption(value);
  else if (kind.endsWith('radio')) await form.locator(`[name="${name}"][value="${value}"]`).check();
  else await field.fill(value);
}
