import type { Document, DocumentForm, DocumentReading, Row } from '../../shared/workbook/index.ts'
import type { Context } from './action.ts'
import { newId } from './new-id.ts'

/**
 * The reading with ids for rows that people typed without one, such that two people's new rows never get the same.
 * Whatever is written from it puts those ids into their cells.
 */
export function assignIds<Reading extends DocumentReading>(
  form: DocumentForm,
  reading: Reading,
  { suffix }: Context,
): Reading {
  if (suffix === null) return reading
  const tables: Record<string, readonly Row[]> = { ...reading.document.tables }
  let places: DocumentReading['places']['tables'] = reading.places.tables
  for (const { name, letter } of form.tables) {
    const place = places[name]
    if (!place) continue
    const ids = renamed(tables[name] ?? [], place.unnamed, letter, suffix)
    const idOf = (id: string) => ids.get(id) ?? id
    tables[name] = (tables[name] ?? []).map((row) => ({ ...row, id: idOf(row.id) }))
    const rows = new Map([...place.rows].map(([id, row]): [string, number] => [idOf(id), row]))
    places = { ...places, [name]: { ...place, rows, unnamed: new Set([...place.unnamed].map(idOf)) } }
  }
  const document: Document = { tables }
  return {
    ...reading,
    document,
    places: { ...reading.places, tables: { ...reading.places.tables, ...places } },
  }
}

function renamed(
  rows: readonly Row[],
  unnamed: ReadonlySet<string>,
  letter: string,
  suffix: string,
): ReadonlyMap<string, string> {
  const taken = rows.filter(({ id }) => !unnamed.has(id)).map(({ id }) => id)
  const ids = new Map<string, string>()
  for (const { id } of rows) {
    if (!unnamed.has(id)) continue
    const fresh = newId(letter, taken, suffix)
    taken.push(fresh)
    ids.set(id, fresh)
  }
  return ids
}
