import type { NamedPlace } from '../../../shared/workbook/index.ts'
import { Refused, refusal } from '../../refusals/index.ts'
import { type Of, rangeOf, type Spreadsheet, type Target } from './target.ts'

type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange

/** Sheets takes letters, digits and underscores, and nothing that reads like a cell. */
const NAME =
  /^(?!(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$)[\p{L}_][\p{L}\p{N}_]{0,249}$/u

export function checkName(name: string): void {
  if (!NAME.test(name)) throw new Refused([refusal('cell-name', name)])
}

/** Makes a defined name, or points a known one elsewhere. */
export function setName(target: Target, { name, sheet, area }: Of<'name'>): void {
  target.spreadsheet.setNamedRange(name, rangeOf(target.sheet(sheet), area))
}

/** The first cell of each defined name. A name that lost its cells is left out. */
export function readNames(
  spreadsheet: Spreadsheet,
  sheetNames: ReadonlyMap<number, string>,
): Record<string, NamedPlace> {
  const names: Record<string, NamedPlace> = {}
  for (const named of spreadsheet.getNamedRanges()) {
    const range = rangeIfAny(named)
    const sheet = range ? sheetNames.get(range.getGridId()) : undefined
    if (range && sheet !== undefined) {
      names[named.getName()] = { sheet, row: range.getRow() - 1, column: range.getColumn() - 1 }
    }
  }
  return names
}

/** Google does not say whether a name without cells gives nothing or an exception. */
function rangeIfAny(named: NamedRange): GoogleAppsScript.Spreadsheet.Range | null {
  try {
    return named.getRange()
  } catch {
    return null
  }
}
