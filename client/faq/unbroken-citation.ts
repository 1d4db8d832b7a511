/**
 * A citation whose number and section stay on one line: `Lastensuojelulaki 417/2007 25 d §` breaks only before `417/2007`, and
 * after a comma; a treaty's `SopS 60/1991` is one number.
 */
export function unbrokenCitation(text: string): string {
  return text.replace(/(?<=\d\/\d+.*)(?<!,) |(?<=SopS|FördrS|\(EU\)) (?=\d)/g, '\u00a0');
}
