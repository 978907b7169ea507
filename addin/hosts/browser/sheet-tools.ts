import type { FWorkbook } from '@univerjs/preset-sheets-core'
import type { SheetTools } from '../../self-test/index.ts'

/** Renames and removes sheets as a person does. Univer keeps the last sheet of a workbook. */
export function sheetTools(workbook: FWorkbook): SheetTools {
  return {
    async renameSheet(from, to) {
      workbook.getSheetByName(from)?.setName(to)
    },
    async remove({ sheets, names }) {
      for (const name of names) workbook.deleteDefinedName(name)
      for (const name of sheets) {
        const sheet = workbook.getSheetByName(name)
        if (sheet) workbook.deleteSheet(sheet)
      }
    },
  }
}
