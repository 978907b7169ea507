import { randomUUID } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { refuse, strict } from './strict.ts'
import type { World } from './world.ts'

type Blob = GoogleAppsScript.Base.Blob
type Properties = GoogleAppsScript.Properties.Properties

const MOST_OF_A_PROPERTY = 9 * 1_024
const MOST_OF_A_STORE = 500 * 1_024

/** A store of properties with Google's limits. */
export function properties(world: World, store: Map<string, string>): Properties {
  const check = (name: string, value: string) => {
    if (Buffer.byteLength(value) > MOST_OF_A_PROPERTY) refuse(`Argument too large: value (${name})`)
  }
  const members: Partial<Properties> = {
    getProperties: () => Object.fromEntries(store),
    getProperty: (name) => store.get(name) ?? null,
    deleteProperty(name) {
      store.delete(name)
      return service
    },
    setProperty(name, value) {
      check(name, value)
      store.set(name, value)
      return service
    },
    setProperties(given: Record<string, string>, deleteAllOthers?: boolean) {
      for (const [name, value] of Object.entries(given)) check(name, value)
      if (deleteAllOthers) store.clear()
      for (const [name, value] of Object.entries(given)) store.set(name, value)
      const size = [...store].reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0)
      if (size > MOST_OF_A_STORE) refuse('You have exceeded the property storage quota.')
      return service
    },
  }
  const service = strict<Properties>('Properties', members, world.calls)
  return service
}

export function utilities(world: World): GoogleAppsScript.Utilities.Utilities {
  const contents = new WeakMap<object, Buffer>()
  const blob = (bytes: Buffer): Blob => {
    const made = strict<Blob>(
      'Blob',
      { getBytes: () => [...new Int8Array(bytes)], getDataAsString: () => bytes.toString('utf8') },
      world.calls,
    )
    contents.set(made, bytes)
    return made
  }
  const bytesOf = (given: object) => contents.get(given) ?? refuse('Not a blob.')
  const members: Partial<GoogleAppsScript.Utilities.Utilities> = {
    newBlob: (data: string | number[]) =>
      blob(typeof data === 'string' ? Buffer.from(data) : Buffer.from(data)),
    gzip: (given) => blob(gzipSync(bytesOf(given))),
    ungzip: (given) => blob(gunzipSync(bytesOf(given))),
    base64Encode: (data: string | number[]) =>
      typeof data === 'string' ? refuse('The stand-in encodes bytes.') : Buffer.from(data).toString('base64'),
    getUuid: () => randomUUID(),
    formatDate: (date, timeZone, format) =>
      format === 'yyyy-MM-dd'
        ? new Intl.DateTimeFormat('sv-SE', { timeZone }).format(date.getTime())
        : refuse('The stand-in writes days only.'),
    base64Decode: (text) => [...new Int8Array(Buffer.from(text, 'base64'))],
  }
  return strict<GoogleAppsScript.Utilities.Utilities>('Utilities', members, world.calls)
}
