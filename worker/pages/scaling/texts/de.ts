import type { Catalogue } from './en.ts'

const teams = (count: number) => `${count} ${count === 1 ? 'Team' : 'Teams'}`

/** Everything a scaling report says besides its figures, in German. */
export const de: Catalogue = {
  name: 'Deutsch',
  choose: 'Auf Deutsch lesen',
  title: (name) => `${name} · Einführungsbericht`,
  heading: (name) => `Einführungsbericht: ${name}`,
  noCycle: 'Noch kein Zyklus',
  asOf: 'Stand ',
  missing: 'keine Angabe',
  teams,
  summary: (all, invited, drafted, agreed, checkingIn) =>
    `Von ${teams(all)}: ${invited} eingeladen, ${drafted} mit entworfenen OKRs, ${agreed} mit vereinbarten, ${checkingIn} mit einem neuen Check-in.`,
  adoption: 'Einführung',
  against: (cycle) => `gegenüber ${cycle}`,
  howWell: 'Wie gut',
  was: (value) => `zuvor ${value}`,
  notYet: 'Noch nicht:',
  notYetIn: (step) => `${step}, noch nicht:`,
  andMore: (count) => `und ${count} weitere`,
  gates: 'Tore',
  by: (date) => `bis ${date}`,
  moreReasons: (count) => (count === 1 ? '1 weiterer Grund.' : `${count} weitere Gründe.`),
  criteria: 'Erfolgskriterien',
  forecast: 'Wann alle Teams dabei sind',
  departments: 'Wie weit jede Abteilung ist',
  settings: {
    title: 'Verwendete Einstellungen',
    organization: 'Organisation',
    ofOrganization: (own, all) => `${own} von ${all} eigene der Organisation, die anderen wie vorgegeben`,
    ofDepartment: (own) => `${own} eigene, die anderen wie in der Organisation`,
    columns: { department: 'Abteilung', setting: 'Einstellung', value: 'Wert', source: 'Herkunft' },
    sources: { default: 'vorgegeben', organization: 'Organisation', department: 'Abteilung' },
  },
  footer: {
    steps:
      'Eingeladen: ein Code wurde verschickt. Entworfen: im Tracker steht ein Objective. Vereinbart: mindestens ein Objective ist vereinbart. Melden sich: der letzte Check-in ist höchstens 14 Tage alt, oder wie das Team es festgelegt hat. Rhythmus: an wie vielen Wochenenden des Zyklus das so war. Ein Strich: nichts bekannt; Bewertungen erst ab fünf Antworten.',
    rules: (goFrom, fixBelow) =>
      `Weiter: in jeder Abteilung haben mindestens ${goFrom} der Teams OKRs vereinbart und melden sich, und die Coaches haben Zeit. Nachbessern: eine Abteilung liegt unter ${fixBelow}, oder die Coaches betreuen mehr Personen, als sie Zeit haben. Warten: sonst. Ein Anteil ist gut oder schlecht nach denselben zwei Werten, nach den eigenen einer Abteilung, wo sie welche hat; Ausrichtung ab 50 % und unter 20 %, eine Bewertung ab 3,5 und unter 2,5, die Auslastung der Coaches bis 90 % und über 100 %.`,
    sameAs: 'Dasselbe als',
    workbook: 'Arbeitsmappe',
    readOnly: (expiresAt) =>
      `Nur zum Lesen${expiresAt === null ? '' : `; der Link läuft am ${expiresAt} ab`}.`,
  },
  sheets: {
    report: 'Bericht',
    waves: 'Wellen',
    departments: 'Abteilungen',
    short: 'Bleiben zurück',
    settings: 'Einstellungen',
  },
  columns: { row: 'Zeile' },
}
