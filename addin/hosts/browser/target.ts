import type { ICommand, IExecutionOptions, IRange } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core'
import type { Area } from '../../../shared/workbook/index.ts'
import { Refused, refusal } from '../../refusals/index.ts'

/** The workbook that a plan is applied to. */
export interface Target {
  readonly api: FUniver
  readonly workbook: FWorkbook
}

/** One of its sheets. */
export interface SheetTarget extends Target {
  readonly sheet: FWorksheet
}

/** The sheet of that name. Throws where there is none. */
export function sheetTarget(target: Target, name: string): SheetTarget {
  const sheet = target.workbook.getSheetByName(name)
  if (!sheet) throw new Refused([refusal('sheet-missing', name)])
  return { ...target, sheet }
}

/**
 * Runs one of Univer's mutations on a sheet. Mutations take effect at once, ask no permission and leave nothing to
 * undo; Univer starts calculating a tenth of a second after the last one, so never in the middle of a plan.
 */
export function mutateSheet<Parameters extends object>(
  { api, workbook, sheet }: SheetTarget,
  mutation: ICommand<Parameters>,
  parameters: Omit<Parameters, 'unitId' | 'subUnitId'>,
  options: IExecutionOptions = {},
): void {
  const place = { unitId: workbook.getId(), subUnitId: sheet.getSheetId() }
  if (api.syncExecuteCommand(mutation.id, { ...place, ...parameters }, options) === false) {
    throw new Error(`The browser workbook refused "${mutation.id}" on the sheet "${sheet.getSheetName()}".`)
  }
}

/** An area as Univer counts it: last row and column included. */
export function rangeOf({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 }
}

/** Makes the sheet at least so large. */
export function ensureSize({ sheet }: SheetTarget, rows: number, columns: number): void {
  if (sheet.getMaxRows() < rows) sheet.setRowCount(rows)
  if (sheet.getMaxColumns() < columns) sheet.setColumnCount(columns)
}
