import type { Capability, Plan, Receipt } from './plan.ts'
import type { Snapshot } from './snapshot.ts'

/** A spreadsheet that answers at once: a file, Apps Script. */
export interface Host {
  readonly capabilities: ReadonlySet<Capability>
  /** Reads the whole workbook, or only what is needed of some sheets. Names and document data always come whole. */
  read(sheets?: readonly string[]): Snapshot
  /** Carries out a plan: all of it, or nothing and an exception that says why. */
  apply(plan: Plan): Receipt
}

/** The same where each step takes a message to another process: Excel, the browser workbook, a sidebar. */
export interface AsyncHost {
  readonly capabilities: ReadonlySet<Capability>
  read(sheets?: readonly string[]): Promise<Snapshot>
  apply(plan: Plan): Promise<Receipt>
}
