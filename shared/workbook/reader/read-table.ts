import type { Row, Scalar } from '../document.ts'
import { ID_PATTERN, nextId } from '../ids.ts'
import type { Column, Table } from '../table.ts'
import { inputColumns } from '../table.ts'
import type { Report } from './findings.ts'
import { cellText, folded, type TablePlace, type TitlePlace } from './places.ts'
import { readCell } from './read-cell.ts'

/** A row as read, with what its id cell says, which differs from its id where that is provisional. */
export interface ReadRow extends Row {
  readonly typedId: string
  readonly row: number
}

export interface ReadTable {
  readonly rows: readonly ReadRow[]
  readonly place: TablePlace
}

/**
 * Reads the used rows of a table. A row without an id of its own gets the next free one, provisionally; never one of
 * those `reserved`.
 */
export function readTable(
  table: Table,
  { sheet, titleRow, columns }: TitlePlace,
  reserved: Iterable<string>,
  report: Report,
): ReadTable {
  const inputs = inputColumns(table)
  const usedRows = sheet.values.map((_, row) => row).filter((row) => row > titleRow && isUsed(row))
  const beyond = usedRows.filter((row) => row - titleRow > table.capacity)
  const typedIds = usedRows.map((row) => typedId(row))
  const references = inputs.filter(({ kind }) => kind === 'reference')
  const referred = usedRows.flatMap((row) => references.map(({ key }) => cellText(cellAt(row, key))))
  const taken = new Set([...reserved, ...referred, ...typedIds])
  const seen = new Set<string>()
  const rows = usedRows.map((row, index): ReadRow => {
    const typed = typedIds[index] ?? ''
    const spot = { sheet: sheet.name, row, column: columns.get('id') ?? null }
    const id = idOf(typed, spot)
    seen.add(folded(id))
    if (row === beyond[0]) report('error', 'beyond-capacity', spot, table.capacity, beyond.length)
    checkFormulas(row)
    return { id, typedId: typed, row, fields: fieldsOf(row) }
  })
  return {
    rows,
    place: {
      sheet: sheet.name,
      titleRow,
      columns,
      rows: new Map(rows.map(({ id, row }) => [id, row])),
      unnamed: new Set(rows.filter(({ id, typedId }) => id !== typedId).map(({ id }) => id)),
      formulas: new Set(rows.flatMap(({ row }) => ownFormulas(row))),
      unread: new Map(rows.flatMap(unreadOf)),
      lastRow: usedRows[usedRows.length - 1] ?? titleRow,
    },
  }

  function isUsed(row: number): boolean {
    const isTyped = ({ key, hidden }: Column) => !hidden && cellText(cellAt(row, key)) !== ''
    return typedId(row) !== '' || inputs.some(isTyped)
  }

  function typedId(row: number): string {
    return cellText(cellAt(row, 'id'))
  }

  function cellAt(row: number, key: string) {
    const column = columns.get(key)
    return column === undefined ? null : sheet.values[row]?.[column]
  }

  function idOf(typed: string, spot: Parameters<Report>[2]): string {
    if (typed !== '' && !seen.has(folded(typed))) {
      if (!ID_PATTERN.test(typed)) report('error', 'id-odd', spot, typed)
      return typed
    }
    const id = nextId(table.letter, taken, null)
    taken.add(id)
    if (typed === '') report('warning', 'id-missing', spot, id)
    else report('error', 'id-duplicate', spot, typed, id)
    return id
  }

  function fieldsOf(row: number): Record<string, Scalar> {
    const fields: Record<string, Scalar> = {}
    for (const column of inputs) {
      const position = columns.get(column.key)
      if (position === undefined) continue
      const spot = { sheet: sheet.name, row, column: position }
      const cell = cellAt(row, column.key)
      if (cell === null && formulaAt(row, column.key)) report('error', 'formula-unknown', spot)
      const value = readCell({ ...column, ...rangeOf(column) }, cell, spot, report)
      if (value !== null) fields[column.key] = value
    }
    return fields
  }

  function formulaAt(row: number, key: string): string | null {
    const column = columns.get(key)
    return column === undefined ? null : (sheet.formulas[row]?.[column] ?? null)
  }

  function ownFormulas(row: number): readonly string[] {
    return inputs.filter(({ key }) => formulaAt(row, key)).map(({ key }) => `${row},${columns.get(key)}`)
  }

  function unreadOf({ id, row, fields }: ReadRow): [string, ReadonlyMap<string, string>][] {
    const texts = inputs
      .filter(({ key }) => fields[key] === undefined)
      .map(({ key }): [string, string] => [key, cellText(cellAt(row, key))])
      .filter(([, text]) => text !== '')
    return texts.length > 0 ? [[id, new Map(texts)]] : []
  }

  function checkFormulas(row: number): void {
    for (const { key, formula } of table.columns) {
      const column = columns.get(key)
      if (formula === undefined || column === undefined || formulaAt(row, key)) continue
      if (row - titleRow <= table.capacity)
        report('warning', 'formula-missing', { sheet: sheet.name, row, column })
    }
  }
}

function rangeOf({ rule }: Column) {
  return rule?.type === 'number' ? { min: rule.min, max: rule.max } : {}
}
