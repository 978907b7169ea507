import * as z from 'zod/mini'
import { MAX_CHANGES } from '../../workbook/index.ts'
import { count, scalar } from './parts.ts'

/** What a table, row and value may be is checked against the tracker's declaration, which names row and field. */
const change = z.object({
  table: z.string(),
  row: z.string(),
  field: z.string(),
  from: scalar,
  to: scalar,
})
const deletion = z.object({ table: z.string(), row: z.string() })
export const SyncRequest = z.object({
  baseRevision: count,
  changes: z.array(change).check(z.maxLength(MAX_CHANGES, `A sync carries at most ${MAX_CHANGES} changes.`)),
  deletes: z.exactOptional(
    z
      .array(z.extend(deletion, { from: z.exactOptional(z.record(z.string(), scalar)) }))
      .check(z.maxLength(MAX_CHANGES)),
  ),
})
export const Conflict = z.object({
  table: z.string(),
  row: z.string(),
  field: z.nullable(z.string()),
  yours: scalar,
  theirs: scalar,
  by: z.string(),
  at: z.string(),
})
export const SyncReply = z.object({
  revision: count,
  changes: z.array(z.extend(change, { by: z.string(), at: z.string() })),
  deletes: z.array(deletion),
  conflicts: z.array(Conflict),
  problems: z.array(
    z.object({ table: z.string(), row: z.string(), field: z.nullable(z.string()), message: z.string() }),
  ),
})
