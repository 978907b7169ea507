import type { Query, Reply } from '../../../shared/api/index.ts'
import { csvOf } from '../../exports/csv.ts'
import { type ExportColumn, tableOf } from '../../exports/table.ts'
import { fail, ok, type Result } from '../../result.ts'
import { type AuditEntry, readAudit, readLatest } from '../audit.ts'
import type { Context } from '../context.ts'
import { findCycle } from '../cycles.ts'

type Input = { readonly query: Query<'readLog'> }

const COLUMNS: readonly ExportColumn<AuditEntry>[] = [
  { title: 'When', format: 'text', read: ({ at }) => at },
  { title: 'Who', format: 'text', read: ({ by }) => by },
  { title: 'Cycle', format: 'text', read: ({ cycle }) => cycle },
  { title: 'Team', format: 'text', read: ({ teamId }) => teamId },
  { title: 'Revision', format: 'number', read: ({ revision }) => revision },
  { title: 'Action', format: 'text', read: ({ action }) => action },
  { title: 'What', format: 'text', read: ({ what }) => what },
  { title: 'From', format: 'text', read: ({ from }) => from },
  { title: 'To', format: 'text', read: ({ to }) => to },
]

/** Who changed what, when, from what to what; a part at a time. */
export function readLog(context: Context, { query }: Input): Result<Reply<'readLog'>> {
  const { cycle, team, after, latest } = query
  if (latest !== undefined) return ok({ entries: readLatest(context.database, Number(latest)), next: null })
  if (cycle === undefined && team !== undefined) {
    return fail(422, "A team's log is that of one cycle: say which, with cycle=.")
  }
  const found = cycle === undefined ? ok(null) : findCycle(context, cycle)
  if (!found.ok) return found
  const part = readAudit(context.database, { cycle: found.value?.key, team }, after)
  return part ? ok(part) : fail(422, 'after= takes the “next” of the part before.')
}

/** The same as lines of CSV. */
export function exportLog(context: Context, input: Input): Result<Reply<'exportLog'>> {
  const part = readLog(context, input)
  if (!part.ok) return part
  const { entries, next } = part.value
  const text = csvOf([tableOf('Log', COLUMNS, entries)])
  return ok({ text: input.query.after === undefined ? text : text.slice(text.indexOf('\n') + 1), next })
}
