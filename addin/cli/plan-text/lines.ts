import type { ShownProgram } from '../../actions/index.ts'

/** Rows of cells as lines, each column as wide as its widest cell; numbers stand at the right. */
export function columns(rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => String(row[index] ?? '').length)),
  )
  return rows.map((row) => {
    const cells = row.map((cell, index) => {
      const width = widths[index] ?? 0
      return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width)
    })
    return `  ${cells.join('  ')}`.trimEnd()
  })
}

/** The first of some things, and how many more there are. */
export function some(things: readonly string[], most: number): string {
  const more = things.length - most
  return more > 0 ? `${things.slice(0, most).join(', ')} and ${more} more` : things.join(', ')
}

/** The first lines, and a line that says how many more there are. */
export function firstLines(lines: readonly string[], most: number): readonly string[] {
  const more = lines.length - most
  return more > 0 ? [...lines.slice(0, most), `  … and ${more} more; --json lists all`] : lines
}

/** Whether what a planner wrote into the workbook still holds. */
export function plannedText(planned: ShownProgram['pilot']['planned']): string {
  if (planned === null) return 'not written into the workbook'
  return planned.isOutOfDate
    ? `the workbook's was planned on ${planned.on} and is OUT OF DATE: something changed since`
    : `the workbook's was planned on ${planned.on}`
}
