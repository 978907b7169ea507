import { withLock } from './lock.ts'
import { type Spreadsheet, Target } from './target.ts'

/** Renames a sheet as a person does. */
export function renameSheet(spreadsheet: Spreadsheet, from: string, to: string): void {
  withLock(() => new Target(spreadsheet).find(from)?.setName(to))
}

/** Removes sheets and names; those that are not there are left out. */
export function remove(
  spreadsheet: Spreadsheet,
  { sheets, names }: { readonly sheets: readonly string[]; readonly names: readonly string[] },
): void {
  withLock(() => {
    const known = new Set(spreadsheet.getNamedRanges().map((named) => named.getName()))
    for (const name of names) if (known.has(name)) spreadsheet.removeNamedRange(name)
    const target = new Target(spreadsheet)
    for (const name of sheets) {
      const sheet = target.find(name)
      if (sheet) spreadsheet.deleteSheet(sheet)
    }
  })
}
