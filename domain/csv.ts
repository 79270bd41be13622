/**
 * Tables for Excel. A cell that begins like a formula is text to nobody's harm with an apostrophe in front (OWASP, "CSV
 * Injection"): what somebody typed must not run on the machine of whoever opens the export.
 */
const looksLikeFormula = /^[=+\-@\t\r\n]/
const needsQuotes = /[",\r\n]/

/** The same text, which no spreadsheet takes for a formula. */
export const withoutFormula = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text)

const cell = (value: string | number): string => {
  const text = typeof value === 'string' ? withoutFormula(value) : String(value)
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line with its end, RFC 4180. */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`

/** In front of a whole table, so that Excel reads Chinese. */
export const byteOrderMark = '\uFEFF'
