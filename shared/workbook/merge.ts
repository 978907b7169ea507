import type { Scalar } from './document.ts'
import type { Change, Conflict, Deletion } from './sync.ts'

/** A field as the server keeps it: its value, and who set it when and in which revision. */
export interface StoredField {
  readonly value: Scalar
  readonly revision: number
  readonly by: string
  readonly at: string
}

/** A row as the server keeps it; `deleted` is its tombstone. */
export interface StoredRow {
  readonly fields: Readonly<Record<string, StoredField>>
  readonly deleted: (Author & { readonly revision: number }) | null
}

export interface Author {
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
}

export type Merge =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly row: StoredRow }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }

const NEW_ROW: StoredRow = { fields: {}, deleted: null }

/**
 * What one change does to a stored row (DESIGN.md, "Sync"): it applies where the value is what the sender saw, does
 * nothing where the value is already the new one, and is a conflict otherwise. A tombstone never comes back to life.
 */
export function mergeChange(
  stored: StoredRow | undefined,
  change: Change,
  author: Author,
  revision: number,
): Merge {
  const row = stored ?? NEW_ROW
  const field = row.fields[change.field]
  const value = field?.value ?? null
  if (row.deleted) return conflict({ ...change, field: null }, change.to, null, row.deleted)
  if (value === change.to && stored) return { kind: 'same' }
  if (value !== change.from) return conflict(change, change.to, value, field ?? author)
  const next: StoredField = { value: change.to, revision, by: author.by, at: author.at }
  return { kind: 'changed', row: { ...row, fields: { ...row.fields, [change.field]: next } } }
}

/** What a removal does: it makes a tombstone, unless a field holds something else than the sender saw. */
export function mergeDeletion(
  stored: StoredRow | undefined,
  deletion: Deletion,
  baseRevision: number,
  author: Author,
  revision: number,
): Merge {
  if (!stored || stored.deleted) return { kind: 'same' }
  const newer = Object.entries(stored.fields).find(([name, field]) =>
    deletion.from ? (deletion.from[name] ?? null) !== field.value : field.revision > baseRevision,
  )
  if (newer) return conflict({ ...deletion, field: null }, null, newer[1].value, newer[1])

  return { kind: 'changed', row: { fields: stored.fields, deleted: { ...author, revision } } }
}

function conflict(
  { table, row, field }: Pick<Conflict, 'table' | 'row' | 'field'>,
  yours: Scalar,
  theirs: Scalar,
  { by, at }: Author,
): Merge {
  return { kind: 'conflict', conflict: { table, row, field, yours, theirs, by, at } }
}
