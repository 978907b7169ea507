import type { Captions } from './captions.ts'
import { problemsDe } from './problems-de.ts'
import { qualityDe } from './quality-de.ts'
import { sheetsDe } from './sheets-de.ts'

const ID_HINT = 'Frei lassen: Eine neue Zeile bekommt ihre ID von selbst.'
const WEIGHT_HINT = 'Eine Zahl ab 0. Leer heißt 1; 0 wird gezeigt, zählt aber nicht.'

export const de: Captions = {
  columns: {
    objectives: {
      id: ['ID', ID_HINT],
      title: ['Ziel', 'Was am Ende des Zyklus erreicht sein soll, in einem Satz ohne Zahl.'],
      owner: ['Verantwortlich', 'Wer dafür sorgt, dass es erreicht wird.'],
      kind: ['Art', 'Aspirational: 0,7 ist ein Erfolg. Committed: nur 1,0.'],
      state: ['Stand', 'Draft, bis das Team sich geeinigt hat; nur Agreed und Closed zählen für das Team.'],
      weight: ['Gewicht', WEIGHT_HINT],
      supports: ['Unterstützt', 'Die ID des unterstützten Ziels; bei einem anderen Team: team/ziel.'],
      progress: ['Fortschritt', ''],
      expected: ['Erwartet', ''],
      status: ['Status', ''],
      weakest: ['Schwächster', ''],
      confidence: ['Zuversicht', ''],
      score: ['Bewertung', 'Von 0 bis 1, wo sie von der vorgeschlagenen abweicht. Grund in die Notizen.'],
      notes: ['Notizen', ''],
    },
    keyResults: {
      id: ['ID', ID_HINT],
      objectiveId: ['Ziel-ID', 'Die ID des Ziels, zu dem es gehört, aus dem Blatt Objectives.'],
      title: ['Schlüsselergebnis', 'Was anders sein wird und woran es gemessen wird.'],
      owner: ['Verantwortlich', 'Wer eincheckt.'],
      type: ['Typ', 'Wie gemessen wird: Increase, Decrease, At least, At most, Milestones oder Done.'],
      unit: ['Einheit', 'Was die Zahlen zählen: %, Tage, € …'],
      baseline: ['Ausgangswert', 'Eine Zahl: der Wert zu Beginn. Nötig bei Increase und Decrease.'],
      target: ['Zielwert', 'Eine Zahl: der Wert, der erreicht sein soll. Bei Milestones: wie viele es sind.'],
      weight: ['Gewicht', WEIGHT_HINT],
      start: ['Beginn', 'Ein Datum, nur wo es vom ersten Tag des Zyklus abweicht.'],
      end: ['Ende', 'Ein Datum, nur wo es vom letzten Tag des Zyklus abweicht.'],
      state: ['Stand', 'Leer zählt. Cancelled steht in der Liste, zählt aber nirgends.'],
      current: ['Aktuell', ''],
      lastCheckIn: ['Letzter Check-in', ''],
      raw: ['Roher Fortschritt', ''],
      progress: ['Fortschritt', ''],
      expected: ['Erwartet', ''],
      suggestedStatus: ['Vorgeschlagen', ''],
      status: ['Status', ''],
      confidence: ['Zuversicht', ''],
      disagreement: ['Widerspruch', ''],
      score: ['Bewertung', 'Von 0 bis 1, am Ende des Zyklus.'],
      notes: ['Notizen', ''],
    },
    checkIns: {
      id: ['ID', ID_HINT],
      date: ['Datum', 'Der Tag des Check-ins, etwa 2027-02-15.'],
      keyResultId: ['Ergebnis-ID', 'Die ID des Schlüsselergebnisses, aus dem Blatt Key results.'],
      value: ['Wert', 'Die gemessene Zahl. Ohne Messung frei lassen: Leer ist nie 0.'],
      confidence: ['Zuversicht', 'Von 0 (keine Chance) bis 10 (sicher), dass der Zielwert erreicht wird.'],
      status: ['Status', 'Nur wo er vom vorgeschlagenen abweicht; den Grund unter Was sich änderte.'],
      whatChanged: ['Was sich änderte', ''],
      blocker: ['Hindernis', 'Was im Weg steht und wer helfen kann.'],
      by: ['Von', 'Ihr Name.'],
    },
  },
  settings: {
    organization: ['Organisation', ''],
    team: ['Team', ''],
    cycle_name: ['Zyklus', ''],
    cycle_start: ['Erster Tag', 'Der erste Tag des Zyklus.'],
    cycle_end: ['Letzter Tag', 'Der letzte Tag des Zyklus.'],
    as_of: ['Stichtag', 'Der Tag, für den alles berechnet wird: =HEUTE() oder ein Datum zum Zurückblicken.'],
    on_track_from: ['On track ab', 'Ab diesem Anteil des erwarteten Fortschritts gilt On track.'],
    at_risk_from: ['At risk ab', 'Ab diesem Anteil gilt At risk, darunter Off track.'],
    grace: ['Schonfrist', 'Solange weniger als dieser Anteil erwartet wird, gilt On track.'],
    stale_days: ['Veraltet nach', 'Ein letzter Check-in, der mehr Tage alt ist, gilt als veraltet.'],
    max_objectives: ['Ziele, höchstens', 'Auf mehr Ziele wird hingewiesen.'],
    max_key_results: ['Ergebnisse, höchstens', 'Auf mehr Schlüsselergebnisse eines Ziels wird hingewiesen.'],
  },
  ...sheetsDe,
  problems: problemsDe,
  newerVersion:
    'Dieser Tracker ist mit einer neueren Version von OKR Rollout gemacht; aktualisieren Sie OKR Rollout, um ihn zu öffnen.',
  quality: qualityDe,
}
