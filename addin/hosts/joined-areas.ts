import type { Area } from '../../shared/workbook/index.ts'

/** The same areas, those side by side in the same rows as one. */
export function joined(areas: readonly Area[]): readonly Area[] {
  const result: Area[] = []
  for (const area of [...areas].sort((a, b) => a.column - b.column)) {
    const at = result.findIndex(
      ({ row, rows, column, columns }) =>
        row === area.row && rows === area.rows && column + columns === area.column,
    )
    const left = result[at]
    if (left) result[at] = { ...left, columns: left.columns + area.columns }
    else result.push(area)
  }
  return result
}
