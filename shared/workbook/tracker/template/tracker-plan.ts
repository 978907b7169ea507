import { type Cycle, type IsoDate, toSerial } from '../../../okr/index.ts'
import { captionsOf, type Language } from '../../captions/index.ts'
import type { Document, Scalar } from '../../document.ts'
import type { Operation, Plan } from '../../plan.ts'
import type { Table } from '../../table.ts'
import { CHECK_INS } from '../check-ins.ts'
import { KEY_RESULTS } from '../key-results.ts'
import { OBJECTIVES } from '../objectives.ts'
import { SETTINGS } from '../settings.ts'
import { BRAND } from '../style.ts'
import { rowCells } from '../write.ts'
import { calculationSheet } from './calculation-sheet.ts'
import { dashboardSheet } from './dashboard-sheet.ts'
import { type FilledRows, withFewerRows } from './fewer-rows.ts'
import { settingsSheet } from './settings-sheet.ts'
import { START_SHEET, startSheet } from './start-sheet.ts'
import { tableSheet } from './table-sheet.ts'

export const TEMPLATE = 'team-tracker'

/** Raised where an older program would misread the workbook. */
export const TEMPLATE_VERSION = 1

/** Where a workbook says what it is, in its document data. */
export const DOCUMENT_DATA = {
  template: 'template',
  version: 'templateVersion',
  language: 'language',
} as const

export interface TrackerOptions {
  readonly organization: string
  readonly team: string
  readonly cycle: Cycle
  /** The day that figures are computed for; null is today, whenever the workbook is looked at. */
  readonly asOf?: IsoDate | null
  readonly language: Language
  /** Rows that the tracker starts with; its settings take precedence over the options above. */
  readonly document?: Document
  /** How far formulas are filled down; as far as the tables' capacity unless said. */
  readonly filled?: FilledRows
}

const TABLES: readonly Table[] = [OBJECTIVES, KEY_RESULTS, CHECK_INS]

/**
 * All steps that make a new team tracker. More rows than a table's capacity are written, but not computed.
 */
export function trackerPlan(options: TrackerOptions): Plan {
  const captions = captionsOf(options.language)
  const document = options.document ?? { tables: {} }
  const asOf = options.asOf ? toSerial(options.asOf) : null
  const operations: Operation[] = [
    ...startSheet(captions, TABLES),
    ...tableSheet(OBJECTIVES, captions.columns.objectives, BRAND),
    ...tableSheet(KEY_RESULTS, captions.columns.keyResults, BRAND),
    ...tableSheet(CHECK_INS, captions.columns.checkIns, BRAND),
    ...dashboardSheet(captions, TABLES),
    ...settingsSheet(captions, settingValues(options, document), asOf),
    ...calculationSheet(TABLES),
    ...TABLES.flatMap((table) => tableRows(table, document)),
    { kind: 'documentData', key: DOCUMENT_DATA.template, value: TEMPLATE },
    { kind: 'documentData', key: DOCUMENT_DATA.version, value: String(TEMPLATE_VERSION) },
    { kind: 'documentData', key: DOCUMENT_DATA.language, value: options.language },
    { kind: 'activate', sheet: START_SHEET, row: 0, column: 0 },
  ]
  const plan = { operations }
  return options.filled ? withFewerRows(plan, options.filled) : plan
}

function settingValues(
  { organization, team, cycle }: TrackerOptions,
  document: Document,
): Readonly<Record<string, Scalar>> {
  const initial = SETTINGS.map(({ key, initial }) => [key, initial])
  const own = (document.tables.settings ?? []).map(({ id, fields }) => [id, fields.value ?? null])
  const values: Record<string, Scalar> = {
    ...Object.fromEntries(initial),
    organization,
    team,
    cycle_name: cycle.name,
    cycle_start: cycle.start,
    cycle_end: cycle.end,
    ...Object.fromEntries(own),
  }
  const cells = SETTINGS.map(({ key, kind }) => {
    const value = values[key] ?? null
    return [key, kind === 'date' && typeof value === 'string' ? (toSerial(value) ?? value) : value]
  })
  return Object.fromEntries(cells)
}

function tableRows(table: Table, document: Document): readonly Operation[] {
  return (document.tables[table.name] ?? []).flatMap((row, index) =>
    rowCells(table, table.sheet, index + 1, columnPositions(table), row),
  )
}

function columnPositions(table: Table): ReadonlyMap<string, number> {
  return new Map(table.columns.map(({ key }, index) => [key, index]))
}
