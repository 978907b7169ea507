import type { Document } from '../document.ts'
import { documentPlan } from '../document-plan.ts'
import { area, type Operation, type Plan } from '../plan.ts'
import type { TablePlace } from '../reader/places.ts'
import type { PortfolioReading } from './read-portfolio.ts'
import { PORTFOLIO_FORM } from './schema.ts'
import { PORTFOLIO_TABLES, type PortfolioTable } from './tables.ts'

/**
 * The steps that bring a portfolio up to date: what differs in its own cells, and names over tables that grew. A table
 * whose sheet is gone is left out; one that `next` does not name stays. `problems` say why nothing is written.
 */
export function refreshPlan(
  reading: PortfolioReading,
  next: Document,
): { readonly plan: Plan; readonly problems: readonly string[] } {
  const found = PORTFOLIO_TABLES.filter(({ name }) => reading.places.tables[name])
  const tables = found.map(({ name }) => [name, next.tables[name] ?? reading.document.tables[name] ?? []])
  const target: Document = { tables: { ...Object.fromEntries(tables), values: next.tables.values ?? [] } }
  const { plan, problems } = documentPlan(PORTFOLIO_FORM, reading, target)
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  if (errors.length > 0) return { plan: { operations: [] }, problems: errors }
  const names = found.flatMap((table) => {
    const place = reading.places.tables[table.name]
    return place ? nameOver(table, place, reading.document, target) : []
  })
  return { plan: { operations: [...plan.operations, ...names] }, problems: [] }
}

/** A table's name over its titles and all rows that it has then; nothing where it covers those already. */
function nameOver(
  { name, anchor }: PortfolioTable,
  { sheet, titleRow, columns, lastRow }: TablePlace,
  before: Document,
  after: Document,
): readonly Operation[] {
  const known = new Set((before.tables[name] ?? []).map(({ id }) => id))
  const added = (after.tables[name] ?? []).filter(({ id }) => !known.has(id)).length
  if (added === 0) return []
  const first = Math.min(...columns.values())
  const width = Math.max(...columns.values()) - first + 1
  return [
    { kind: 'name', name: anchor, sheet, area: area(titleRow, first, lastRow - titleRow + added + 1, width) },
  ]
}
