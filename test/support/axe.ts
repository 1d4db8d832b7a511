import axe, { type AxeResults } from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { faintControls } from './faint-controls.ts';
import { hiddenFocus } from './hidden-focus.ts';
import { overflowing, smallTargets } from './page-geometry.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const narrow = { width: 320, height: 800 };

/**
 * Expects a page as it stands to have no fault of WCAG 2.2 AA that a machine can find: axe's rules, and what axe was seen to
 * pass: text cut off at 320 px, targets under 24 px, focus that cannot be seen, radio buttons that are not drawn.
 */
export async function expectNoAxeViolations(page: Page, label: string): Promise<void> {
  expect(await accessibilityFaults(page), `accessibility of ${label}`).to.deep.equal([]);
}

/** The same as a list of what is wrong, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const faults = [
    ...(await axeViolations(page)),
    ...(await smallTargets(page)),
    ...(await faintControls(page)),
    ...(await hiddenFocus(page)),
    ...(await atWidth(page, narrow, async () => [
      ...(await overflowing(page)),
      ...(await smallTargets(page)),
    ])),
  ];
  return [...new Set(faults)];
}

/** What axe-core finds, one line each: the rule, the element, what is wrong with it. */
async function axeViolations(page: Page): Promise<string[]> {
  // A script element would be refused by a page whose policy is `script-src 'self'`; what is evaluated is not.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults, string[]>(
    (values) => axe.run(document, { runOnly: { type: 'tag', values } }),
    tags,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${target.join(' ')}: ${failureSummary?.replaceAll(/\s+/g, ' ')}`,
    ),
  );
}

/** Looks at a page in another size and gives it back in its own. */
async function atWidth<Found>(
  page: Page,
  size: { width: number; height: number },
  look: () => Promise<Found>,
): Promise<Found> {
  const own = page.viewportSize();
  await page.setViewportSize(size);
  try {
    return await look();
  } finally {
    if (own) await page.setViewportSize(own);
  }
}
