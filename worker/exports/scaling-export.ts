import {
  type FigureName,
  FUNNEL,
  REPORT_FIGURES,
  type ScalingRow,
  scalingRows,
} from '../../shared/program/index.ts'
import { SCALING_COLUMNS } from '../../shared/workbook/index.ts'
import type { ScalingData } from '../organization/scaling/index.ts'
import { type Texts, textsOf } from '../pages/scaling/texts/index.ts'
import { type Export, type ExportChart, type ExportColumn, tableOf } from './table.ts'

type Wave = ScalingData['waves'][number]
type Department = ScalingData['departments'][number]
type Figure = Wave['funnel'][number] | Wave['figures'][number]

/** What the scaling report shows: the report as one table, then waves and departments side by side, who falls short, and the settings. */
export function scalingExport(data: ScalingData): Export {
  const { organization, name, purpose, cycle, asOf, departments, waves, settings } = data
  const texts = textsOf(data.language)
  const { sheets, report, program, settings: said } = texts
  const rows = scalingRows(data, program.steps)
  return {
    heading: texts.heading(name),
    lead: purpose,
    note: `${[organization, cycle ?? texts.noCycle].join(' · ')} · ${texts.asOf}${texts.date(asOf)}`,
    facts: waves.map(({ name, advice }) => ({ name, value: report.advice[advice], format: 'text' })),
    tables: [
      tableOf(sheets.waves, waveColumns(texts), waves),
      tableOf(sheets.departments, departmentColumns(texts), departments),
      tableOf(sheets.short, shortColumns(texts), shortRows(data)),
      tableOf(sheets.report, reportColumns(texts), rows),
      tableOf(
        sheets.settings,
        [
          {
            title: said.columns.department,
            format: 'text',
            read: ({ department }) => department || said.organization,
          },
          { title: said.columns.setting, format: 'text', read: ({ key }) => program.values[key]?.[0] ?? key },
          { title: said.columns.value, format: 'number', read: ({ value }) => value },
          { title: said.columns.source, format: 'text', read: ({ source }) => said.sources[source] },
        ],
        settings.flatMap(({ department, inUse }) =>
          inUse
            .filter(({ source }) => department === '' || source === 'department')
            .map((each) => ({ department, ...each })),
        ),
      ),
    ],
    charts: chartsOf(data, rows, texts),
  }
}

function reportColumns(texts: Texts): readonly ExportColumn<ScalingRow>[] {
  return SCALING_COLUMNS.map(({ key, kind, numberFormat }) => ({
    title: texts.rows[key],
    format:
      kind === 'date' ? 'date' : kind === 'text' ? 'text' : numberFormat === '0' ? 'number' : 'hundredths',
    read: (row) => row[key],
  }))
}

/** A figure as a column of the waves or departments that have it. */
function figureColumns<Row>(
  names: readonly FigureName[],
  figuresOf: (row: Row) => readonly Figure[],
  { report }: Texts,
): readonly ExportColumn<Row>[] {
  return names.map((name) => ({
    title: report.figures[name],
    format: name === 'pulse' ? 'decimal' : 'percent',
    read: (row) => figuresOf(row).find((figure) => figure.name === name)?.value ?? null,
  }))
}

function waveColumns(texts: Texts): readonly ExportColumn<Wave>[] {
  const { rows, report } = texts
  return [
    { title: rows.wave, format: 'text', read: ({ name }) => name },
    { title: rows.teams, format: 'number', read: ({ teams }) => teams },
    { title: report.parts.advice, format: 'text', read: ({ advice }) => report.advice[advice] },
    { title: rows.short, format: 'text', read: ({ reason }) => reason },
    ...figureColumns<Wave>(FUNNEL, ({ funnel }) => funnel, texts),
    ...figureColumns<Wave>(REPORT_FIGURES, ({ figures }) => figures, texts),
  ]
}

function departmentColumns(texts: Texts): readonly ExportColumn<Department>[] {
  return [
    { title: texts.rows.department, format: 'text', read: ({ name }) => name },
    { title: texts.rows.teams, format: 'number', read: ({ teams }) => teams },
    ...figureColumns<Department>(FUNNEL, ({ funnel }) => funnel, texts),
  ]
}

interface ShortRow {
  readonly wave: string | null
  readonly department: string | null
  readonly figure: FigureName
  readonly row: string
}

function shortColumns({ rows, report, columns }: Texts): readonly ExportColumn<ShortRow>[] {
  return [
    { title: rows.wave, format: 'text', read: ({ wave }) => wave },
    { title: rows.department, format: 'text', read: ({ department }) => department },
    { title: rows.figure, format: 'text', read: ({ figure }) => report.figures[figure] },
    { title: columns.row, format: 'text', read: ({ row }) => row },
  ]
}

/** Each row that falls short of a figure, of a wave or a department, on a line of its own. */
function shortRows({ waves, departments }: ScalingData): readonly ShortRow[] {
  const rowsOf = (figures: readonly Figure[], wave: string | null, department: string | null) =>
    figures.flatMap(({ name, rows }) => rows.map((row) => ({ wave, department, figure: name, row })))
  return [
    ...waves.flatMap(({ name, funnel, figures }) => rowsOf([...funnel, ...figures], name, null)),
    ...departments.flatMap(({ name, funnel }) => rowsOf(funnel, null, name)),
  ]
}

const MAX_CHARTS = 4
const MAX_COLUMNS = 30
const STEP_COLORS = { drafted: 'A9C9EA', agreed: '2F7DC4', checkingIn: '0B4F8F' } as const

/** Each wave now and in the cycle before, and how far the departments are. */
function chartsOf({ waves, departments }: ScalingData, rows: readonly ScalingRow[], texts: Texts) {
  const { sheets, report, rows: titles } = texts
  const ofWaves = waves.slice(0, MAX_CHARTS).map(
    ({ wave, name }): ExportChart => ({
      title: name,
      type: 'column',
      table: sheets.report,
      categories: titles.figure,
      series: [
        { column: titles.before, color: 'B8BDC4' },
        { column: titles.value, color: '0F62AC' },
      ],
      rows: { first: rows.findIndex(({ id }) => id === `${wave}-${FUNNEL[0]}`), count: FUNNEL.length },
    }),
  )
  const ofDepartments: ExportChart = {
    title: texts.departments,
    type: 'column',
    table: sheets.departments,
    categories: titles.department,
    series: (['drafted', 'agreed', 'checkingIn'] as const).map((step) => ({
      column: report.figures[step],
      color: STEP_COLORS[step],
    })),
    rows: { first: 0, count: Math.min(departments.length, MAX_COLUMNS) },
  }
  return [...ofWaves, ofDepartments]
}
