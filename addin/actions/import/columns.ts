import { fieldOf, IMPORT_FIELDS, type ImportField, plain } from './fields.ts'
import { type ImportFormat, recognise } from './formats.ts'

export interface ImportColumns {
  readonly format: ImportFormat | null
  readonly positions: ReadonlyMap<ImportField, number>
  /** Titles that mean nothing here. */
  readonly unknown: readonly string[]
}

/** Which field a column holds, by its title; null: the column is to be left out. */
export type Mapping = readonly (readonly [title: string, field: string | null])[]

/**
 * Finds the fields by the titles of a file's columns: as people say in `mapping`, or else as the format that the file is
 * recognised by has them, or else by their usual titles. Returns sentences where it cannot be followed.
 */
export function findColumns(
  titles: readonly string[],
  mapping: Mapping,
): ImportColumns | { readonly messages: readonly string[] } {
  const messages = mapping.flatMap(([title, name]) => problemOf(titles, title, name) ?? [])
  if (messages.length > 0) return { messages }
  const format = recognise(titles)
  const mapped = new Map(mapping.map(([title, name]) => [plain(title), name === null ? null : fieldOf(name)]))
  const known = new Map(Object.entries(format?.columns ?? {}).map(([title, field]) => [plain(title), field]))
  const claimed = new Set(mapped.values())
  const positions = new Map<ImportField, number>()
  const unknown: string[] = []
  titles.forEach((title, position) => {
    const key = plain(title)
    const own = known.has(key) ? known.get(key) : fieldOf(title)
    const field = mapped.has(key) ? mapped.get(key) : own && claimed.has(own) ? undefined : own
    if (field && !positions.has(field)) positions.set(field, position)
    else if (title !== '' && !mapped.has(key) && !known.has(key)) unknown.push(title)
  })
  const missing = missingFields(positions).map(
    (field) => `The file has no column for “${field}”; name it with --map "their column=${field}".`,
  )
  return missing.length > 0 ? { messages: missing } : { format, positions, unknown }
}

function problemOf(titles: readonly string[], title: string, name: string | null): string | null {
  if (name !== null && !fieldOf(name)) {
    return `There is no field “${name}”; the fields are ${IMPORT_FIELDS.map(({ field }) => field).join(', ')}.`
  }
  const isThere = titles.some((other) => plain(other) === plain(title))
  return isThere ? null : `The file has no column “${title}”; its columns are ${titles.join(', ')}.`
}

/** A file needs an objective and a key result in each line, or one title in each and what it belongs to. */
function missingFields(positions: ReadonlyMap<ImportField, number>): readonly ImportField[] {
  const needed: readonly ImportField[] = positions.has('title') ? ['title'] : ['objective', 'keyResult']
  return needed.filter((field) => !positions.has(field))
}
