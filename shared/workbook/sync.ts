import type { Document, DocumentSchema, Row, Scalar } from './document.ts'

/** One field that became another value; `null` is blank. A new row is its fields, each from `null`. */
export interface Change {
  readonly table: string
  readonly row: string
  readonly field: string
  readonly from: Scalar
  readonly to: Scalar
}

/** A row that was removed. `from` is what it held, so that nobody's newer edit goes with it. */
export interface Deletion {
  readonly table: string
  readonly row: string
  readonly from?: Readonly<Record<string, Scalar>>
}

/** Two people's values for one field; `field` is null where one changed a row that the other removed. */
export interface Conflict {
  readonly table: string
  readonly row: string
  readonly field: string | null
  readonly yours: Scalar
  readonly theirs: Scalar
  readonly by: string
  /** When theirs was entered, an ISO 8601 time in UTC. */
  readonly at: string
}

export interface SyncRequest {
  readonly baseRevision: number
  readonly changes: readonly Change[]
  readonly deletes?: readonly Deletion[]
}

/** A change that the server took in, with who made it and when, an ISO 8601 time in UTC. */
export interface AcceptedChange extends Change {
  readonly by: string
  readonly at: string
}

/** What the server says: everything since the request's base revision, the request's own accepted changes among it. */
export interface SyncReply {
  readonly revision: number
  readonly changes: readonly AcceptedChange[]
  readonly deletes: readonly Pick<Deletion, 'table' | 'row'>[]
  readonly conflicts: readonly Conflict[]
  readonly problems: readonly {
    readonly table: string
    readonly row: string
    readonly field: string | null
    readonly message: string
  }[]
}

/** What a copy of a document remembers between syncs. */
export interface SyncState {
  readonly revision: number
  /** The document as the server had it at that revision. */
  readonly base: Document
  /** Not yet resolved: the copy still shows `yours`. */
  readonly conflicts: readonly Conflict[]
}

export const MAX_CHANGES = 1_000

export const EMPTY_STATE: SyncState = { revision: 0, base: { tables: {} }, conflicts: [] }

/**
 * What to send: the differences between the copy and what the server is known to have, except where a conflict
 * waits for a decision. At most {@link MAX_CHANGES} at once; `more` says that another request must follow.
 */
export function buildRequest(state: SyncState, copy: Document): { request: SyncRequest; more: boolean } {
  const waiting = new Map(state.conflicts.map((conflict) => [keyOf(conflict), conflict]))
  const changes: Change[] = []
  const deletes: Deletion[] = []
  for (const table of tablesOf(state.base, copy)) {
    const base = rowsById(state.base, table)
    const rows = rowsById(copy, table)
    for (const row of rows.values()) {
      if (waiting.has(keyOfRow({ table, row: row.id }))) continue
      for (const change of differences(table, row.id, base.get(row.id), row)) {
        if (waiting.get(keyOf(change))?.yours !== change.to) changes.push(change)
      }
    }
    for (const row of base.values()) {
      if (rows.has(row.id) || waiting.has(keyOfRow({ table, row: row.id }))) continue
      deletes.push({ table, row: row.id, from: row.fields })
    }
  }
  const room = Math.max(0, MAX_CHANGES - changes.length)
  return {
    request: {
      baseRevision: state.revision,
      changes: changes.slice(0, MAX_CHANGES),
      deletes: deletes.slice(0, room),
    },
    more: changes.length + deletes.length > MAX_CHANGES,
  }
}

/** What a reply means for a copy: its next state, and the copy with everything taken in that nobody edited here. */
export interface AppliedReply {
  readonly state: SyncState
  readonly copy: Document
}

/**
 * Takes a reply in. `copy` is the document as it is now, not as it was when the request left: what was typed
 * meanwhile stays, and is a conflict where somebody else changed the same. A reply that does not join on to what the copy knows is ignored; asking again brings what it held.
 */
