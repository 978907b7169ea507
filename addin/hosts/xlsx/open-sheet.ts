import type { CellContent, SheetSnapshot } from '../../../shared/workbook/index.ts'
import { Refused, refusal } from '../../refusals/index.ts'
import { Grid } from './grid.ts'
import { patchSheet } from './patch-sheet.ts'
import type { SheetPart } from './sheet-part.ts'

/** A formula's end and its result behind it. */
const RESULT = /(<\/(\w+:)?f>|<(\w+:)?f(\s[^<>]*)?\/>)\s*<(\w+:)?v\b/

type Edits = ReadonlyMap<number, ReadonlyMap<number, CellContent>>

/** A sheet of an existing file: its cells as they are now, and what was written since it was opened. */
export class OpenSheet {
  readonly name: string
  readonly path: string
  readonly #load: () => SheetPart
  readonly #edits = new Map<number, Map<number, CellContent>>()
  #content: { readonly part: SheetPart; readonly grid: Grid } | null = null

  /** `load` is called when the cells are first needed: most sheets of a workbook never are. */
  constructor(name: string, path: string, load: () => SheetPart) {
    this.name = name
    this.path = path
    this.#load = load
  }

  snapshot(stale: boolean): SheetSnapshot {
    return this.#opened().grid.snapshot(this.name, stale)
  }

  /** Throws Refused where the block would cut into an array formula. */
  checkBlock(row: number, column: number, cells: readonly (readonly CellContent[])[]): void {
    for (const slot of this.#opened().part.rows) {
      const line = cells[slot.row - row]
      if (!line) continue
      for (const { column: at, formula } of slot.cells) {
        if (!formula?.array || line[at - column] === undefined) continue
        throw new Refused([refusal('array-formula', this.name, formula.array)])
      }
    }
  }

  /** Writes a cell. Returns false where it held that already. */
  write(row: number, column: number, content: CellContent): boolean {
    if (!this.#opened().grid.write(row, column, content)) return false
    const cells = this.#edits.get(row) ?? new Map<number, CellContent>()
    this.#edits.set(row, cells.set(column, content))
    return true
  }

  /** The sheet's XML with what was written and without results of formulas; null where it stays as `xml` is. */
  patched(xml: string): string | null {
    if (this.#edits.size === 0 && !RESULT.test(xml)) return null
    const { part } = this.#opened()
    return patchSheet(part, withWholeGroups(part, this.#edits))
  }

  #opened() {
    if (this.#content) return this.#content
    const part = this.#load()
    const grid = new Grid()
    for (const { row, cells } of part.rows) {
      for (const { column, value, formula } of cells) {
        grid.put(row, column, { value, formula: formula?.text ?? null })
      }
    }
    this.#content = { part, grid }
    return this.#content
  }
}

/** Where a formula that was filled down loses a cell, the others of its group get formulas of their own. */
function withWholeGroups({ rows }: SheetPart, edits: Edits): Edits {
  const cells = rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell) =>
      cell.formula?.shared ? [{ row, column: cell.column, formula: cell.formula }] : [],
    ),
  )
  const isWritten = (row: number, column: number) => edits.get(row)?.has(column) ?? false
  const broken = new Set(
    cells.flatMap(({ row, column, formula }) => (isWritten(row, column) ? [formula.shared] : [])),
  )
  const whole = new Map([...edits].map(([row, values]) => [row, new Map(values)]))
  for (const { row, column, formula } of cells) {
    if (!broken.has(formula.shared) || isWritten(row, column)) continue
    const values = whole.get(row) ?? new Map<number, CellContent>()
    whole.set(row, values.set(column, { formula: formula.text }))
  }
  return whole
}
