import { areaReference, cellReference, columnLetters } from '../a1.ts'
import {
  anchorOf,
  type FormulaContext,
  type ProgramSheet,
  type ProgramTable,
  type ProgramTableName,
  snakeCase,
} from './declare.ts'
import { PROGRAM_SHEETS } from './sheets/index.ts'

/** The row of tables' names, the row of their titles, and the first of their rows; from 0 on. */
export const NAME_ROW = 3
export const TITLE_ROW = 4
export const FIRST_ROW = 5

/** The columns of named values: what it is, and the value. */
export const LABEL_COLUMN = 0
export const VALUE_COLUMN = 1

/** Columns left blank before each table. */
const GAP = 1

/** Where a table of the template stands. */
export interface TableLayout {
  readonly sheet: string
  readonly table: ProgramTable
  readonly firstColumn: number
}

/** Where the tables of a sheet stand, side by side, right of the named values. */
export function layoutOf({ sheet, values, tables }: ProgramSheet): readonly TableLayout[] {
  let next = values.length > 0 ? VALUE_COLUMN + 1 + GAP : 0
  return tables.map((table) => {
    const firstColumn = next
    next += table.columns.length + GAP
    return { sheet, table, firstColumn }
  })
}

const LAYOUTS: ReadonlyMap<ProgramTableName, TableLayout> = new Map(
  PROGRAM_SHEETS.flatMap(layoutOf).map((layout) => [layout.table.name, layout]),
)

/** Where a table of the template stands. */
function tableLayout(name: ProgramTableName): TableLayout {
  const layout = LAYOUTS.get(name)
  if (!layout) throw new RangeError(`No such table: ${name}`)
  return layout
}

/** A whole column of a table, for formulas on any sheet. */
export function columnRange(name: ProgramTableName, key: string): string {
  const { sheet, table, firstColumn } = tableLayout(name)
  const column = firstColumn + positionOf(table, key)
  return areaReference(sheet, { row: FIRST_ROW, column, rows: table.capacity, columns: 1 })
}

/** A formula for the address of a cell, as people read it: in the row of a table that `position`, from 1, says. */
export function addressOf(name: ProgramTableName, key: string, position: string): string {
  const { sheet, table, firstColumn } = tableLayout(name)
  const letters = columnLetters(firstColumn + positionOf(table, key))
  return `"${sheet}, ${letters}"&(ROW(${anchorOf(name)})+${position})`
}

/** A formula for the address of a named cell. */
export function namedAddress(key: string): string {
  const owner = PROGRAM_SHEETS.find(({ values }) => values.some((value) => value.key === key))
  if (!owner) throw new RangeError(`No such named cell: ${key}`)
  return `"${owner.sheet}, ${columnLetters(VALUE_COLUMN)}"&ROW(${snakeCase(key)})`
}

/** What the formulas of one row of a table refer to. */
export function formulaContext({ table, firstColumn }: TableLayout, row: number): FormulaContext {
  const columnOf = (key: string) => firstColumn + positionOf(table, key)
  return {
    at: (key) => `$${cellReference(row, columnOf(key))}`,
    all: columnRange,
    soFar: (key) => {
      const letters = columnLetters(columnOf(key))
      return `$${letters}$${FIRST_ROW + 1}:$${letters}${row + 1}`
    },
  }
}

function positionOf({ name, columns }: ProgramTable, key: string): number {
  const position = columns.findIndex((column) => column.key === key)
  if (position < 0) throw new RangeError(`Table ${name} has no column ${key}`)
  return position
}
