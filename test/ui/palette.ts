import { readFileSync } from 'node:fs';
import { withDesignTokens } from '../../client/ui/style/design-tokens.ts';

export type Palette = ReadonlyMap<string, string>;

/** The colours of both schemes as the style sheet gives them; the dark one takes over what it does not name. */
export function readPalettes(): { light: Palette; dark: Palette } {
  const css = withDesignTokens(
    readFileSync(new URL('../../client/ui/style/palette.css', import.meta.url), 'utf8'),
  );
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  const colours = (block: string) =>
    [...block.matchAll(/--([\w-]+):\s*(hsl\([^)]*\))/g)].map(
      ([, name = '', colour = '']) => [name, colour] as const,
    );
  return { light: new Map(colours(light)), dark: new Map([...colours(light), ...colours(dark)]) };
}

/** The contrast of two `hsl()` colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = rgb(colour).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function rgb(colour: string): number[] {
  const [hue = NaN, saturation = NaN, lightness = NaN] = [...colour.matchAll(/[\d.]+/g)].map(
    ([digits]) => +digits,
  );
  const spread = (saturation / 100) * Math.min(lightness / 100, 1 - lightness / 100);
  return [0, 8, 4].map((offset) => {
    const turn = (offset + hue / 30) % 12;
    return lightness / 100 - spread * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
  });
}
