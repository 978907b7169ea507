import { captionsOf, LANGUAGES } from '../../captions/index.ts'
import type { Report } from '../../reader/findings.ts'
import { cellText, folded, type TitlePlace } from '../../reader/places.ts'
import type { SheetSnapshot, Snapshot } from '../../snapshot.ts'
import type { Table } from '../../table.ts'

export type TableName = 'objectives' | 'keyResults' | 'checkIns'

/** From this share of known titles on, a row is taken for a table's title row. */
const ENOUGH_TITLES = 0.6

/** Finds a table by its anchor's name, else by its titles, else by its sheet's name; null where none of them is there. */
export function locateTable(
  snapshot: Snapshot,
  table: Table & { readonly name: string },
  name: TableName,
): { readonly sheet: SheetSnapshot; readonly titleRow: number } | null {
  const anchor = snapshot.names[table.anchor]
  const named = snapshot.sheets.find((sheet) => sheet.name === anchor?.sheet)
  if (anchor && named) return { sheet: named, titleRow: anchor.row }
  const known = knownTitles(table, name)
  const titled = snapshot.sheets.find(({ values }) => {
    const titles = new Set((values[0] ?? []).map((value) => known.get(folded(cellText(value)))))
    titles.delete(undefined)
    return titles.size >= ENOUGH_TITLES * table.columns.length
  })
  const sheet = titled ?? snapshot.sheets.find((candidate) => candidate.name === table.sheet)
  return sheet ? { sheet, titleRow: 0 } : null
}

/**
 * Finds the columns by their titles in any language. A title that is not known is taken for the column that belongs
 * in its place if that one is nowhere else, and reported.
 */
export function locateColumns(
  { sheet, titleRow }: { readonly sheet: SheetSnapshot; readonly titleRow: number },
  table: Table,
  name: TableName,
  titleOf: (key: string) => string,
  report: Report,
): TitlePlace {
  const known = knownTitles(table, name)
  const titles = (sheet.values[titleRow] ?? []).map(cellText)
  const columns = new Map<string, number>()
  const unknown = new Set<number>()
  titles.forEach((title, column) => {
    const key = known.get(folded(title))
    if (key !== undefined && !columns.has(key)) columns.set(key, column)
    else if (title !== '' && key === undefined) unknown.add(column)
  })
  table.columns.forEach(({ key }, column) => {
    if (columns.has(key)) return
    const spot = { sheet: sheet.name, row: titleRow, column }
    if (unknown.has(column)) {
      columns.set(key, column)
      report('warning', 'title-changed', spot, titles[column] ?? '', titleOf(key))
    } else {
      report('error', 'column-missing', { ...spot, column: null }, titleOf(key))
    }
  })
  return { sheet, titleRow, columns }
}

function knownTitles(table: Table, name: TableName): ReadonlyMap<string, string> {
  const titles = LANGUAGES.flatMap((language) =>
    Object.entries(captionsOf(language).columns[name]).map(([key, [title]]): [string, string] => [
      folded(title),
      key,
    ]),
  )
  const keys = new Set(table.columns.map(({ key }) => key))
  return new Map(titles.filter(([, key]) => keys.has(key)))
}
