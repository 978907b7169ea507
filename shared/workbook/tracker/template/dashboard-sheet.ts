import { cellReference } from '../../a1.ts'
import type { Captions } from '../../captions/index.ts'
import { area, type CellFormat, type Operation } from '../../plan.ts'
import type { Table } from '../../table.ts'
import { FORMATS, STATUS_HIGHLIGHT } from '../columns.ts'
import { BRAND, INK, LINE, PAPER, QUIET, STATUS_LOOK } from '../style.ts'
import { dashboardCharts } from './dashboard-charts.ts'
import {
  attentionList,
  DASHBOARD_SHEET,
  type DashboardList,
  LOOK_UP,
  objectiveList,
} from './dashboard-lists.ts'
import { FIGURES, formulaOf, type SheetWriter, sentenceFormula, sheetWriter } from './sheet-writer.ts'

/** A margin, then twelve columns of one width; what the lists look up stands hidden to their right. */
const WIDTHS = [2, ...Array.from({ length: 12 }, () => 13), 2, 8]

const CHARTS_ROW = 7
const LISTS_ROW = 21

/** The team at a glance. */
export function dashboardSheet(captions: Captions, tables: readonly Table[]): readonly Operation[] {
  const sheet = DASHBOARD_SHEET
  const texts = captions.dashboardSheet
  const writer = sheetWriter(sheet)
  writer.put(area(0, 1, 1, 8), { formula: 'team&" · "&cycle_name' }, { bold: true, size: 22, color: BRAND })
  writer.put(area(1, 1, 1, 8), { formula: 'organization&""' }, { size: 12, color: QUIET })
  writer.put(area(1, 10, 1, 1), texts.asOf, { color: QUIET, align: 'right' })
  writer.put(
    area(1, 11, 1, 2),
    { formula: 'used_as_of' },
    { color: INK, align: 'left', numberFormat: FORMATS.date },
  )
  for (const [index, card] of cards(captions).entries()) writeCard(writer, card, 1 + index * 2, tables)

  const objectives = objectiveList(captions, LISTS_ROW)
  const attention = attentionList(captions, LISTS_ROW + objectives.rows + 3)
  for (const list of [objectives, attention]) writeList(writer, list, tables)

  return [
    { kind: 'sheet', sheet, tabColor: BRAND, gridlines: false },
    ...writer.operations(),
    ...dashboardCharts(captions, objectives, attention, CHARTS_ROW),
    { kind: 'conditional', sheet, rules: [objectives, attention].flatMap(listRules) },
    { kind: 'columns', sheet, widths: WIDTHS, hidden: [LOOK_UP] },
    {
      kind: 'rowHeights',
      sheet,
      heights: [
        { row: 0, points: 36 },
        { row: 3, points: 20 },
        { row: 4, points: 34 },
        { row: 5, points: 20 },
        ...[objectives, attention].flatMap(({ row, rows }) => [
          { row, points: 26 },
          ...Array.from({ length: rows + 1 }, (_, index) => ({ row: row + 1 + index, points: 20 })),
        ]),
      ],
    },
    { kind: 'protection', sheet, unlocked: [] },
    {
      kind: 'page',
      sheet,
      orientation: 'landscape',
      repeatRows: 0,
      footer: sheet,
    },
    {
      kind: 'printAreas',
      sheet,
      areas: [area(0, 0, LISTS_ROW + objectives.rows + attention.rows + 6, 14)],
    },
  ]
}

interface Card {
  readonly label: string
  readonly value: string
  readonly format: CellFormat
  readonly note: string
}

function cards({ dashboardSheet: texts }: Captions): readonly Card[] {
  const note = (sentence: string) => `IF([team.progress]="","",${sentenceFormula(sentence, FIGURES)})`
  const count = (shape: string) => `"${shape} "0`
  return [
    {
      label: texts.progress,
      value: 'IF([team.progress]="","–",[team.progress])',
      format: { color: BRAND, numberFormat: FORMATS.percent },
      note: note(texts.progressNote),
    },
    {
      label: texts.confidence,
      value: 'IF([team.confidence]="","–",[team.confidence])',
      format: { color: BRAND, numberFormat: FORMATS.oneDecimal },
      note: `"${texts.confidenceNote}"`,
    },
    ...(
      [
        [texts.onTrack, `${FIGURES.onTrack}`, 'On track'],
        [texts.atRisk, `${FIGURES.atRisk}`, 'At risk'],
        [texts.offTrack, `${FIGURES.offTrack}`, 'Off track'],
      ] as const
    ).map(([label, value, status]) => ({
      label,
      value,
      format: { color: STATUS_LOOK[status].color, numberFormat: count(STATUS_LOOK[status].shape) },
      note: sentenceFormula(texts.objectivesNote, FIGURES),
    })),
    {
      label: texts.checkedIn,
      value: '[team.checkedIn]',
      format: { color: BRAND, numberFormat: '0' },
      note: sentenceFormula(texts.checkedInNote, FIGURES),
    },
  ]
}

function writeCard(
  writer: SheetWriter,
  { label, value, format, note }: Card,
  column: number,
  tables: readonly Table[],
): void {
  const base: CellFormat = { fill: PAPER, align: 'left', verticalAlign: 'middle' }
  writer.put(area(3, column, 1, 2), label, { ...base, color: QUIET })
  writer.put(area(4, column, 1, 2), formulaOf(value, tables), { ...base, bold: true, size: 22, ...format })
  writer.put(area(5, column, 1, 2), formulaOf(note, tables), {
    ...base,
    color: QUIET,
    size: 10,
    underline: LINE,
  })
}

function writeList(writer: SheetWriter, list: DashboardList, tables: readonly Table[]): void {
  const heading: CellFormat = { bold: true, size: 14, color: BRAND }
  writer.put(area(list.row, 1, 1, 4), list.title, heading)
  if (list.note)
    writer.put(area(list.row, 5, 1, 8), formulaOf(list.note, tables), { color: QUIET, align: 'right' })
  for (const { title, column, columns } of list.columns) {
    const format: CellFormat = { bold: true, color: QUIET, size: 10, underline: QUIET }
    writer.put(area(list.row + 1, column, 1, columns), title, format)
  }
  for (let index = 0; index < list.rows; index += 1) {
    const row = list.row + 2 + index
    const lookUp = `$O$${row + 1}`
    writer.put(
      area(row, LOOK_UP, 1, 1),
      formulaOf(`IFERROR(MATCH(${index + 1},[${list.places}],0),0)`, tables),
      {},
    )
    for (const { column, columns, value, format } of list.columns) {
      const look: CellFormat = {
        color: INK,
        underline: LINE,
        verticalAlign: 'middle',
        align: 'left',
        ...format,
      }
      writer.put(area(row, column, 1, columns), formulaOf(blankOr(lookUp, value), tables), look)
    }
  }
}

/** What stands in a list's line: `#` is the row of the table's sheet that the line is about. */
function blankOr(lookUp: string, value: string): string {
  return `IF(${lookUp}=0,"",${value.split('#').join(lookUp)})`
}

function listRules(list: DashboardList) {
  return list.columns
    .filter(({ isStatus }) => isStatus)
    .flatMap(({ column }) => {
      const cells = area(list.row + 2, column, list.rows, 1)
      const cell = cellReference(cells.row, column)
      return STATUS_HIGHLIGHT.map((rule) => ({
        area: cells,
        rule: rule.type === 'formula' ? { ...rule, formula: rule.formula.split('[cell]').join(cell) } : rule,
      }))
    })
}
