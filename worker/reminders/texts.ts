import type { IsoDate, Language } from '../../shared/okr/index.ts'
import type { Step } from '../../shared/program/index.ts'
import { programCaptionsOf } from '../../shared/workbook/index.ts'
import { type Message, typed } from './message.ts'

/** Somebody with key results that wait for a check-in; the name is blank where none is entered. */
export interface Missing {
  readonly person: string
  readonly keyResults: number
}

/** What a message says in a language. Names and titles go in as people typed them. */
export interface Texts {
  readonly test: (organization: string) => Message
  readonly checkIn: (team: string, missing: readonly Missing[]) => Message
  readonly invitation: (meeting: string, team: string | null, date: IsoDate, inviteBy: IsoDate) => Message
  readonly gate: (step: Step, reasons: readonly string[]) => Message
}

const MAX_NAMES = 12
const MAX_REASONS = 3

const en: Texts = {
  test: (organization) => ({
    title: `Reminders of ${typed(organization)} arrive here`,
    lines: ['OKR Rollout posts here when a check-in is due, invitations are due, or a gate turns red.'],
  }),
  checkIn: (team, missing) => ({
    title: `Check-in today: ${typed(team)}`,
    lines: [`Still to check in: ${namesOf(missing, 'key results without an owner', 'more')}.`],
  }),
  invitation: (meeting, team, date, inviteBy) => ({
    title: `Invitations are due: ${typed(meeting)}${team === null ? '' : ` (${typed(team)})`}`,
    lines: [`It is on ${dayIn('en-GB', date)}. Invitations should be out by ${dayIn('en-GB', inviteBy)}.`],
  }),
  gate: (step, reasons) => ({
    title: `A gate is red: ${step}`,
    lines: reasonsOf(reasons, (others) => `${others} more on the sheet Gates.`),
  }),
}

const de: Texts = {
  test: (organization) => ({
    title: `Erinnerungen von ${typed(organization)} kommen hier an`,
    lines: [
      'OKR Rollout schreibt hier, wenn ein Check-in ansteht, Einladungen fällig sind oder ein Gate rot wird.',
    ],
  }),
  checkIn: (team, missing) => ({
    title: `Heute Check-in: ${typed(team)}`,
    lines: [`Es fehlen noch: ${namesOf(missing, 'Key Results ohne Owner', 'weitere')}.`],
  }),
  invitation: (meeting, team, date, inviteBy) => ({
    title: `Einladungen sind fällig: ${typed(meeting)}${team === null ? '' : ` (${typed(team)})`}`,
    lines: [
      `Termin: ${dayIn('de-DE', date)}. Die Einladungen sollten bis ${dayIn('de-DE', inviteBy)} heraus sein.`,
    ],
  }),
  gate: (step, reasons) => ({
    title: `Ein Gate ist rot: ${programCaptionsOf('de').steps[step]}`,
    lines: reasonsOf(reasons, (others) => `${others} weitere auf dem Blatt Gates.`),
  }),
}

export const TEXTS: Readonly<Record<Language, Texts>> = { en, de }

function namesOf(missing: readonly Missing[], nobody: string, more: string): string {
  const names = missing.map(
    ({ person, keyResults }) => `${person.trim() === '' ? nobody : typed(person)} (${keyResults})`,
  )
  const others = names.length - MAX_NAMES
  return [...names.slice(0, MAX_NAMES), ...(others > 0 ? [`${others} ${more}`] : [])].join(', ')
}

function reasonsOf(reasons: readonly string[], more: (others: number) => string): string[] {
  const others = reasons.length - MAX_REASONS
  return [...reasons.slice(0, MAX_REASONS).map(typed), ...(others > 0 ? [more(others)] : [])]
}

function dayIn(locale: string, date: IsoDate): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${date}T00:00:00Z`))
}
