import type { PortfolioCaptions } from './portfolio.ts'
import { scalingDe } from './scaling-de.ts'

const pace = { progress: 'Fortschritt', expected: 'Erwartet', confidence: 'Zuversicht' }

export const portfolioDe: PortfolioCaptions = {
  columns: {
    rollup: {
      ...pace,
      node: 'Einheit',
      parent: 'Gehört zu',
      level: 'Ebene',
      teams: 'Teams',
      reporting: 'Melden',
      Done: 'Erledigt',
      'On track': 'Im Plan',
      'No check-in': 'Kein Check-in',
      'At risk': 'Gefährdet',
      'Off track': 'Weit zurück',
      objectives: 'Objectives',
      stale: 'Veraltet',
      disagreements: 'Widersprüche',
      headcount: 'Personen',
      id: 'ID der Einheit',
    },
    objectives: {
      ...pace,
      title: 'Objective',
      team: 'Team',
      owner: 'Verantwortlich',
      state: 'Zustand',
      weight: 'Gewicht',
      supports: 'Unterstützt',
      status: 'Status',
      weakest: 'Schwächstes',
      score: 'Bewertung',
      keyResults: 'Key Results',
      lastCheckIn: 'Letzter Check-in',
      id: 'ID des Objectives',
    },
    decisions: {
      ...pace,
      id: 'Rang',
      team: 'Team',
      title: 'Objective',
      status: 'Status',
      weakest: 'Schwächstes',
      disagreements: 'Widersprüche',
      blocker: 'Hindernis',
    },
    scaling: scalingDe,
  },
  settings: {
    title: 'Portfolio',
    note: 'Eine Aktualisierung schreibt die Tabellen der anderen Blätter und die grauen Zellen hier. Eigene Blätter, Spalten rechts von einer Tabelle, Pivots und Diagramme bleiben.',
    names: 'Namen für Pivots und Diagramme; sie wachsen mit ihren Tabellen.',
  },
  values: {
    organization: ['Organisation', 'Wessen Zahlen das sind.'],
    cycle: ['Zyklus', 'Welcher Zyklus gezeigt wird, etwa 2027-Q1; der laufende, solange das leer ist.'],
    measure: ['Gewichtet nach', 'team, headcount (Personen) oder objective; team, solange das leer ist.'],
    shownCycle: ['Gezeigter Zyklus', 'Von welchem Zyklus die Tabellen sind.'],
    asOf: ['Stand', 'Der Tag, von dem die Zahlen sind.'],
    refreshedOn: ['Zuletzt aktualisiert', 'Der Tag, an dem die Tabellen geschrieben wurden.'],
    source: ['Stammt von', 'Der Server, von dem die Zahlen kommen.'],
  },
}
