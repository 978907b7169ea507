import type { Capability } from '../../shared/workbook/index.ts'

/** Every kind of operation; a kind that is forgotten here does not compile. */
const EVERY: Readonly<Record<Capability, true>> = {
  sheet: true,
  cells: true,
  format: true,
  merge: true,
  inputRule: true,
  conditional: true,
  name: true,
  freeze: true,
  filter: true,
  columns: true,
  rowHeights: true,
  protection: true,
  chart: true,
  page: true,
  printAreas: true,
  documentData: true,
  activate: true,
}

/** What a host can do that has means for all kinds of operations but these. */
export function allBut(...missing: readonly Capability[]): ReadonlySet<Capability> {
  const isCapability = (kind: string): kind is Capability => kind in EVERY
  const kinds = new Set(Object.keys(EVERY).filter(isCapability))
  for (const kind of missing) kinds.delete(kind)
  return kinds
}