export function applyReply(
  state: SyncState,
  request: SyncRequest,
  reply: SyncReply,
  copy: Document,
): AppliedReply {
  if (request.baseRevision > state.revision || reply.revision < state.revision) return { state, copy }
  const base = withChanges(state.base, reply)
  const merged = mergeCopy(state.base, base, copy)
  const conflicts = openConflicts(
    [...state.conflicts, ...crossings(state.base, request, reply, copy), ...reply.conflicts],
    base,
    merged,
  )
  return { state: { revision: reply.revision, base, conflicts }, copy: merged }
}

/**
 * Decides a conflict. Mine: it is sent as an ordinary change next time; a row that they removed comes back under
 * `freshId`, since a removed id stays removed, and what refers to it follows. Theirs: the copy takes their value.
 */
export function resolveConflict(
  state: SyncState,
  copy: Document,
  conflict: Pick<Conflict, 'table' | 'row' | 'field'>,
  choice: 'mine' | 'theirs',
  freshId: string,
  schema: DocumentSchema,
): AppliedReply {
  const key = keyOf(conflict)
  const found = state.conflicts.find((other) => keyOf(other) === key)
  if (!found) return { state, copy }
  const next = { ...state, conflicts: state.conflicts.filter((other) => other !== found) }
  const theirs = rowsById(state.base, found.table).get(found.row)
  if (choice === 'theirs') {
    return { state: next, copy: withRow(copy, found.table, found.row, theirRow(copy, found, theirs)) }
  }
  return { state: next, copy: theirs ? copy : withFreshId(copy, found.table, found.row, freshId, schema) }
}

/** The document with a row under another id, and with references to it changed. */
function withFreshId(
  copy: Document,
  table: string,
  id: string,
  freshId: string,
  schema: DocumentSchema,
): Document {
  const tables = Object.entries(copy.tables).map(([name, rows]) => {
    const references = Object.entries(schema[name]?.fields ?? {}).flatMap(([field, { kind }]) =>
      kind === 'reference' ? [field] : [],
    )
    const renamed = rows.map((row): Row => {
      const referring = references.filter((field) => fieldValue(row, field) === id)
      const fields = referring.reduce((changed, field) => withField(changed, field, freshId), row.fields)
      return { id: name === table && row.id === id ? freshId : row.id, fields }
    })
    return [name, renamed]
  })
  return { tables: Object.fromEntries(tables) }
}

function theirRow(
  copy: Document,
  { table, row, field, theirs }: Conflict,
  base: Row | undefined,
): Row | null {
  if (field === null) return base ?? null
  const own = rowsById(copy, table).get(row)
  return { id: row, fields: withField(own?.fields ?? base?.fields ?? {}, field, theirs) }
}

function withChanges(
  document: Document,
  { changes, deletes }: Pick<SyncReply, 'changes' | 'deletes'>,
): Document {
  const tables: Record<string, Map<string, Row>> = {}
  const open = (table: string) => {
    tables[table] ??= rowsById(document, table)
    return tables[table]
  }
  for (const { table, row, field, to } of changes) {
    const rows = open(table)
    rows.set(row, { id: row, fields: withField(rows.get(row)?.fields ?? {}, field, to) })
  }
  for (const { table, row } of deletes) open(table).delete(row)
  const changed = Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [table, [...rows.values()]]),
  )
  return { tables: { ...document.tables, ...changed } }
}

function mergeCopy(before: Document, after: Document, copy: Document): Document {
  const tables: Record<string, readonly Row[]> = {}
  for (const table of tablesOf(after, copy)) {
    const old = rowsById(before, table)
    const fresh = rowsById(after, table)
    const own = rowsById(copy, table)
    const kept = [...own.values()].flatMap((row) => mergeRow(old.get(row.id), fresh.get(row.id), row) ?? [])
    const added = [...fresh.values()].filter((row) => !own.has(row.id) && !old.has(row.id))
    tables[table] = [...kept, ...added]
  }
  return { tables }
}

