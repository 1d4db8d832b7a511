declare module 'hyphen/hyphen.js' {
  export type Patterns = { readonly hyphenationPatterns: unique symbol };
  type Options = { hyphenChar?: string; minWordLength?: number; html?: boolean };
  const createHyphenator: (patterns: Patterns, options?: Options) => (text: string) => string;
  export default createHyphenator;
}

declare module 'hyphen/patterns/*' {
  import type { Patterns } from 'hyphen/hyphen.js';
  const patterns: Patterns;
  export default patterns;
}
