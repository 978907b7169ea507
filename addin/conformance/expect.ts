import type { CellValue, Operation, Snapshot } from '../../shared/workbook/index.ts'
import type { AnyHost } from './subject.ts'

/** Throws an Error that shows both where the two are not the same data. */
export function expectSame(what: string, actual: unknown, expected: unknown): void {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(sorted(value)))
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}.`)
}

/** Applies operations and checks that the host carried out or named each of them. */
export async function applyAll(host: AnyHost, operations: readonly Operation[]): Promise<void> {
  const { applied, missing } = await host.apply({ operations })
  const unable = operations.filter(({ kind }) => missing.some(({ capability }) => capability === kind))
  expectSame('Operations carried out or missing', applied, operations.length - unable.length)
}

/** The values of a sheet without the blanks at the ends of its rows and of the sheet. */
export function valuesOf(snapshot: Snapshot, name: string): readonly (readonly CellValue[])[] {
  const sheet = snapshot.sheets.find((other) => other.name === name)
  if (!sheet) throw new Error(`There is no sheet “${name}” in the snapshot.`)
  return trimEnd(
    sheet.values.map((row) => trimEnd(row, (value) => value === null)),
    (row) => row.length === 0,
  )
}

export function formulaAt(snapshot: Snapshot, name: string, row: number, column: number): string | null {
  const sheet = snapshot.sheets.find((other) => other.name === name)
  return sheet?.formulas[row]?.[column] ?? null
}

/** A formula's result is right or, in a host that does not compute, not known. */
export function expectResult(snapshot: Snapshot, name: string, row: number, expected: CellValue): void {
  const value = valuesOf(snapshot, name)[row]?.[1] ?? null
  if (value !== null) expectSame(`Result of the formula in row ${row + 1}`, value, expected)
}

function trimEnd<Item>(items: readonly Item[], isBlank: (item: Item) => boolean): readonly Item[] {
  let end = items.length
  for (let last = items[end - 1]; end > 0 && last !== undefined && isBlank(last); last = items[end - 1])
    end -= 1
  return items.slice(0, end)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
