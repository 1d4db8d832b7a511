import { Marked, type Tokens } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { answerMarkdownMax } from './contract.ts';

/** The only tags an answer's HTML can hold: text, two levels of headings, lists, quotations, links, tables. */
export const answerTags: string[] = 'p br hr strong em h3 h4 ul ol li blockquote a table tr th td'.split(' ');

// Markdown nests by recursion: more marks than this on one line are no answer but an attack on the stack.
const deepNesting = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){13}/m;
const deepestTag = 24;
const linkProtocols = ['https:', 'http:', 'mailto:'];

const markdown = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    // what looks like HTML is shown as it was typed
    html: ({ text, block }: Tokens.HTML | Tokens.Tag) => (block ? paragraph(text.trim()) : escapeHtml(text)),
    image: ({ text }: Tokens.Image) => escapeHtml(text),
    code: ({ text }: Tokens.Code) => paragraph(text),
    link({ href, tokens }: Tokens.Link) {
      const words = this.parser.parseInline(tokens);
      const address = safeAddress(href);
      return address === null ? words : `<a href="${escapeHtml(address)}">${words}</a>`;
    },
    heading({ tokens, depth }: Tokens.Heading) {
      const tag = depth <= 2 ? 'h3' : 'h4';
      return `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`;
    },
  },
});

const allowList: sanitizeHtml.IOptions = {
  allowedTags: answerTags,
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'], th: ['scope'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: deepestTag,
  transformTags: {
    // never another tag: sanitize-html would then close a later link with the wrong one
    a: (_tag, { href = '' }) => linkTag(safeAddress(href)),
    ol: (_tag, { start = '' }) => ({
      tagName: 'ol',
      attribs: /^[2-9]$|^[1-9]\d{1,3}$/.test(start) ? { start } : {},
    }),
    th: () => ({ tagName: 'th', attribs: { scope: 'col' } }),
  },
};

/** Turns a lawyer's Markdown into HTML of sixteen tags; HTML typed in it is shown as text. Throws RangeError over `answerMarkdownMax`. */
export function renderAnswer(source: string): string {
  if (source.length > answerMarkdownMax)
    throw new RangeError(`an answer has at most ${answerMarkdownMax} characters`);
  const html = deepNesting.test(source) ? paragraph(source) : markdown.parse(source, { async: false });
  return sanitizeAnswerHtml(html);
}

/** Keeps the sixteen tags of an answer and nothing else; what it returns it leaves unchanged when run again. */
export function sanitizeAnswerHtml(html: string): string {
  return sanitizeHtml(html, allowList).trim();
}

/** The words of an answer without tags, a line for each block: for the index, descriptions and the search for identifiers. */
export function answerPlainText(html: string): string {
  // what the sanitiser wrote holds `<` and `>` in tags alone, so that a pattern can take the tags away
  const lines = sanitizeAnswerHtml(html)
    .replaceAll('\n', ' ')
    .replace(/<\/(?:p|h3|h4|li|blockquote|tr)>|<(?:br|hr) \/>/g, '\n')
    .replace(/<\/t[hd]>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .split('\n');
  const words = lines.map((line) =>
    unescapeHtml(line)
      .replace(/[ \t]+/g, ' ')
      .trim(),
  );
  return words.filter((line) => line !== '').join('\n');
}

// A link leads to the web or a mailbox; a name before the host, as in https://finlex.fi@elsewhere.fi, only misleads.
function safeAddress(href: string): string | null {
  const url = URL.parse(href);
  if (url === null || !linkProtocols.includes(url.protocol)) return null;
  return url.username === '' && url.password === '' ? url.href : null;
}

function linkTag(address: string | null): sanitizeHtml.Tag {
  return { tagName: 'a', attribs: address === null ? {} : { href: address, rel: 'nofollow noopener' } };
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
}

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;

function escapeHtml(text: string): string {
  return Object.entries(escapes).reduce(
    (escaped, [plain, entity]) => escaped.replaceAll(plain, entity),
    text,
  );
}

// `&amp;` last, or `&amp;lt;` would become a sign
function unescapeHtml(html: string): string {
  return Object.entries(escapes)
    .toReversed()
    .reduce((plain, [sign, entity]) => plain.replaceAll(entity, sign), html);
}
