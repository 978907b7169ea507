import { type Area, area, type Operation, type Plan } from '../../../shared/workbook/index.ts'

/** An area of a sheet that a plan changes. */
export interface Touched {
  readonly sheet: string
  readonly area: Area
}

/** Every area that a plan changes in any way, but for sheets as a whole and what people see selected. */
export function touchedBy({ operations }: Plan): readonly Touched[] {
  return operations.flatMap((operation) =>
    operation.kind === 'documentData' || operation.kind === 'page' || operation.kind === 'printAreas'
      ? []
      : areasOf(operation).map((touched) => ({ sheet: operation.sheet, area: touched })),
  )
}

function areasOf(operation: Operation): readonly Area[] {
  switch (operation.kind) {
    case 'cells':
      return [
        area(
          operation.row,
          operation.column,
          operation.cells.length,
          Math.max(0, ...operation.cells.map(({ length }) => length)),
        ),
      ]
    case 'format':
    case 'merge':
    case 'inputRule':
    case 'name':
      return [operation.area]
    case 'conditional':
      return operation.rules.map((rule) => rule.area)
    case 'columns':
      return [
        area(0, 0, 1, Math.max(operation.widths.length, ...operation.hidden.map((column) => column + 1))),
      ]
    case 'rowHeights':
      return operation.heights.map(({ row }) => area(row, 0, 1, 1))
    case 'freeze':
      // Sheets refuses to freeze all rows or columns of a sheet.
      return [area(0, 0, operation.rows + 1, operation.columns + 1)]
    case 'protection':
      return operation.unlocked
    case 'chart':
      return [operation.anchor]
    default:
      return []
  }
}
