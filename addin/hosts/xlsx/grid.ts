import type { CellContent, CellValue, SheetSnapshot } from '../../../shared/workbook/index.ts'

/** A cell that is not blank. */
export interface StoredCell {
  readonly value: CellValue
  readonly formula: string | null
}

/** The cells of one sheet; most of a sheet is blank. */
export class Grid {
  readonly #rows = new Map<number, Map<number, StoredCell>>()

  get(row: number, column: number): StoredCell | undefined {
    return this.#rows.get(row)?.get(column)
  }

  put(row: number, column: number, cell: StoredCell): void {
    const cells = this.#rows.get(row) ?? new Map<number, StoredCell>()
    this.#rows.set(row, cells)
    if (cell.value === null && cell.formula === null) cells.delete(column)
    else cells.set(column, cell)
  }

  /** Writes a cell. Returns false where it held that already. */
  write(row: number, column: number, content: CellContent): boolean {
    const known = this.get(row, column)
    if (content !== null && typeof content === 'object') {
      if (known?.formula === content.formula) return false
      this.put(row, column, { value: null, formula: content.formula })
      return true
    }
    if ((known?.formula ?? null) === null && (known?.value ?? null) === content) return false
    this.put(row, column, { value: content, formula: null })
    return true
  }

  /** All cells that are not blank, in no particular order. */
  *cells(): Generator<{ row: number; column: number; cell: StoredCell }> {
    for (const [row, cells] of this.#rows) {
      for (const [column, cell] of cells) yield { row, column, cell }
    }
  }

  /** The sheet from A1 to its last cell that is not blank. `stale` leaves the results of formulas out. */
  snapshot(name: string, stale: boolean): SheetSnapshot {
    const values: CellValue[][] = []
    const formulas: (string | null)[][] = []
    const filled = [...this.#rows].filter(([, cells]) => cells.size > 0)
    const last = filled.reduce((highest, [row]) => Math.max(highest, row), -1)
    for (let row = 0; row <= last; row += 1) {
      const cells = this.#rows.get(row)
      const width = cells ? [...cells.keys()].reduce((widest, column) => Math.max(widest, column + 1), 0) : 0
      const columns = Array.from({ length: width }, (_, column) => cells?.get(column))
      values.push(
        columns.map((cell) => (stale && typeof cell?.formula === 'string' ? null : (cell?.value ?? null))),
      )
      formulas.push(columns.map((cell) => cell?.formula ?? null))
    }
    return { name, values, formulas }
  }
}
