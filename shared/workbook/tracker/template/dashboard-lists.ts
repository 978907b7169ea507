import type { Captions } from '../../captions/index.ts'
import type { CellFormat } from '../../plan.ts'
import { FORMATS } from '../columns.ts'
import { FIGURES, sentenceFormula } from './sheet-writer.ts'

export const DASHBOARD_SHEET = 'Dashboard'

/** The hidden column in which lists say which row a line is about. */
export const LOOK_UP = 14

/** A list on the dashboard that looks up, line by line, the rows whose calculated column `places` counts them. */
export interface DashboardList {
  readonly title: string
  /** A formula beside the title. */
  readonly note: string | null
  readonly row: number
  readonly rows: number
  readonly places: string
  /** In formulas `#` is the place of the line's row in the calculated columns. */
  readonly columns: readonly ListColumn[]
}

interface ListColumn {
  readonly title: string
  readonly column: number
  readonly columns: number
  readonly value: string
  readonly format?: CellFormat
  readonly isStatus?: boolean
}

const OBJECTIVE_ROWS = 6
const ATTENTION_ROWS = 8

/** What was typed in a table's column; `[table@key]` reaches from the title on, so the place is one less. */
function typed(column: string): string {
  return `INDEX([${column}],#+1)&""`
}

/** A text that fits its columns. */
function shortened(column: string): string {
  const text = typed(column)
  return `IF(LEN(${text})>54,LEFT(${text},52)&"…",${text})`
}

function figure(column: string): string {
  return `INDEX([${column}],#)`
}

/** The objectives that are not cancelled, in the order of their sheet. */
export function objectiveList({ columns, dashboardSheet: texts }: Captions, row: number): DashboardList {
  const titles = columns.objectives
  return {
    title: texts.objectives,
    note: null,
    row,
    rows: OBJECTIVE_ROWS,
    places: 'objectives.place',
    columns: [
      { title: titles.id[0], column: 1, columns: 1, value: typed('objectives@id'), format: { bold: true } },
      { title: titles.title[0], column: 2, columns: 4, value: shortened('objectives@title') },
      { title: titles.status[0], column: 6, columns: 1, value: figure('objectives.status'), isStatus: true },
      {
        title: titles.weakest[0],
        column: 7,
        columns: 1,
        value: figure('objectives.weakest'),
        isStatus: true,
      },
      percent(titles.progress[0], 8, 'objectives.progress'),
      percent(titles.expected[0], 9, 'objectives.expected'),
      decimal(titles.confidence[0], 10, 'objectives.confidence'),
      decimal(texts.suggestedScore, 11, 'objectives.suggestedScore'),
      decimal(titles.score[0], 12, 'objectives.score'),
    ],
  }
}

/** Key results that somebody should look at, with the reason. */
export function attentionList({ columns, dashboardSheet: texts }: Captions, row: number): DashboardList {
  const titles = columns.keyResults
  const why =
    `IF(${figure('keyResults.disagreement')}="Yes","${texts.whyDisagreement}",` +
    `IF(${figure('keyResults.status')}="Off track","${texts.whyOffTrack}",` +
    `IF(${figure('keyResults.status')}="No check-in","${texts.whyNoCheckIn}","${texts.whyStale}")))`
  return {
    title: texts.attention,
    note: sentenceFormula(texts.attentionNote, FIGURES),
    row,
    rows: ATTENTION_ROWS,
    places: 'keyResults.place',
    columns: [
      { title: titles.id[0], column: 1, columns: 1, value: typed('keyResults@id'), format: { bold: true } },
      { title: titles.title[0], column: 2, columns: 4, value: shortened('keyResults@title') },
      { title: titles.status[0], column: 6, columns: 1, value: figure('keyResults.status'), isStatus: true },
      { title: titles.owner[0], column: 7, columns: 1, value: typed('keyResults@owner') },
      percent(titles.progress[0], 8, 'keyResults.progress'),
      decimal(titles.confidence[0], 9, 'keyResults.confidence'),
      { title: texts.why, column: 10, columns: 3, value: why },
    ],
  }
}

function percent(title: string, column: number, value: string): ListColumn {
  return { title, column, columns: 1, value: figure(value), format: { numberFormat: FORMATS.percent } }
}

function decimal(title: string, column: number, value: string): ListColumn {
  return { title, column, columns: 1, value: figure(value), format: { numberFormat: FORMATS.oneDecimal } }
}
