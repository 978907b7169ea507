import type { Scalar } from './document.ts'

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** The area of so many rows and columns whose first cell is in `row` and `column`. */
export function area(row: number, column: number, rows: number, columns: number): Area {
  return { row, column, rows, columns }
}

/** A formula without its leading `=`, in English names, comma separators and A1 references. */
export interface Formula {
  readonly formula: string
}

/** What is written into a cell. Text is always text, whatever it starts with; `null` empties the cell. */
export type CellContent = Scalar | Formula

export type Tone = 'good' | 'warning' | 'bad' | 'quiet' | 'accent'

export interface CellFormat {
  readonly numberFormat?: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** Points. */
  readonly size?: number
  /** `RRGGBB`. */
  readonly color?: string
  readonly fill?: string
  readonly align?: 'left' | 'center' | 'right'
  readonly verticalAlign?: 'top' | 'middle' | 'bottom'
  readonly wrap?: boolean
  /** A thin line under the cells, `RRGGBB`. */
  readonly underline?: string
}

/** What may be typed. `strict` refuses the rest; without it the host warns and lets it stand. */
export type InputRule =
  | { readonly type: 'list'; readonly values: readonly string[]; readonly strict: boolean }
  | { readonly type: 'listFrom'; readonly range: string; readonly strict: boolean }
  | {
      readonly type: 'number'
      readonly min: number | null
      readonly max: number | null
      readonly strict: boolean
    }
  | { readonly type: 'date'; readonly strict: boolean }
  | { readonly type: 'formula'; readonly formula: string; readonly strict: boolean }

/** A conditional format. The formula is written for the area's first cell. */
export type ConditionalRule =
  | { readonly type: 'formula'; readonly formula: string; readonly format: CellFormat }
  | { readonly type: 'dataBar'; readonly color: string; readonly min: number; readonly max: number }

export interface ChartSeries {
  readonly title: string
  /** `Sheet!$A$1:$A$9` */
  readonly categories: string
  readonly values: string
  /** `RRGGBB`. */
  readonly color: string
  readonly dashed?: boolean
}

/**
 * One step of a plan. Every operation is idempotent: applied twice it changes nothing more.
 * Sheets are addressed by their current name.
 */
export type Operation =
  | {
      readonly kind: 'sheet'
      readonly sheet: string
      readonly tabColor?: string
      readonly gridlines?: boolean
      readonly hidden?: boolean
    }
  | {
      readonly kind: 'cells'
      readonly sheet: string
      readonly row: number
      readonly column: number
      readonly cells: readonly (readonly CellContent[])[]
    }
  | { readonly kind: 'format'; readonly sheet: string; readonly area: Area; readonly format: CellFormat }
  | { readonly kind: 'merge'; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: 'inputRule'
      readonly sheet: string
      readonly area: Area
      readonly rule: InputRule
      readonly title: string
      readonly message: string
    }
  /** Replaces all conditional formats of the sheet that earlier plans set. */
  | {
      readonly kind: 'conditional'
      readonly sheet: string
      readonly rules: readonly { readonly area: Area; readonly rule: ConditionalRule }[]
    }
  | { readonly kind: 'name'; readonly name: string; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number }
  /** Arrows in the first row of the area, to filter and sort the rows below. */
  | { readonly kind: 'filter'; readonly sheet: string; readonly area: Area }
  /** Widths in characters of the default font, from the first column on; `null` leaves one as it is. */
  | {
      readonly kind: 'columns'
      readonly sheet: string
      readonly widths: readonly (number | null)[]
      readonly hidden: readonly number[]
    }
  | {
      readonly kind: 'rowHeights'
      readonly sheet: string
      readonly heights: readonly { readonly row: number; readonly points: number }[]
    }
  /** Locks the sheet's cells without a password, but for the areas named. */
  | { readonly kind: 'protection'; readonly sheet: string; readonly unlocked: readonly Area[] }
  | {
      readonly kind: 'chart'
      readonly sheet: string
      readonly name: string
      readonly type: 'bar' | 'column' | 'line' | 'doughnut'
      readonly title: string
      readonly anchor: Area
      readonly series: readonly ChartSeries[]
      readonly percent: boolean
      readonly stacked?: boolean
    }
  | {
      readonly kind: 'page'
      readonly sheet: string
      readonly orientation: 'portrait' | 'landscape'
      readonly repeatRows: number
      readonly footer: string
    }
  /** What is printed of a sheet, each area on pages of its own, all in one size. */
  | { readonly kind: 'printAreas'; readonly sheet: string; readonly areas: readonly Area[] }
  /** Text kept with the workbook, unseen by people. `null` removes it. */
  | { readonly kind: 'documentData'; readonly key: string; readonly value: string | null }
  | { readonly kind: 'activate'; readonly sheet: string; readonly row: number; readonly column: number }

export type Capability = Operation['kind']

export interface Plan {
  readonly operations: readonly Operation[]
}

/** What became of a plan. What a host cannot do is named, never silently left out. */
export interface Receipt {
  /** Operations carried out. */
  readonly applied: number
  /** Operations the host has no means for, each kind and sheet once. */
  readonly missing: readonly { readonly capability: Capability; readonly sheet: string | null }[]
}
