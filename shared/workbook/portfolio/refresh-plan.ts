import type { Document } from '../document.ts'
import { documentPlan } from '../document-plan.ts'
import { area, type Operation, type Plan } from '../plan.ts'
import type { TablePlace } from '../reader/places.ts'
import { inputColumns } from '../table.ts'
import type { PortfolioReading } from './read-portfolio.ts'
import { PORTFOLIO_FORM } from './schema.ts'
import { PORTFOLIO_TABLES, type PortfolioTable } from './tables.ts'
import { rowFormats } from './template.ts'

/** How many rows of its own tables a refresh writes, empties and leaves as they are. */
export interface RowChanges {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly same: number
}

interface RefreshPlan {
  readonly plan: Plan
  /** Why nothing is written. */
  readonly problems: readonly string[]
  readonly rows: RowChanges
  /** The cells in which people wrote formulas of their own, which stay. */
  readonly keptFormulas: number
}

const NO_ROWS: RowChanges = { added: 0, changed: 0, removed: 0, same: 0 }

/**
 * The steps that bring a portfolio up to date: what differs in its own cells, and names over tables that grew. A table
 * whose sheet is gone is left out; one that `next` does not name stays. Rows beyond those that the workbook was made
 * ready for get their formats with their values.
 */
export function refreshPlan(reading: PortfolioReading, next: Document, readyRows = Infinity): RefreshPlan {
  const found = PORTFOLIO_TABLES.filter(({ name }) => reading.places.tables[name])
  const tables = found.map(({ name }) => [name, next.tables[name] ?? reading.document.tables[name] ?? []])
  const target: Document = { tables: { ...Object.fromEntries(tables), values: next.tables.values ?? [] } }
  const { plan, problems } = documentPlan(PORTFOLIO_FORM, reading, target)
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  if (errors.length > 0) {
    return { plan: { operations: [] }, problems: errors, rows: NO_ROWS, keptFormulas: 0 }
  }
  const changes = found.map((table) => rowChanges(table, reading.document, target))
  const grown = found.flatMap((table, index) => {
    const place = reading.places.tables[table.name]
    return place ? growth(table, place, changes[index]?.added ?? 0, readyRows) : []
  })
  return {
    plan: { operations: [...plan.operations, ...grown] },
    problems: [],
    rows: changes.reduce(sumOf, NO_ROWS),
    keptFormulas: problems.filter(({ rule }) => rule === 'formula-kept').length,
  }
}

/** The look of the rows that are added below a table, and its name over all that it has then. */
function growth(
  table: PortfolioTable,
  { sheet, titleRow, columns, lastRow }: TablePlace,
  added: number,
  readyRows: number,
): readonly Operation[] {
  if (added === 0) return []
  const bare = Math.max(lastRow, titleRow + readyRows) + 1
  const end = lastRow + added + 1
  const first = Math.min(...columns.values())
  const width = Math.max(...columns.values()) - first + 1
  return [
    ...(bare < end ? rowFormats(table, sheet, bare, end - bare, columns) : []),
    { kind: 'name', name: table.anchor, sheet, area: area(titleRow, first, end - titleRow, width) },
  ]
}

function rowChanges(table: PortfolioTable, before: Document, after: Document): RowChanges {
  const keys = inputColumns(table).map(({ key }) => key)
  const known = new Map((before.tables[table.name] ?? []).map((row) => [row.id, row]))
  const wanted = after.tables[table.name] ?? []
  const present = wanted.filter(({ id }) => known.has(id))
  const changed = present.filter(({ id, fields }) =>
    keys.some((key) => (fields[key] ?? null) !== (known.get(id)?.fields[key] ?? null)),
  )
  return {
    added: wanted.length - present.length,
    changed: changed.length,
    removed: known.size - present.length,
    same: present.length - changed.length,
  }
}

function sumOf(one: RowChanges, other: RowChanges): RowChanges {
  return {
    added: one.added + other.added,
    changed: one.changed + other.changed,
    removed: one.removed + other.removed,
    same: one.same + other.same,
  }
}
