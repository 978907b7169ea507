import type { LinkTexts } from './en.ts'

const inMinutes = (minutes: number) => (minutes === 1 ? 'in einer Minute' : `in ${minutes} Minuten`)

/** The same in German. */
export const de: LinkTexts = {
  nothing: 'Dieser Link zeigt nichts',
  noLink:
    'Dieser Link funktioniert nicht: Er ist vertippt, abgelaufen oder wurde zurückgezogen. Bitten Sie um einen neuen, wo Sie ihn bekommen haben.',
  unknownQuery: 'Was in dieser Adresse nach dem Fragezeichen steht, ist unbekannt; lassen Sie es weg.',
  noTeamHere: 'Dieser Link reicht zu keinem solchen Team. Gehen Sie dorthin zurück, wo der Link beginnt.',
  nothingHere: 'Unter dieser Adresse gibt es nichts.',
  archived: (team) =>
    `${team} wurde archiviert, deshalb zeigt dieser Link nichts mehr. Bitten Sie um einen zu dem Team, das die Arbeit fortführt.`,
  onlyPinned: (cycle, day) => `Dieser Link zeigt ${cycle} mit Stand vom ${day} und nichts anderes.`,
  noCycle: (name, known) =>
    `Es gibt keinen Zyklus ${name}. ${known.length === 0 ? 'Die Organisation hat noch keinen.' : `Bekannt sind ${known.join(', ')}.`}`,
  noProgramCycle:
    'Das Einführungsprogramm hat noch keinen solchen Zyklus; gleichen Sie es ab, sobald sein Kalender geplant ist.',
  passcode: {
    title: 'Ein Kennwort ist nötig',
    label: 'Kennwort',
    open: 'Öffnen',
    needed: 'Das Kennwort erfahren Sie dort, wo Sie den Link bekommen haben.',
    notAsked: 'Dieser Link hat kein Kennwort.',
    wrong: 'Das ist nicht das Kennwort dieses Links. Großbuchstaben und Leerzeichen zählen.',
    locked:
      'Es wurden zu viele falsche Kennwörter versucht, deshalb ist dieser Link gesperrt. Bitten Sie darum, ihn zu entsperren oder einen neuen zu senden.',
    wait: (minutes) => `Zu viele falsche Kennwörter. Versuchen Sie es ${inMinutes(minutes)} wieder.`,
  },
}
