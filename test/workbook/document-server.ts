import {
  type AcceptedChange,
  type Conflict,
  mergeChange,
  mergeDeletion,
  type Scalar,
  type StoredRow,
  type SyncReply,
  type SyncRequest,
} from '../../shared/workbook/index.ts'

/** One document on a server, kept in memory: the plainest thing that sync's rules can be held against. */
export class DocumentServer {
  /** Everything accepted, with what it took the place of. */
  readonly log: { readonly replaced: Scalar; readonly to: Scalar }[] = []
  private readonly rows = new Map<
    string,
    { table: string; row: string; stored: StoredRow; revision: number }
  >()
  private revision = 0

  sync(by: string, request: SyncRequest): SyncReply {
    const conflicts: Conflict[] = []
    const revision = this.revision + 1
    const author = { by, at: '2027-01-01T00:00:00Z' }
    const keep = (table: string, row: string, stored: StoredRow) => {
      this.rows.set(`${table}/${row}`, { table, row, stored, revision })
      this.revision = revision
    }
    for (const change of request.changes) {
      const stored = this.stored(change)
      const merge = mergeChange(stored, change, author, revision)
      if (merge.kind === 'conflict') conflicts.push(merge.conflict)
      if (merge.kind !== 'changed') continue
      keep(change.table, change.row, merge.row)
      this.log.push({ replaced: stored?.fields[change.field]?.value ?? null, to: change.to })
    }
    for (const deletion of request.deletes ?? []) {
      const merge = mergeDeletion(this.stored(deletion), deletion, request.baseRevision, author, revision)
      if (merge.kind === 'conflict') conflicts.push(merge.conflict)
      if (merge.kind !== 'changed') continue
      keep(deletion.table, deletion.row, merge.row)
      for (const { value } of Object.values(merge.row.fields)) this.log.push({ replaced: value, to: null })
    }
    return { revision: this.revision, ...this.since(request.baseRevision), conflicts, problems: [] }
  }

  private since(revision: number): Pick<SyncReply, 'changes' | 'deletes'> {
    const changed = [...this.rows.values()].filter((row) => row.revision > revision)
    const live = changed.filter(({ stored }) => stored.deleted === null)
    const changes = live.flatMap(({ table, row, stored }): AcceptedChange[] =>
      Object.entries(stored.fields)
        .filter(([, field]) => field.revision > revision)
        .map(([field, { value, by, at }]) => ({ table, row, field, from: null, to: value, by, at })),
    )
    const deletes = changed.filter(({ stored }) => stored.deleted).map(({ table, row }) => ({ table, row }))
    return { changes, deletes }
  }

  private stored({ table, row }: { table: string; row: string }): StoredRow | undefined {
    return this.rows.get(`${table}/${row}`)?.stored
  }
}
