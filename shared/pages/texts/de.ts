import type { Catalogue } from './en.ts'

export const de: Catalogue = {
  to: (start, end) => `${start} bis ${end}`,
  minutes: (count) => `${count} Minuten`,
  minutesShort: 'Min.',
  noDate: 'Noch kein Termin',
  before: 'Vor dem Treffen',
  onTable: 'Was vorliegt',
  agenda: 'Ablauf',
  cycles: 'Zyklen',
  anonymous: 'Einzelne Rückmeldungen sind anonym: Sie werden nur zusammen gezeigt, ab fünf Antworten.',
  team: 'Team',
  progress: 'Fortschritt',
  status: 'Status',
  confidence: 'Zuversicht',
  time: 'Zeit',
  of: (expected) => `von ${expected}`,
  statuses: {
    'Off track': 'Nicht im Plan',
    'At risk': 'Gefährdet',
    'No check-in': 'Kein Check-in',
    'On track': 'Im Plan',
    Done: 'Erledigt',
  },
  noData: 'keine Angabe',
  howMany: 'Wie viele sagten, von 1 gar nicht bis 5 ganz',
  mean: 'Mittel',
  story: (organization) =>
    `Wie ${organization || 'wir'} mit OKRs ${organization === '' ? 'begannen' : 'begann'}`,
  noNumbers:
    'Es gibt noch keine Zahlen. Wählen Sie die Teams des Piloten und tragen Sie ein, wie sie stehen; dann erzählt diese Seite die Geschichte.',
  source: (day) => `Jede Zahl stammt aus dem Einführungsprogramm und den Trackern der Teams, Stand ${day}.`,
  pilotTeams: (teams) => ` Teams des Piloten: ${teams.join(', ')}.`,
  period: (cycles, start, end) =>
    `OKR-Pilot · ${cycles === 1 ? '1 Zyklus' : `${cycles} Zyklen`}, ${start} bis ${end}`,
  quoted: (quote) => `„${quote}“`,
  criteria: 'Was wir wollten und was wir erreicht haben',
  ofFive: 'von 5',
  from: (value) => `von ${value}`,
  now: (value) => `jetzt ${value}`,
  wanted: (value) => `gewollt ${value}`,
}
