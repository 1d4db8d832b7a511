/** A policy of Trusted Types (W3C): the only way by which a browser that knows them takes HTML from a script. */
type Policy = { createHTML(html: string): string };
type PolicyFactory = { createPolicy(name: string, rules: Policy): Policy };

declare global {
  var trustedTypes: PolicyFactory | undefined;
}

/** The one policy that the product's Content-Security-Policy allows, by its name. */
export const prosePolicyName = 'prose';

const tags = 'p|br|hr|strong|em|h3|h4|ul|ol|li|blockquote|a|table|tr|th|td';
const attributes = 'href="(?:https?:|mailto:)[^"<>]*"|rel="[a-z ]*"|start="[0-9]+"|scope="col"';
const anyOtherTag = new RegExp(`<(?!(?:/(?:${tags})|(?:${tags})(?: (?:${attributes}))*(?: /)?)>)`);

/**
 * The HTML of an answer if it is what the server's sanitiser writes, the sixteen tags with their few attributes; anything
 * else becomes text. It is a second lock on what `sanitizeAnswerHtml` has made.
 */
export function checkedProse(html: string): string {
  return anyOtherTag.test(html) ? html.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : html;
}

const policy = globalThis.trustedTypes?.createPolicy(prosePolicyName, { createHTML: checkedProse });

/** HTML as `innerHTML` takes it: through the policy where the browser has Trusted Types, else through the same check. */
export function proseHtml(html: string): string {
  return policy ? policy.createHTML(html) : checkedProse(html);
}
