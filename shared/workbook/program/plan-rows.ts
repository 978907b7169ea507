import type { IsoDate, Language } from '../../okr/index.ts'
import { isEventId, planCalendar } from '../../program/index.ts'
import type { Document, Row } from '../document.ts'
import { programOf } from './program-of.ts'

/**
 * The rows of the Plan sheet as the calendar says as of a day: every dated event, with what people noted of it. A row
 * noted for an event that is no longer planned, and a row of people's own, stay at the end, so that nothing typed is
 * lost. Titles of meetings are in `language`.
 */
export function planRows(document: Document, asOf: IsoDate, language: Language): readonly Row[] {
  const noted = new Map((document.tables.records ?? []).map((row) => [row.id, row]))
  const { events } = planCalendar(programOf(document, language), asOf)
  const planned = events.map(({ id, title, kind, planned, inviteBy, prepareOn, participants }): Row => {
    const texts = { event: title || null, participants: participants || null }
    const written = { kind, planned, inviteBy, prepareOn, ...texts }
    return { id, fields: { ...noted.get(id)?.fields, ...written } }
  })
  const ids = new Set(planned.map(({ id }) => id))
  const isKept = ({ id, fields }: Row) =>
    !isEventId(id) || [fields.movedTo, fields.invitedOn, fields.heldOn].some((value) => value != null)
  return [...planned, ...[...noted.values()].filter((row) => !ids.has(row.id) && isKept(row))]
}
