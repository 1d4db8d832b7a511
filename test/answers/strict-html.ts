/** One element of canonical HTML. */
export type Element = { tag: string; attributes: Record<string, string> };

const openTag = /<([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)( \/)?>/y;
const closeTag = /<\/([a-z][a-z0-9]*)>/y;
const text = /(?:[^<>&]|&(?:amp|lt|gt|quot);)+/y;
const voidTags = new Set(['br', 'hr']);

/**
 * Parses HTML in a form so narrow that no browser can read it otherwise: quoted attributes, balanced tags, every other sign
 * escaped. Throws on anything else, so that what passes holds exactly the elements that are returned.
 */
export function parseStrictHtml(html: string): Element[] {
  const elements: Element[] = [];
  const open: string[] = [];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const taken = pattern.exec(html);
    at = taken === null ? at : pattern.lastIndex;
    return taken;
  };
  while (at < html.length) {
    const [opened, closed] = [take(openTag), take(closeTag)];
    if (opened) {
      const [, tag = '', attributes = '', selfClosed] = opened;
      if (voidTags.has(tag) !== (selfClosed !== undefined)) throw new Error(`<${tag}> is closed wrongly`);
      elements.push({ tag, attributes: readAttributes(attributes) });
      if (!voidTags.has(tag)) open.push(tag);
    }
    if (closed && open.pop() !== closed[1]) throw new Error(`</${closed[1]}> closes nothing at ${at}`);
    if (!opened && !closed && !take(text))
      throw new Error(`not canonical at ${at}: ${html.slice(at, at + 40)}`);
  }
  if (open.length > 0) throw new Error(`<${open.join('><')}> left open`);
  return elements;
}

function readAttributes(written: string): Record<string, string> {
  const pairs = Array.from(written.matchAll(/ ([a-z-]+)="([^"]*)"/g), ([, name = '', value = '']) => [
    name,
    unescape(value),
  ]);
  return Object.fromEntries(pairs) as Record<string, string>; // as: both halves are strings
}

function unescape(value: string): string {
  return value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
