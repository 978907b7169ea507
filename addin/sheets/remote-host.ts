import type { AsyncHost, SheetSnapshot } from '../../shared/workbook/index.ts'
import { SHEETS_CAPABILITIES } from '../hosts/sheets/capabilities.ts'
import { seenCells } from '../hosts/sheets/seen-cells.ts'
import type { SidebarCall, SidebarCalls } from './calls.ts'

/** Carries a call to the script of the spreadsheet. Rejects with Refused. */
export type CallScript = <Name extends SidebarCall>(
  name: Name,
  input: SidebarCalls[Name]['input'],
) => Promise<SidebarCalls[Name]['output']>

/**
 * The spreadsheet as a host for the sidebar. It remembers what it read, so that a plan overwrites only what was seen. Reading
 * without saying which sheets brings `all` of them, or those `needed`.
 */
export function remoteHost(call: CallScript, whole: 'all' | 'needed'): AsyncHost {
  let read: readonly SheetSnapshot[] = []
  return {
    capabilities: SHEETS_CAPABILITIES,
    async read(sheets) {
      const snapshot = await call('read', sheets ?? whole)
      read = snapshot.sheets
      return snapshot
    },
    apply(plan) {
      const seen = seenCells(plan, read)
      read = []
      return call('apply', { plan, seen })
    },
  }
}
