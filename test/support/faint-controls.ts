import type { Locator, Page } from 'playwright-core';
import { newPage } from './browser.ts';

const leastContrast = 3;

/**
 * Radio buttons and checkboxes that are not drawn, or in less than 3:1 against what is behind them (WCAG 1.4.11), by their
 * pixels: an input made transparent behind a painted label is one too, for the paint is gone in forced colours.
 */
export async function faintControls(page: Page): Promise<string[]> {
  const controls = await page.locator('input[type=radio]:enabled, input[type=checkbox]:enabled').all();
  if (controls.length === 0) return [];
  const canvas = await newPage();
  try {
    const faults: string[] = [];
    for (const control of controls) {
      if ((await contrastWithin(canvas, control)) < leastContrast) {
        const html = await control.evaluate((element) => element.outerHTML.slice(0, 120));
        faults.push(`control-contrast: ${html}`);
      }
    }
    return faults;
  } finally {
    await canvas.context().close();
  }
}

/** The contrast of the lightest and the darkest point of a control as it is painted; 1 when nothing is. */
async function contrastWithin(canvas: Page, control: Locator): Promise<number> {
  const box = await control.boundingBox();
  if (!(await control.evaluate((element) => element.closest(':not(input)')?.checkVisibility())))
    return Infinity;
  const isDrawn = await control.evaluate((element) => element.checkVisibility({ opacityProperty: true }));
  if (!box || !isDrawn || box.width < 8 || box.height < 8) return 1;
  const picture = await control.screenshot({ animations: 'disabled' });
  return canvas.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.drawImage(bitmap, 0, 0);
    const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
    const linear = (value = 0) =>
      value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    let lightest = 0;
    let darkest = 1;
    for (let at = 0; at < data.length; at += 4) {
      const light = 0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);
      lightest = Math.max(lightest, light);
      darkest = Math.min(darkest, light);
    }
    return (lightest + 0.05) / (darkest + 0.05);
  }, picture.toString('base64'));
}
