import type { Book, SheetState } from './book.ts'
import type { Calls } from './strict.ts'

/** What every service of the stand-in works on. */
export interface World {
  readonly book: Book
  readonly calls: Calls
  /** What the script keeps for some minutes. */
  readonly cached: Map<string, string>
  /** A date of the script's own realm, as Google's services give it. */
  newDate(moment: number): GoogleAppsScript.Base.Date & Date
  readonly protectionTypes: typeof GoogleAppsScript.Spreadsheet.ProtectionType
  /** The sheet as the script sees it. */
  sheet(state: SheetState): GoogleAppsScript.Spreadsheet.Sheet
}
