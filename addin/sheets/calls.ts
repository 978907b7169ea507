import type { HttpRequest, Send } from '../../shared/api/index.ts'
import type { Plan, Receipt, Snapshot } from '../../shared/workbook/index.ts'
import type { SeenCells } from '../hosts/sheets/seen-cells.ts'
import type { Refusal } from '../refusals/index.ts'

/** What the sidebar asks of the script beside the spreadsheet; each call is one message there and one back. */
export interface SidebarCalls {
  readonly start: { readonly input: null; readonly output: SidebarStart }
  /** `needed` leaves out the sheets of a tracker that hold formulas only. */
  readonly read: { readonly input: readonly string[] | 'all' | 'needed'; readonly output: Snapshot }
  readonly apply: { readonly input: SeenPlan; readonly output: Receipt }
  readonly send: { readonly input: HttpRequest; readonly output: Awaited<ReturnType<Send>> }
  readonly renameSheet: {
    readonly input: { readonly from: string; readonly to: string }
    readonly output: null
  }
  /** Sheets and names that are not there are left out. */
  readonly remove: {
    readonly input: { readonly sheets: readonly string[]; readonly names: readonly string[] }
    readonly output: null
  }
  readonly keep: { readonly input: Kept; readonly output: null }
}

/** A plan with what was in the cells that it overwrites when the sidebar read them. */
export interface SeenPlan {
  readonly plan: Plan
  readonly seen: readonly SeenCells[]
}

export interface SidebarStart {
  /** The address of the server that this copy of the add-on was made for. */
  readonly server: string
  readonly spreadsheetId: string
  /** What the sidebar keeps for this person. */
  readonly kept: Readonly<Record<string, string>>
}

/** Text that is kept for this person, in whatever spreadsheet; null forgets it. */
export interface Kept {
  readonly name: string
  readonly value: string | null
}

export type SidebarCall = keyof SidebarCalls

/** Both ends are of one build, so what crosses is JSON that needs no second look. */
export type SidebarRequest = {
  readonly [Name in SidebarCall]: { readonly name: Name; readonly input: SidebarCalls[Name]['input'] }
}[SidebarCall]

export type SidebarAnswer<Name extends SidebarCall> =
  | { readonly ok: true; readonly output: SidebarCalls[Name]['output'] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }
