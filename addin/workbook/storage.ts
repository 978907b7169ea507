const DATABASE = 'okr-rollout'
const STORE = 'workbooks'

/** Keeps one value in this browser between visits: the workbook is too large for `localStorage`. */
export interface Storage<Value> {
  load(): Promise<Value | null>
  save(value: Value): Promise<void>
}

/** Opens the store at a key; `isValue` tells whether what is found there is what this version wrote. */
export async function openStorage<Value>(
  key: string,
  isValue: (found: unknown) => found is Value,
): Promise<Storage<Value>> {
  const database = await openDatabase()
  return {
    load: async () => {
      const found = await finished(database.transaction(STORE).objectStore(STORE).get(key))
      return isValue(found) ? found : null
    },
    save: async (value) => {
      await finished(database.transaction(STORE, 'readwrite').objectStore(STORE).put(value, key))
    },
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return finished(request)
}

function finished<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser’s storage did not answer.'))
  })
}
