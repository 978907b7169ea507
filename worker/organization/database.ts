/** Rows that storage read and wrote, as the provider counts and bills them. */
export interface RowCount {
  readonly read: number
  readonly written: number
}

type Values = Record<string, SqlStorageValue>

/** The object's SQLite storage, with what it costs counted. */
export class Database {
  readonly #storage: DurableObjectStorage
  #read = 0
  #written = 0

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
  }

  all<Row extends Values>(query: string, ...bindings: readonly SqlStorageValue[]): Row[] {
    const cursor = this.#storage.sql.exec<Row>(query, ...bindings)
    const rows = cursor.toArray()
    this.#read += cursor.rowsRead
    this.#written += cursor.rowsWritten
    return rows
  }

  /** The first row, null where there is none. */
  first<Row extends Values>(query: string, ...bindings: readonly SqlStorageValue[]): Row | null {
    return this.all<Row>(query, ...bindings)[0] ?? null
  }

  run(query: string, ...bindings: readonly SqlStorageValue[]): void {
    this.all(query, ...bindings)
  }

  /** All of it, or where it throws nothing. */
  transaction<Result>(work: () => Result): Result {
    return this.#storage.transactionSync(work)
  }

  /** The rows counted since the last call of this function. */
  takeRowCount(): RowCount {
    const count = { read: this.#read, written: this.#written }
    this.#read = 0
    this.#written = 0
    return count
  }
}
