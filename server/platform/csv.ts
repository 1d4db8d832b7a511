// What a spreadsheet would take for a formula (OWASP, CSV injection).
const beginsFormula = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180). The mark at its start tells spreadsheets that it is UTF-8; a value that would begin a formula gets an
 * apostrophe before it.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function quoted(value: string): string {
  const harmless = beginsFormula.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}
