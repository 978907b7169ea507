import type { Sentences } from '../en/index.ts'

const MEETINGS = { 'OKR Review': 'das OKR-Review', Retrospective: 'die Retrospektive' } as const

export const reflect: Sentences['reflect'] = {
  planCyclesFirst: 'Tragen Sie zuerst ersten Tag, Länge und Zahl der Pilotzyklen ein.',
  answerOutOfRange: 'Eine Antwort ist eine Zahl von 1 bis 5.',
  completeImprovement: 'Geben Sie der Verbesserung Verantwortliche und ein Datum.',
  invited: (event, on) => `Eingeladen am ${on}: ${event}.`,
  inviteBy: (event, day) => `Laden Sie bis ${day} ein: ${event}.`,
  invitedLate: (event, on, days) => `${event}: am ${on} eingeladen, weniger als ${days} Tage vorher.`,
  nobodyInvited: (event, day) => `${event}: Bis ${day} wurde niemand eingeladen.`,
  held: (meeting, cycle, on) => `Am ${on} fand ${MEETINGS[meeting]} von ${cycle} statt.`,
  hold: (meeting, cycle) => `Halten Sie ${MEETINGS[meeting]} von ${cycle} ab und tragen Sie das Datum ein.`,
  needsBoth: (cycle) => `${cycle} braucht ein OKR-Review und eine Retrospektive.`,
  notApart: (cycle, reviewed) =>
    `Die Retrospektive von ${cycle} muss ein eigenes Treffen nach dem OKR-Review vom ${reviewed} sein.`,
  apart: (reviewed, reflected, areHeld) =>
    `Review am ${reviewed}, Retrospektive am ${reflected}${areHeld ? '' : ', noch nicht beide gehalten'}.`,
  recordImprovement: (cycle) =>
    `Halten Sie mindestens eine Verbesserung von ${cycle} mit Verantwortlichen und Datum fest.`,
}
