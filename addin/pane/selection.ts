import { type Plan, parseReference } from '../../shared/workbook/index.ts'

/** Where something stands in the workbook; null is a sheet as a whole. */
export interface Spot {
  readonly sheet: string
  readonly cell: string | null
}

/** Goes to a cell, or to the first of a sheet. */
export function selection({ sheet, cell }: Spot): Plan {
  const { row, column } = parseReference(`Sheet!${cell ?? 'A1'}`) ?? { row: 0, column: 0 }
  return { operations: [{ kind: 'activate', sheet, row, column }] }
}

/** Where something is, as people say it: `Key results F7`. */
export function placeOf({ sheet, cell }: Spot): string {
  return cell === null ? sheet : `${sheet} ${cell}`
}
