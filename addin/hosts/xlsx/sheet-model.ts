import type { Area, CellFormat, Operation } from '../../../shared/workbook/index.ts'
import { Grid } from './grid.ts'

export type Of<Kind extends Operation['kind']> = Extract<Operation, { kind: Kind }>

/**
 * Of an area with so many rows only the first one is formatted, and what is written into the others: a file writes down
 * each cell that has a format. Rows that are added to the file later take over that of the row above.
 */
const LONG = 10_000

/** One sheet of a new workbook: what its operations have left, the last of a kind winning. */
export class SheetModel {
  readonly name: string
  readonly grid = new Grid()
  readonly formats = new Map<number, Map<number, CellFormat>>()
  /** What cells look like that have no format of their own, by column. */
  readonly columnFormats = new Map<number, CellFormat>()
  readonly merges = new Map<string, Area>()
  readonly inputRules = new Map<string, Of<'inputRule'>>()
  readonly charts = new Map<string, Of<'chart'>>()
  readonly rowHeights = new Map<number, number>()
  readonly widths = new Map<number, number>()
  hidden = new Set<number>()
  look: Of<'sheet'>
  conditional: Of<'conditional'> | null = null
  freeze: Of<'freeze'> | null = null
  filter: Of<'filter'> | null = null
  protection: Of<'protection'> | null = null
  page: Of<'page'> | null = null
  printAreas: Of<'printAreas'> | null = null

  constructor(operation: Of<'sheet'>) {
    this.name = operation.sheet
    this.look = operation
  }

  /** Carries out an operation on this sheet. */
  apply(operation: Exclude<Operation, { kind: 'documentData' | 'name' | 'activate' }>): void {
    switch (operation.kind) {
      case 'sheet':
        this.look = { ...this.look, ...operation }
        break
      case 'cells':
        operation.cells.forEach((cells, row) => {
          cells.forEach((content, column) => {
            this.grid.write(operation.row + row, operation.column + column, content)
          })
        })
        break
      case 'format':
        this.#format(operation)
        break
      case 'merge':
        this.merges.set(areaKey(operation.area), operation.area)
        break
      case 'inputRule':
        this.inputRules.set(areaKey(operation.area), operation)
        break
      case 'conditional':
        this.conditional = operation
        break
      case 'freeze':
        this.freeze = operation
        break
      case 'filter':
        this.filter = operation
        break
      case 'columns':
        operation.widths.forEach((width, column) => {
          if (width !== null) this.widths.set(column, width)
        })
        this.hidden = new Set(operation.hidden)
        break
      case 'rowHeights':
        for (const { row, points } of operation.heights) this.rowHeights.set(row, points)
        break
      case 'protection':
        this.protection = operation
        break
      case 'chart':
        this.charts.set(operation.name, operation)
        break
      case 'page':
        this.page = operation
        break
      case 'printAreas':
        this.printAreas = operation
    }
  }

  #format(operation: Of<'format'>): void {
    const { area, format } = operation
    if (area.rows >= LONG) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        this.columnFormats.set(column, { ...this.columnFormats.get(column), ...format })
      }
      this.#format({ ...operation, area: { ...area, rows: 1 } })
      return
    }
    const merged = new Map<CellFormat | undefined, CellFormat>()
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const formats = this.formats.get(row) ?? new Map<number, CellFormat>()
      this.formats.set(row, formats)
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const known = formats.get(column)
        const next = merged.get(known) ?? { ...known, ...format }
        merged.set(known, next)
        formats.set(column, next)
      }
    }
  }
}

function areaKey({ row, column, rows, columns }: Area): string {
  return `${row},${column},${rows},${columns}`
}
