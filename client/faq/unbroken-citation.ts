/** A citation whose number and section stay on one line: `Lastensuojelulaki 417/2007 25 d §` breaks only before `417/2007`, and after a comma. */
export function unbrokenCitation(text: string): string {
  return text.replace(/(?<=\d\/\d+.*)(?<!,) /g, '\u00a0');
}
