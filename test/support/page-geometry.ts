import type { Page } from 'playwright-core';

/** What makes a page scroll sideways at its present width (WCAG 1.4.10 asks 320 px). */
export async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== root &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.getBoundingClientRect().right > root.clientWidth + 0.5 && !scrolls(element.parentElement),
    );
    const innermost = wide.filter(
      (element) => !wide.some((other) => other !== element && element.contains(other)),
    );
    const named = innermost.map((element) => element.outerHTML.slice(0, 120));
    return [
      `overflow: the page is ${root.scrollWidth} px wide in ${root.clientWidth} px: ${named.join(' | ')}`,
    ];
  });
}

/**
 * Targets under 24 × 24 px (WCAG 2.5.8). Stricter than axe: room around a small target does not excuse it, only running
 * text does. A control's label counts as part of it.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const leastPx = 24;
    const targets =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab]';

    const boxOf = (element: Element) => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const boxes = [element, ...labels].map((part) => part.getBoundingClientRect());
      return {
        width: Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left)),
        height: Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top)),
      };
    };
    const isShown = (element: Element) => {
      const { width, height, right, bottom } = element.getBoundingClientRect();
      const onPage = right > 0 && bottom + scrollY > 0;
      return element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1 && onPage;
    };
    const isInText = (element: Element) => {
      const around = element.parentElement?.textContent?.trim() ?? '';
      return (
        getComputedStyle(element).display === 'inline' &&
        around.length > (element.textContent ?? '').trim().length
      );
    };

    return [...document.querySelectorAll(targets)]
      .filter((element) => isShown(element) && !isInText(element))
      .map((element) => ({ element, ...boxOf(element) }))
      .filter(({ width, height }) => width < leastPx - 0.5 || height < leastPx - 0.5)
      .map(
        ({ element, width, height }) =>
          `target-size: ${Math.round(width)} × ${Math.round(height)} px: ${element.outerHTML.slice(0, 120)}`,
      );
  });
}
