import { Refused, refusal } from '../../refusals/index.ts'

/** A property holds 9 KB; base64 has one byte for each character. */
const CHUNK = 8_000
/** All properties together hold 500 KB; this leaves room for their keys. */
const MOST_CHUNKS = 60
const KEY = 'okr.'

type Data = Readonly<Record<string, string>>

/** Text kept with the spreadsheet for this add-on, unseen by people: packed and cut into properties. */
export function readDocumentData(): Data {
  const properties = PropertiesService.getDocumentProperties().getProperties()
  let packed = ''
  for (let index = 0; properties[KEY + index] !== undefined; index += 1) packed += properties[KEY + index]
  return packed === '' ? {} : JSON.parse(unpack(packed))
}

/** What the properties will be with some entries changed; `null` removes one. Throws where it is more than Sheets keeps. */
export function changedProperties(changes: ReadonlyMap<string, string | null>): Data {
  const entries = new Map<string, string | null>([...Object.entries(readDocumentData()), ...changes])
  const kept = [...entries].filter((entry): entry is [string, string] => entry[1] !== null)
  const packed = kept.length === 0 ? '' : pack(JSON.stringify(Object.fromEntries(kept)))
  const chunks = Array.from({ length: Math.ceil(packed.length / CHUNK) }, (_, index) => [
    KEY + index,
    packed.slice(index * CHUNK, (index + 1) * CHUNK),
  ])
  if (chunks.length > MOST_CHUNKS) throw new Refused([refusal('google-memory-full')])
  return Object.fromEntries(chunks)
}

/** Replaces all properties at once, so that no half of an entry is ever read. */
export function writeProperties(properties: Data): void {
  PropertiesService.getDocumentProperties().setProperties({ ...properties }, true)
}

function pack(text: string): string {
  return Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text)).getBytes())
}

function unpack(packed: string): string {
  const blob = Utilities.newBlob(Utilities.base64Decode(packed), 'application/x-gzip')
  return Utilities.ungzip(blob).getDataAsString()
}
