import { csvText } from '../../shared/pages/index.ts'
import type { ExportTable } from './table.ts'

/**
 * Tables as one CSV file: the first column says
 * which table a line is of, and columns of one title are one column. Fractions are numbers, missing is empty.
 */
export function csvOf(tables: readonly ExportTable[]): string {
  const titles = [...new Set(tables.flatMap(({ columns }) => columns.map(({ title }) => title)))]
  const lines = tables.flatMap(({ name, columns, rows }) => {
    const places = titles.map((title) => columns.findIndex((column) => column.title === title))
    return rows.map((row) => [name, ...places.map((place) => row[place] ?? null)])
  })
  return csvText([['Table', ...titles], ...lines])
}
