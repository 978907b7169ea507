import type { CellValue, SheetSnapshot, Snapshot } from '../../../shared/workbook/index.ts'
import { readDocumentData } from './document-data.ts'
import { readNames } from './names.ts'
import { serialNumbers } from './serial-date.ts'
import type { Sheet, Spreadsheet } from './target.ts'

const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|ERROR!)$/
/** What a cell shows while a custom function has not answered. */
const PENDING = 'Loading...'

/** How to turn this spreadsheet's dates into day numbers. */
export function dayNumbers(spreadsheet: Spreadsheet): (date: Date) => number {
  return serialNumbers(spreadsheet.getSpreadsheetTimeZone())
}

/** Reads the spreadsheet as it stands, in a few calls for each sheet and name, however many rows there are. */
export function readSnapshot(spreadsheet: Spreadsheet, wanted: readonly string[] | undefined): Snapshot {
  const sheets = spreadsheet.getSheets().map((sheet) => ({ sheet, name: sheet.getName() }))
  const names = new Map(sheets.map(({ sheet, name }) => [sheet.getSheetId(), name]))
  const chosen = wanted && new Set(wanted.map((name) => name.toLowerCase()))
  const toNumber = dayNumbers(spreadsheet)
  return {
    sheets: sheets
      .filter(({ name }) => !chosen || chosen.has(name.toLowerCase()))
      .map(({ sheet, name }) => readSheet(sheet, name, toNumber)),
    names: readNames(spreadsheet, names),
    documentData: readDocumentData(),
  }
}

/** One sheet, from its first cell to the last that holds anything. */
export function readSheet(sheet: Sheet, name: string, toNumber: (date: Date) => number): SheetSnapshot {
  const used = sheet.getDataRange()
  const formulas = used.getFormulas().map((row) => row.map((formula) => formula.slice(1) || null))
  const values = used
    .getValues()
    .map((row, down) =>
      row.map((value: unknown, across) => readValue(value, formulas[down]?.[across] != null, toNumber)),
    )
  return { name, values, formulas }
}

function readValue(value: unknown, isFormula: boolean, toNumber: (date: Date) => number): CellValue {
  if (value instanceof Date) return toNumber(value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'string' || value === '' || (isFormula && value === PENDING)) return null
  return isFormula && ERROR.test(value) ? { error: value } : value
}
