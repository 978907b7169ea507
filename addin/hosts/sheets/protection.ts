import { type Area, contains, overlap } from '../../../shared/workbook/index.ts'
import { Refused, refusal } from '../../refusals/index.ts'
import { joined } from '../joined-areas.ts'
import { type Of, rangesOf, type Spreadsheet, type Target } from './target.ts'
import type { Touched } from './touched.ts'

type Range = GoogleAppsScript.Spreadsheet.Range

/** Under which name people find the protection in the spreadsheet's own list. */
const DESCRIPTION = 'OKR Rollout'

/**
 * Warns whoever edits a cell outside the open areas. A lock would be the person's who set it: it would shut out the others
 * of the team and their own add-on, while a warning is what a lock without a password is elsewhere.
 */
export function protect(target: Target, { sheet, unlocked }: Of<'protection'>): void {
  const into = target.sheet(sheet)
  into
    .protect()
    .setDescription(DESCRIPTION)
    .setWarningOnly(true)
    .setUnprotectedRanges(rangesOf(into, joined(unlocked)))
}

/** Refuses, before anything is written, what somebody else's protection would refuse half-way. */
export function checkProtection(spreadsheet: Spreadsheet, touched: readonly Touched[]): void {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType
  for (const protection of [...spreadsheet.getProtections(SHEET), ...spreadsheet.getProtections(RANGE)]) {
    if (protection.canEdit()) continue
    const range = protection.getRange()
    const sheet = range.getSheet().getName()
    const inside = touched.filter((other) => other.sheet.toLowerCase() === sheet.toLowerCase())
    const isSheet = protection.getProtectionType() === SHEET
    const locked = isSheet ? null : areaOf(range)
    const open = isSheet ? protection.getUnprotectedRanges().map(areaOf) : []
    const isTouched = inside.some(
      ({ area }) => (!locked || overlap(area, locked)) && !open.some((other) => contains(other, area)),
    )
    if (isTouched) throw new Refused([refusal('sheet-protected', sheet)])
  }
}

function areaOf(range: Range): Area {
  return {
    row: range.getRow() - 1,
    column: range.getColumn() - 1,
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  }
}
