import { type IsoDate, toSerial } from '../../../okr/index.ts'
import type { Row } from '../../document.ts'
import type { Report } from '../../reader/findings.ts'
import { readCell } from '../../reader/read-cell.ts'
import type { NamedPlace, Snapshot } from '../../snapshot.ts'
import { SETTINGS, type Setting } from '../settings.ts'

export interface ReadSettings {
  /** The rows of the table `settings`: those with a value. */
  readonly rows: readonly Row[]
  readonly places: ReadonlyMap<string, NamedPlace>
  /** The date typed in `as_of`; null is today. */
  readonly asOf: IsoDate | null
}

/** Reads the named cells of the settings. */
export function readSettings(snapshot: Snapshot, sheet: string, report: Report): ReadSettings {
  const settings: readonly Setting[] = SETTINGS
  const rows = settings.flatMap((setting): readonly Row[] => {
    const value = readNamed(snapshot, setting, sheet, report)
    return value === null ? [] : [{ id: setting.key, fields: { value } }]
  })
  const asOf = readNamed(snapshot, { key: 'as_of', kind: 'date', initial: null }, sheet, report)
  checkCycle(rows, snapshot, sheet, report)
  return {
    rows,
    places: new Map(
      settings.flatMap(({ key }): [string, NamedPlace][] => {
        const place = snapshot.names[key]
        return place ? [[key, place]] : []
      }),
    ),
    asOf: typeof asOf === 'string' && toSerial(asOf) !== null ? asOf : null,
  }
}

function readNamed(snapshot: Snapshot, setting: Setting, sheet: string, report: Report) {
  const place = snapshot.names[setting.key]
  const found = snapshot.sheets.find(({ name }) => name === place?.sheet)
  if (!place || !found) {
    report('error', 'name-missing', { sheet, row: null, column: null }, setting.key)
    return null
  }
  const formula = found.formulas[place.row]?.[place.column]
  if (formula && /^TODAY\(\)$/i.test(formula.trim())) return null
  return readCell(setting, found.values[place.row]?.[place.column], place, report)
}

function checkCycle(rows: readonly Row[], { names }: Snapshot, sheet: string, report: Report): void {
  const dateOf = (key: string) => {
    const value = rows.find(({ id }) => id === key)?.fields.value
    return typeof value === 'string' && toSerial(value) !== null ? value : null
  }
  const start = dateOf('cycle_start')
  const end = dateOf('cycle_end')
  const spotOf = (key: string) => names[key] ?? { sheet, row: null, column: null }
  if (start === null || end === null) {
    report('error', 'cycle-missing', spotOf(start === null ? 'cycle_start' : 'cycle_end'))
  } else if (end < start) report('error', 'cycle-reversed', spotOf('cycle_end'))
}
