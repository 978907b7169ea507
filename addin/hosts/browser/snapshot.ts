import { CellValueType, type ICellData, type Nullable } from '@univerjs/core'
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core'
import type { CellValue, SheetSnapshot, Snapshot } from '../../../shared/workbook/index.ts'
import { readDocumentData } from './document-data.ts'
import { readNames } from './names.ts'

/** Reads the workbook as it stands; formulas show the result last calculated. */
export function readSnapshot(workbook: FWorkbook, sheets: readonly string[] | undefined): Snapshot {
  const wanted = workbook.getSheets().filter((sheet) => sheets?.includes(sheet.getSheetName()) ?? true)
  return {
    sheets: wanted.map(readSheet),
    names: readNames(workbook),
    documentData: readDocumentData(workbook),
  }
}

function readSheet(sheet: FWorksheet): SheetSnapshot {
  const used = sheet.getRange(0, 0, sheet.getLastRow() + 1, sheet.getLastColumn() + 1)
  // Asked of the range, since a cell filled down by hand holds only a reference to a formula it shares.
  const formulas = used.getFormulas().map((row) => row.map((formula) => formula.slice(1) || null))
  const values = used
    .getCellDatas()
    .map((row, down) => row.map((cell, across) => contentOf(cell, formulas[down]?.[across] != null)))
  return { name: sheet.getSheetName(), values, formulas }
}

function contentOf(cell: Nullable<ICellData>, isFormula: boolean): CellValue {
  if (!cell) return null
  const value = cell.v ?? textOf(cell)
  if (value === null || value === '') return null
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true
  if (isFormula && typeof value === 'string' && ERROR.test(value)) return { error: value }
  return value
}

const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|CYCLE!|ERROR!|CONNECT!)$/

/** The text of a cell that somebody formatted in parts or pasted. */
function textOf({ p: document }: ICellData): string | null {
  return document?.body?.dataStream.replace(/\r?\n$/, '').replace(/\r/g, '\n') ?? null
}
