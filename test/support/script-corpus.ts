import { attacks } from '../answers/attacks.ts';

// Content attributes that run script (HTML Living Standard, "Event handlers on elements, Document objects, and Window objects"),
// with an element on which each fires by itself or by a touch.
const handlers =
  `abort animationend animationiteration animationstart auxclick beforeinput beforematch beforetoggle blur cancel canplay
  canplaythrough change click close command contextlost contextmenu contextrestored copy cuechange cut dblclick drag dragend
  dragenter dragleave dragover dragstart drop durationchange emptied ended error focus focusin focusout formdata input invalid
  keydown keypress keyup load loadeddata loadedmetadata loadstart message mousedown mouseenter mouseleave mousemove mouseout
  mouseover mouseup paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout pointerover
  pointerrawupdate pointerup progress ratechange reset resize scroll scrollend securitypolicyviolation seeked seeking select
  selectionchange selectstart slotchange stalled submit suspend timeupdate toggle touchcancel touchend touchmove touchstart
  transitioncancel transitionend transitionrun transitionstart volumechange waiting webkitanimationend wheel`.split(
    /\s+/,
  );
const elements =
  `a p h2 blockquote ol li em strong code table td th img svg video audio body iframe object input button select textarea details
  summary dialog form marquee style link math x-y`.split(/\s+/);
const allowed = ['p', 'a', 'blockquote', 'strong', 'td', 'li'];
const dresses: readonly ((element: string, attribute: string) => string)[] = [
  (element, attribute) => `<${element} ${attribute}=alert(1) autofocus tabindex=0 src=x>x</${element}>`,
  (element, attribute) => `<${element}/${attribute}='alert(1)'//>x`,
  (element, attribute) => `<${element.toUpperCase()}\n${attribute.toUpperCase()}\n=\n"alert(1)">x`,
  (element, attribute) => `"><${element} ${attribute}=alert(1) src`,
  (element, attribute) => `'><${element} id=x ${attribute}=alert&lpar;1&rpar;>`,
  (element, attribute) => `<${element} title="\\"${attribute}=alert(1) x="">x`,
  (element, attribute) => `**<${element} ${attribute}=alert(1)>**`,
  (element, attribute) => `[x](https://ok.example/"${attribute}="alert(1)) <${element}>`,
];
const schemes =
  'javascript: JaVaScRiPt: java\tscript: java\nscript: &#106;avascript: javascript&colon; \u0001javascript: vbscript: data:text/html, data:text/html;base64, blob: filesystem: view-source:javascript:'.split(
    ' ',
  );
const links: readonly ((scheme: string) => string)[] = [
  (scheme) => `[x](${scheme}alert(1))`,
  (scheme) => `[x](<${scheme}alert(1)>)`,
  (scheme) => `<${scheme}alert(1)>`,
  (scheme) => `![x](${scheme}alert(1))`,
  (scheme) => `[x][1]\n\n[1]: ${scheme}alert(1)`,
  (scheme) => `<a href="${scheme}alert(1)">x</a>`,
  (scheme) => `<a href=' ${scheme}alert(1)'>x</a>`,
  (scheme) => `<form action=${scheme}alert(1)><button>x</button></form>`,
  (scheme) => `<iframe src="${scheme}alert(1)"></iframe>`,
  (scheme) => `<svg><a xlink:href="${scheme}alert(1)">x</a></svg>`,
  (scheme) => `<object data="${scheme}alert(1)"></object>`,
  (scheme) => `<meta http-equiv=refresh content="0;url=${scheme}alert(1)">`,
];

/**
 * More than 3,000 ways to bring script into a page: those written by hand, every handler on elements that are allowed and that are
 * not, every scheme in every kind of link. Made from the standards, always the same.
 */
export function scriptCorpus(): string[] {
  const byHandler = handlers.flatMap((handler, index) => {
    const tried = [...allowed, ...elements.slice(index % 7, (index % 7) + 12)];
    return dresses.flatMap((dress, at) =>
      [0, 1, 2, 3].map((step) => dress(tried[(index + at + step * 5) % tried.length] ?? 'p', `on${handler}`)),
    );
  });
  const byScheme = schemes.flatMap((scheme) => links.map((link) => link(scheme)));
  return [...new Set([...attacks, ...byScheme, ...byHandler])];
}
