import type { Ritual } from '../../choices.ts'
import type { Sentences } from '../en/index.ts'

const RITUALS: Readonly<Record<Ritual, string>> = {
  'Drafting workshop': 'Entwurfsworkshop',
  'Alignment workshop': 'Abstimmungsworkshop',
  'Agreement workshop': 'Vereinbarungsworkshop',
  'Check-in': 'Check-in',
  'Mid-cycle look': 'Blick zur Halbzeit',
  'OKR Review': 'OKR-Review',
  Retrospective: 'Retrospektive',
  Other: 'Treffen',
}

export const calendar: Sentences['calendar'] = {
  ofProgram: (organization) => `${organization}: OKR-Einführung`,
  ofTeam: (organization, team) => `${organization}: OKR-Treffen von ${team}`,
  cycle: (number) => `Zyklus ${number}`,
  ritual: (ritual, cycle) => `${RITUALS[ritual]}, ${cycle}`,
  meeting: 'Treffen',
  message: (audience, message) => `An ${audience}: ${message}`,
  taskNotDone: (task, date) => `${task} war bis ${date} zu erledigen und ist nicht als erledigt vermerkt.`,
  eventNotHeld: (event, date) => `${event} war für ${date} geplant und ist nicht als erledigt vermerkt.`,
  notInvited: (event, date, inviteBy) =>
    `${event} am ${date}: Die Einladungen hätten bis ${inviteBy} hinausgehen müssen.`,
  invitedLate: (event, date, days, wanted) =>
    `${event} am ${date}: Die Einladungen gingen ${days} Tage vorher hinaus statt ${wanted}.`,
  noWorkingDay: (event) =>
    `Für ${event} gibt es keinen Arbeitstag: Sperrzeiten und Feiertage lassen keinen übrig. Verkürzen Sie eine davon.`,
  beforeProgram: (event, date, decidedOn) =>
    `${event} am ${date} liegt vor der Entscheidung über das Programm vom ${decidedOn}.`,
  onClosure: (event, date, closure) =>
    `${event} am ${date} fällt in „${closure}“. Verlegen Sie das auf einen Arbeitstag.`,
  onWeekend: (event, date) =>
    `${event} am ${date} fällt auf ein Wochenende. Verlegen Sie das auf einen Arbeitstag.`,
  outsideCycle: (event, date, start, end) =>
    `${event} wurde auf ${date} verlegt, außerhalb von ${start} bis ${end}.`,
}
