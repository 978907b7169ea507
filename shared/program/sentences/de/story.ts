import type { Sentences } from '../en/index.ts'

export const story: Sentences['story'] = {
  teams: 'Teams',
  people: 'Personen',
  departments: 'Abteilungen',
  agreed: 'Vereinbarte Objectives',
  keyResults: 'Key Results',
  meanProgress: 'Mittlerer Fortschritt',
  criteriaMet: 'Erreichte Erfolgskriterien',
  reviews: 'Einzelne Rückmeldungen',
  teamInCycle: (team, cycle) => `${team}, Zyklus ${cycle}`,
  reviewsOf: (cycles) => `Einzelne Rückmeldungen aus ${cycles === 1 ? '1 Zyklus' : `${cycles} Zyklen`}`,
}
