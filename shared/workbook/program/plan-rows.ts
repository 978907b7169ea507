import type { IsoDate, Language } from '../../okr/index.ts'
import { isEventId, planCalendar } from '../../program/index.ts'
import type { Document, Row } from '../document.ts'
import { inOrder } from '../table.ts'
import { programOf } from './program-of.ts'
import { dateOrder } from './sheets/plan.ts'

/**
 * The rows of the Plan sheet as the calendar says as of a day, by date: every dated event, with what people noted of it. A row
 * noted for an event that is no longer planned, and a row of people's own, stay, so that nothing typed is lost.
 * `noted` says which rows hold more than can be read. Titles of meetings are in `language`.
 */
export function planRows(
  document: Document,
  asOf: IsoDate,
  language: Language,
  noted: (id: string) => boolean = () => false,
): readonly Row[] {
  const standing = new Map((document.tables.records ?? []).map((row) => [row.id, row]))
  const { events } = planCalendar(programOf(document, language), asOf)
  const planned = events.map(({ id, title, kind, planned, inviteBy, prepareOn, participants }): Row => {
    const texts = { event: title || null, participants: participants || null }
    const written = { kind, planned, inviteBy, prepareOn, ...texts }
    return { id, fields: { ...standing.get(id)?.fields, ...written } }
  })
  const ids = new Set(planned.map(({ id }) => id))
  const isKept = ({ id, fields }: Row) =>
    !isEventId(id) || noted(id) || NOTED_FIELDS.some((key) => fields[key] != null)
  const kept = [...standing.values()].filter((row) => !ids.has(row.id) && isKept(row))
  return inOrder(dateOrder, [...planned, ...kept])
}

/** What people type beside an event. */
const NOTED_FIELDS = ['movedTo', 'invitedOn', 'heldOn', 'notes'] as const
