import { areaReference, columnLetters } from '../../a1.ts'
import type { Table } from '../../table.ts'
import type { Block } from './block.ts'
import { CHECK_IN_BLOCK } from './check-ins.ts'
import { KEY_RESULT_BLOCK } from './key-results.ts'
import { OBJECTIVE_BLOCK } from './objectives.ts'
import { TEAM_BLOCK } from './team.ts'

/** The hidden sheet on which all figures are computed; its row r is about row r of each table's sheet. */
export const CALCULATION = 'Calculation'

/** Rows that the typed columns are read beyond the capacity, so that deleting rows does not cut off later ones. */
export const SPARE_ROWS = 200

export const BLOCKS: readonly Block[] = [CHECK_IN_BLOCK, KEY_RESULT_BLOCK, OBJECTIVE_BLOCK, TEAM_BLOCK]

interface CalculatedPlace {
  readonly column: number
  readonly rows: number
}

const PLACES: ReadonlyMap<string, CalculatedPlace> = new Map(
  BLOCKS.flatMap(({ name, rows, columns }) =>
    columns.map(({ key }) => ({ name: `${name}.${key}`, rows })),
  ).map(({ name, rows }, column) => [name, { column, rows }]),
)

/** The first column of a block, from 0 on. */
export function firstColumnOf({ name, columns }: Block): number {
  return placeOf(`${name}.${columns[0]?.key}`).column
}

/** A whole calculated column, such as `keyResults.progress`, as formulas of any sheet name it. */
export function calculatedRange(name: string): string {
  const { column, rows } = placeOf(name)
  return areaReference(CALCULATION, { row: 1, column, rows, columns: 1 })
}

/** The formula that shows a calculated column beside its table, the same in every row. */
export function shownFormula(name: string): string {
  return `IFERROR(INDEX(${calculatedRange(name)},ROW()-ROW($A$1)),"")`
}

/**
 * A calculated column's formula for one sheet row (from 1 on): `[key]` becomes the cell of the same block and row,
 * `[block.key]` the whole column of a block, `[@field]` what was typed in the row, `[table@field]` all that was typed
 * in a column, from its title on. Throws RangeError where a name is unknown, which is a mistake in a declaration.
 */
export function resolveFormula(
  formula: string,
  block: Block,
  tables: readonly Table[],
): (row: number) => string {
  const parts = formula.split(/(\[[^\]]*\])/)
  const resolved = parts.map((part): string | { column: string } => {
    const [, table, mark, key] = /^\[(?:(\w*)([@.]))?(\w+)\]$/.exec(part) ?? []
    if (key === undefined) return part
    if (mark === '@' && table) return typedRange(tables, table, key)
    if (mark === '@') return `INDEX(${typedRange(tables, block.name, key)},ROW())`
    if (mark === '.') return calculatedRange(`${table}.${key}`)
    return { column: `$${columnLetters(placeOf(`${block.name}.${key}`).column)}` }
  })
  return (row) => resolved.map((part) => (typeof part === 'string' ? part : `${part.column}${row}`)).join('')
}

function typedRange(tables: readonly Table[], name: string, key: string): string {
  const table = tables.find((candidate) => candidate.name === name)
  const column = table?.columns.findIndex((candidate) => candidate.key === key) ?? -1
  if (!table || column < 0) throw new RangeError(`No column ${name}.${key}`)
  return areaReference(table.sheet, { row: 0, column, rows: table.capacity + SPARE_ROWS, columns: 1 })
}

function placeOf(name: string): CalculatedPlace {
  const place = PLACES.get(name)
  if (!place) throw new RangeError(`No calculated column ${name}`)
  return place
}
