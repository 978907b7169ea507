import { type Area, areaReference, parseReference } from '../../../../shared/workbook/index.ts'
import { type Calculated, calculate, type Input, renamedIn } from './calculation.ts'
import { Refusal } from './refusal.ts'

export interface ConditionalFormatModel {
  readonly id: string
  readonly kind: 'Custom' | 'DataBar'
  readonly area: Area
  readonly settings: Map<string, unknown>
}

export interface ChartModel {
  readonly id: string
  readonly settings: Map<string, unknown>
  readonly series: Map<string, unknown>[]
}

/** One sheet of the stand-in's workbook. */
export class SheetModel {
  readonly id: string
  name: string
  readonly cells = new Map<number, Map<number, Input>>()
  readonly settings = new Map<string, unknown>()
  readonly formats: { readonly area: Area; readonly key: string; readonly value: unknown }[] = []
  readonly validations: { area: Area; settings: Map<string, unknown> }[] = []
  conditionalFormats: ConditionalFormatModel[] = []
  charts: ChartModel[] = []
  readonly merges: Area[] = []
  protection: { readonly options: unknown; readonly password: string | null } | null = null

  constructor(id: string, name: string) {
    this.id = id
    this.name = name
  }

  input(row: number, column: number): Input | undefined {
    return this.cells.get(row)?.get(column)
  }

  put(row: number, column: number, input: Input): void {
    const line = this.cells.get(row) ?? new Map<number, Input>()
    this.cells.set(row, line)
    if (input === '') line.delete(column)
    else line.set(column, input)
  }

  /** The rectangle of all cells that are not blank, null on an empty sheet. */
  used(): Area | null {
    const rows = [...this.cells].filter(([, line]) => line.size > 0)
    if (rows.length === 0) return null
    const first = rows.reduce((least, [row]) => Math.min(least, row), Number.POSITIVE_INFINITY)
    const last = rows.reduce((most, [row]) => Math.max(most, row), 0)
    const columns = rows.flatMap(([, line]) => [...line.keys()])
    const left = columns.reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY)
    const right = columns.reduce((most, column) => Math.max(most, column), 0)
    return { row: first, column: left, rows: last - first + 1, columns: right - left + 1 }
  }

  /** Refuses what a protected sheet does not let happen. */
  guard(area: Area | null, permission: string | null): void {
    if (!this.protection) return
    const { options } = this.protection
    const isPermitted =
      permission !== null &&
      typeof options === 'object' &&
      options !== null &&
      Object.entries(options).some(([key, value]) => key === permission && value === true)
    if (isPermitted) return
    if (area && permission === null && this.#isUnlocked(area)) return
    throw new Refusal('AccessDenied', "You can't perform the requested operation: the sheet is protected.")
  }

  #isUnlocked({ row, column, rows, columns }: Area): boolean {
    for (let down = row; down < row + rows; down += 1) {
      for (let right = column; right < column + columns; right += 1) {
        const last = this.formats.findLast(({ key, area }) => key === 'Locked' && isInside(area, down, right))
        if (last?.value !== false) return false
      }
    }
    return true
  }
}

/** The stand-in's workbook: what a person could see of it, and what only a person does. */
export class BookModel {
  readonly sheets: SheetModel[] = []
  readonly names = new Map<string, { readonly name: string; formula: string }>()
  readonly parts = new Map<string, string>()
  isReadOnly = false
  isCellEdited = false
  countsFrom1904 = false
  active: { readonly sheet: string; readonly cell: string } | null = null
  #calculated: Calculated | null = null
  #ids = 0

  constructor() {
    this.addSheet('Sheet1')
  }

  newId(): string {
    this.#ids += 1
    return `{00000000-0001-0000-0000-${String(this.#ids).padStart(12, '0')}}`
  }

  sheet(key: string): SheetModel | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase())
  }

  addSheet(name: string): SheetModel {
    this.#refuseName(name)
    const sheet = new SheetModel(this.newId(), name)
    this.sheets.push(sheet)
    return sheet
  }

  #refuseName(name: string): void {
    if (!/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(name) || name.toLowerCase() === 'history') {
      throw new Refusal('InvalidArgument', `A sheet cannot be named ${name}.`)
    }
    if (this.sheet(name)) throw new Refusal('ItemAlreadyExists', `There is a sheet ${name} already.`)
  }

  /** Formulas and names go along. */
  renameSheet(from: string, to: string): void {
    const sheet = this.sheet(from)
    if (!sheet) throw new Error(`There is no sheet ${from}.`)
    this.#refuseName(to)
    renamedIn(this, sheet, to)
    sheet.name = to
    this.changed()
  }

  /** Names that pointed to a sheet lose their cell with it. */
  deleteSheet(name: string): void {
    const sheet = this.sheet(name)
    if (!sheet || this.sheets.length === 1) throw new Refusal('InvalidOperation', 'The last sheet stays.')
    this.sheets.splice(this.sheets.indexOf(sheet), 1)
    for (const known of this.names.values()) {
      if (parseReference(known.formula)?.sheet === sheet.name) known.formula = '=#REF!$A$1'
    }
    this.changed()
  }

  setName(name: string, sheet: SheetModel, area: Area): void {
    this.names.set(name.toLowerCase(), { name, formula: `=${areaReference(sheet.name, area)}` })
    this.changed()
  }

  /** To be called after any change of a cell, sheet or name: results are computed anew when next asked for. */
  changed(): void {
    this.#calculated = null
  }

  calculated(): Calculated {
    this.#calculated ??= calculate(this)
    return this.#calculated
  }
}

function isInside(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  )
}
