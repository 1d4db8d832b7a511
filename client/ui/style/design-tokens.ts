import tokens from 'suomifi-design-tokens';

const colours = new Map(Object.entries(tokens.suomifiDesignTokens.colors));

/** Puts the colours of Suomi.fi's design tokens in the place of `token(highlightBase)` in a style sheet. */
export function withDesignTokens(css: string): string {
  return css.replace(/\btoken\((\w+)\)/g, (_, name: string) => {
    const colour = colours.get(name);
    if (!colour) throw new Error(`There is no design token "${name}"`);
    return colour;
  });
}
