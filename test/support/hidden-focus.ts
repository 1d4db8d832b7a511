import type { Page } from 'playwright-core';

/** Stops of the Tab key where nothing shows that the focus is there (WCAG 2.4.7). Leaves the focus where it was. */
export async function hiddenFocus(page: Page): Promise<string[]> {
  // A key makes the browser show focus (:focus-visible) also where a script then moves it.
  await page.keyboard.press('Shift');
  return page.evaluate(() => {
    const stops = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
    const signs = [
      'boxShadow',
      'borderTopColor',
      'borderTopWidth',
      'backgroundColor',
      'textDecoration',
      'color',
    ] as const;

    const outline = ({ outlineStyle, outlineWidth, outlineColor }: CSSStyleDeclaration) => {
      const seen =
        outlineStyle !== 'none' && outlineWidth !== '0px' && !/, 0\)$|^transparent$/.test(outlineColor);
      return seen ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : 'none';
    };
    const lookOf = (element: Element) =>
      ['', '::before', '::after']
        .map((pseudo) => getComputedStyle(element, pseudo))
        .map((style) => [outline(style), ...signs.map((sign) => style[sign])].join(';'))
        .join('|');
    const neighbourhood = (element: Element) =>
      [element, element.parentElement, element.nextElementSibling, element.closest('label')].filter(
        (one) => one !== null,
      );
    const isStop = (element: Element): element is HTMLElement =>
      element instanceof HTMLElement &&
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.checkVisibility({ visibilityProperty: true });

    const still = new CSSStyleSheet();
    still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important }');
    document.adoptedStyleSheets.push(still);
    const before = document.activeElement;
    const hidden = [...document.querySelectorAll(stops)].filter(isStop).filter((stop) => {
      const looks = () => neighbourhood(stop).map(lookOf).join('\n');
      (document.activeElement as HTMLElement | null)?.blur(); // as: what has the focus can lose it
      const unfocused = looks();
      stop.focus({ preventScroll: true });
      const { width, height } = stop.getBoundingClientRect();
      return document.activeElement === stop && (looks() === unfocused || width <= 1 || height <= 1);
    });
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    document.adoptedStyleSheets.pop();
    return hidden.map((stop) => `focus-visible: ${stop.outerHTML.slice(0, 120)}`);
  });
}
