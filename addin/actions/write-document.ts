import {
  type Document,
  type DocumentForm,
  type DocumentReading,
  documentPlan,
  type Operation,
  type Row,
} from '../../shared/workbook/index.ts'
import { type ActionResult, said } from './action.ts'

/** The result of an action that leaves the workbook with another document. */
export function writeDocument<Outcome>(
  form: DocumentForm,
  reading: DocumentReading,
  next: Document,
  outcome: Outcome,
  further: readonly Operation[] = [],
): ActionResult<Outcome> {
  const { plan, problems } = documentPlan(form, reading, next)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return said(...errors.map(({ message }) => message))
  return { ok: true, plan: { operations: [...plan.operations, ...further] }, outcome }
}

/** A document with more rows at the end of its tables. */
export function withRows(document: Document, added: Readonly<Record<string, readonly Row[]>>): Document {
  const tables = Object.entries(added).map(([name, rows]) => [
    name,
    [...(document.tables[name] ?? []), ...rows],
  ])
  return { tables: { ...document.tables, ...Object.fromEntries(tables) } }
}

/** The ids that a table has. */
export function idsOf(document: Document, table: string): readonly string[] {
  return (document.tables[table] ?? []).map(({ id }) => id)
}
