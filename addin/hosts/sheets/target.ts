import { type Area, cellReference, type Operation } from '../../../shared/workbook/index.ts'
import { Refused, refusal } from '../../refusals/index.ts'

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet
export type Of<Kind extends Operation['kind']> = Extract<Operation, { kind: Kind }>

/** The sheets of a spreadsheet, found by name whatever its case, each looked up once. */
export class Target {
  readonly spreadsheet: Spreadsheet
  readonly #sheets: Map<string, Sheet>

  constructor(spreadsheet: Spreadsheet) {
    this.spreadsheet = spreadsheet
    this.#sheets = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getName().toLowerCase(), sheet]))
  }

  names(): Iterable<string> {
    return this.#sheets.keys()
  }

  find(name: string): Sheet | undefined {
    return this.#sheets.get(name.toLowerCase())
  }

  /** The sheet of that name. Throws where there is none. */
  sheet(name: string): Sheet {
    const sheet = this.find(name)
    if (!sheet) throw new Refused([refusal('sheet-missing', name)])
    return sheet
  }

  /** Makes the sheet behind all others where it is missing. */
  ensure(name: string): void {
    if (this.find(name)) return
    this.#sheets.set(name.toLowerCase(), this.spreadsheet.insertSheet(name, this.#sheets.size))
  }
}

export function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area) {
  return sheet.getRange(row + 1, column + 1, rows, columns)
}

/** All areas in two calls, however many there are. */
export function rangesOf(sheet: Sheet, areas: readonly Area[]) {
  return areas.length === 0 ? [] : sheet.getRangeList(areas.map(notation)).getRanges()
}

/** `B2:C9`, without its sheet. */
export function notation({ row, column, rows, columns }: Area): string {
  return `${cellReference(row, column)}:${cellReference(row + rows - 1, column + columns - 1)}`
}

/** A colour as Sheets takes it. */
export function hex(color: string): string {
  return `#${color}`
}
