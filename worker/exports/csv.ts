import type { ExportTable, ExportValue } from './table.ts'

/**
 * Tables as one CSV file (RFC 4180, UTF-8 with its mark, so that spreadsheets read names right): the first column says
 * which table a line is of, and columns of one title are one column. Fractions are numbers, missing is empty.
 */
export function csvOf(tables: readonly ExportTable[]): string {
  const titles = [...new Set(tables.flatMap(({ columns }) => columns.map(({ title }) => title)))]
  const lines = tables.flatMap(({ name, columns, rows }) => {
    const places = titles.map((title) => columns.findIndex((column) => column.title === title))
    return rows.map((row) => [name, ...places.map((place) => row[place] ?? null)])
  })
  return `\uFEFF${[['Table', ...titles], ...lines].map((line) => `${line.map(cellOf).join(',')}\r\n`).join('')}`
}

function cellOf(value: ExportValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = inert(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
function inert(text: string): string {
  return /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text
}