/** A row of the copy after a sync; null where they removed it and nobody edited it here. */
function mergeRow(old: Row | undefined, fresh: Row | undefined, own: Row): Row | null {
  if (!fresh) return old && differences('', own.id, old, own).length === 0 ? null : own
  let fields = own.fields
  for (const field of fieldsOf(old, fresh)) {
    const untouched = fieldValue(own, field) === fieldValue(old, field)
    if (untouched) fields = withField(fields, field, fieldValue(fresh, field))
  }
  return fields === own.fields ? own : { id: own.id, fields }
}

/** What the server could not see: others' changes of what was edited here after the request was made. */
function crossings(
  base: Document,
  request: SyncRequest,
  { changes }: SyncReply,
  copy: Document,
): readonly Conflict[] {
  const asked = new Set([...request.changes.map(keyOf), ...(request.deletes ?? []).map(keyOfRow)])
  return changes.flatMap(({ table, row, field, to, by, at }): Conflict[] => {
    if (asked.has(keyOf({ table, row, field })) || asked.has(keyOfRow({ table, row }))) return []
    const old = rowsById(base, table).get(row)
    const own = rowsById(copy, table).get(row)
    if (!own) return old ? [{ table, row, field: null, yours: null, theirs: to, by, at }] : []
    const yours = fieldValue(own, field)
    const isEdited = yours !== fieldValue(old, field) && yours !== to
    return isEdited ? [{ table, row, field, yours, theirs: to, by, at }] : []
  })
}

/** Those conflicts that still stand: the newest of each field, where the copy still differs from the server. */
function openConflicts(conflicts: readonly Conflict[], base: Document, copy: Document): readonly Conflict[] {
  const newest = new Map(conflicts.map((conflict) => [keyOf(conflict), conflict]))
  return [...newest.values()].flatMap((conflict): Conflict[] => {
    const theirs = rowsById(base, conflict.table).get(conflict.row)
    const mine = rowsById(copy, conflict.table).get(conflict.row)
    if (conflict.field === null || !theirs) {
      const stands = (mine === undefined) !== (theirs === undefined)
      return stands ? [{ ...conflict, field: null }] : []
    }
    const yours = fieldValue(mine, conflict.field)
    const their = fieldValue(theirs, conflict.field)
    return mine && yours !== their ? [{ ...conflict, yours, theirs: their }] : []
  })
}

function withRow(document: Document, table: string, id: string, row: Row | null): Document {
  const rows = rowsById(document, table)
  if (row) rows.set(id, row)
  else rows.delete(id)
  return { tables: { ...document.tables, [table]: [...rows.values()] } }
}

function differences(table: string, row: string, base: Row | undefined, copy: Row): Change[] {
  return fieldsOf(base, copy).flatMap((field) => {
    const from = fieldValue(base, field)
    const to = fieldValue(copy, field)
    return from === to ? [] : [{ table, row, field, from, to }]
  })
}

function withField(fields: Row['fields'], field: string, value: Scalar): Row['fields'] {
  return { ...fields, [field]: value }
}

function fieldValue(row: Row | undefined, field: string): Scalar {
  return row?.fields[field] ?? null
}

function fieldsOf(...rows: readonly (Row | undefined)[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row?.fields ?? {})))]
}

function tablesOf(...documents: readonly Document[]): string[] {
  return [...new Set(documents.flatMap(({ tables }) => Object.keys(tables)))]
}

function rowsById(document: Document, table: string): Map<string, Row> {
  return new Map((document.tables[table] ?? []).map((row) => [row.id, row]))
}

function keyOfRow({ table, row }: Pick<Conflict, 'table' | 'row'>): string {
  return keyOf({ table, row, field: null })
}

function keyOf({ table, row, field }: Pick<Conflict, 'table' | 'row' | 'field'>): string {
  return JSON.stringify([table, row, field])
}
