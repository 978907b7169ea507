import type { ScalingRow } from '../../program/index.ts'

/** The titles of the scaling report as a table. */
export const scalingDe: Readonly<Record<keyof ScalingRow, string>> = {
  id: 'ID der Kennzahl',
  part: 'Teil',
  wave: 'Welle',
  cycle: 'Zyklus',
  department: 'Abteilung',
  teams: 'Teams',
  figure: 'Kennzahl',
  unit: 'Einheit',
  value: 'Wert',
  before: 'Zyklus davor',
  grade: 'Stufe',
  date: 'Datum',
  short: 'Bleibt zurück, oder warum',
  more: 'Weitere',
  step: 'Nächster Schritt',
  asOf: 'Stand',
}
