import type { AsyncHost, Host } from '../../shared/workbook/index.ts'

/** A host that answers at once or later; `await` takes both. */
export type AnyHost = Host | AsyncHost

/** A host under test, and what only a person does in it. */
export interface Subject {
  /** A workbook with nothing in it. */
  open(): Promise<AnyHost>
  /** A person renames a sheet. Returns the host that goes on with the same workbook. */
  renameSheet(host: AnyHost, from: string, to: string): Promise<AnyHost>
  /** A person deletes a sheet. */
  deleteSheet(host: AnyHost, sheet: string): Promise<AnyHost>
}

/** One rule that every host keeps. `run` throws an Error with a sentence where the subject does not. */
export interface ConformanceCase {
  readonly name: string
  run(subject: Subject): Promise<void>
}
