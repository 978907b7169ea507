/** A cell as Excel gives its formula; `undefined` where it is not known, `''` where it is blank. */
type Seen = string | number | boolean | undefined

/**
 * The cells as they were last read or written here. What differs from it when a plan is carried out has been changed
 * by somebody else since, and the plan does not know.
 */
export class SeenCells {
  readonly #sheets = new Map<string, Seen[][]>()

  /** Takes in a whole sheet from A1 on; beyond it all is blank. */
  remember(sheet: string, rows: readonly (readonly unknown[])[]): void {
    this.#sheets.set(
      sheet.toLowerCase(),
      rows.map((row) => row.map(seenOf)),
    )
  }

  /** What Excel makes of a formula that was written is not known before it is read. */
  write(sheet: string, row: number, column: number, content: Seen): void {
    const rows = this.#sheets.get(sheet.toLowerCase())
    if (!rows) return
    while (rows.length <= row) rows.push([])
    const cells = rows[row] ?? []
    while (cells.length < column) cells.push('')
    cells[column] = content
  }

  /** The columns that hold something; null where the sheet was not read. */
  widthOf(sheet: string): number | null {
    const rows = this.#sheets.get(sheet.toLowerCase())
    return rows ? rows.reduce((widest, { length }) => Math.max(widest, length), 0) : null
  }

  /** The first cell of some whole rows, from column A on, that is not as it was seen; null where all are. */
  differenceIn(
    sheet: string,
    firstRow: number,
    rows: readonly (readonly unknown[])[],
  ): { readonly row: number; readonly column: number } | null {
    const known = this.#sheets.get(sheet.toLowerCase())
    if (!known) return null
    for (const [down, cells] of rows.entries()) {
      const line = known[firstRow + down] ?? []
      const column = cells.findIndex((cell, at) => {
        const seen = at < line.length ? line[at] : ''
        return seen !== undefined && seen !== cell
      })
      if (column >= 0) return { row: firstRow + down, column }
    }
    return null
  }
}

function seenOf(cell: unknown): Seen {
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : undefined
}
