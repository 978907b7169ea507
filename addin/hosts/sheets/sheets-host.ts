import type { Host, SheetSnapshot } from '../../../shared/workbook/index.ts'
import { applyPlan } from './apply-plan.ts'
import { SHEETS_CAPABILITIES } from './capabilities.ts'
import { seenCells } from './seen-cells.ts'
import { explained } from './sheets-error.ts'
import { readSnapshot } from './snapshot.ts'
import type { Spreadsheet } from './target.ts'

/** The open spreadsheet as a host, for as long as one script runs. What was not read since the last plan is not compared. */
export function sheetsHost(spreadsheet: Spreadsheet): Host {
  let read: readonly SheetSnapshot[] = []
  return {
    capabilities: SHEETS_CAPABILITIES,
    read(sheets) {
      const snapshot = explained(() => readSnapshot(spreadsheet, sheets))
      read = snapshot.sheets
      return snapshot
    },
    apply(plan) {
      const seen = seenCells(plan, read)
      read = []
      return explained(() => applyPlan(spreadsheet, plan, seen))
    },
  }
}
