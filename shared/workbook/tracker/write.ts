import { toSerial } from '../../okr/index.ts'
import type { FieldKind, Row, Scalar } from '../document.ts'
import type { CellContent, Operation } from '../plan.ts'
import { inputColumns, type Table } from '../table.ts'

/** How a field's value stands in its cell: a date as its day number, which the cell's format shows as a date. */
export function cellContent(kind: FieldKind, value: Scalar): CellContent {
  return kind === 'date' && typeof value === 'string' ? (toSerial(value) ?? value) : value
}

/** Writes all of a row, its id included, into sheet row `row` (from 0 on). Computed cells are left alone. */
export function rowCells(
  table: Table,
  sheet: string,
  row: number,
  columns: ReadonlyMap<string, number>,
  { id, fields }: Row,
): readonly Operation[] {
  const cells = new Map<number, CellContent>()
  const idColumn = columns.get('id')
  if (idColumn !== undefined) cells.set(idColumn, id)
  for (const { key, kind } of inputColumns(table)) {
    const column = columns.get(key)
    const content = cellContent(kind, fields[key] ?? null)
    if (column !== undefined && content !== null) cells.set(column, content)
  }
  return cellRuns(sheet, row, cells)
}

/** The fewest blocks that write these cells of one row, by column. */
export function cellRuns(
  sheet: string,
  row: number,
  cells: ReadonlyMap<number, CellContent>,
): readonly Operation[] {
  const runs: { column: number; contents: CellContent[] }[] = []
  for (const [column, content] of [...cells].sort(([a], [b]) => a - b)) {
    const run = runs[runs.length - 1]
    if (run && run.column + run.contents.length === column) run.contents.push(content)
    else runs.push({ column, contents: [content] })
  }
  return runs.map(({ column, contents }) => ({ kind: 'cells', sheet, row, column, cells: [contents] }))
}
