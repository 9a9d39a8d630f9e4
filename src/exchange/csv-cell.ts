// Rows of a table by RFC 4180, and no cell that a spreadsheet would compute.

export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** What spreadsheets take for the beginning of a formula, after anything that they skip; also in East Asian full width. */
const formula = /^[\s\p{C}\p{Z}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** Control characters end a cell, or a whole file, in some readers. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** The words of a cell, before it is written: what is nothing but control characters has none. */
export function cellWords(value: string): string {
  return value.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(control, '');
}

/** A leading apostrophe makes a spreadsheet read a cell as text; other programs show it. */
export function csvCell(value: string): string {
  const clean = cellWords(value);
  const safe = formula.test(clean) ? `'${clean}` : clean;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The value of a cell that was written by csvCell, read back by any reader. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
