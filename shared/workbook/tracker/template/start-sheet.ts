import type { Captions } from '../../captions/index.ts'
import type { CellFormat, Operation } from '../../plan.ts'
import type { Table } from '../../table.ts'
import { BRAND, INK, LINE, QUIET } from '../style.ts'
import { FIGURES, formulaOf, sentenceFormula, sheetWriter } from './sheet-writer.ts'

export const START_SHEET = 'Start'

const TITLE: CellFormat = { bold: true, size: 24, color: BRAND, verticalAlign: 'middle' }
const HEADING: CellFormat = { bold: true, size: 13, color: BRAND, underline: LINE, verticalAlign: 'bottom' }
const TEXT: CellFormat = { size: 11, color: INK, wrap: true, verticalAlign: 'middle' }
const NUMBER: CellFormat = { bold: true, size: 11, color: QUIET, align: 'center', verticalAlign: 'middle' }

/** The first sheet: what it is, where the team stands, and the first steps. */
export function startSheet({ startSheet: texts }: Captions, tables: readonly Table[]): readonly Operation[] {
  const sheet = START_SHEET
  const writer = sheetWriter(sheet)
  const heights: { row: number; points: number }[] = []
  let row = 1
  const line = (
    points: number,
    left: string | null,
    right: string | { formula: string },
    format: CellFormat,
  ) => {
    writer.put(cell(row, 1), left, NUMBER)
    writer.put(cell(row, 2), right, format)
    heights.push({ row, points })
    row += 1
  }
  const heading = (text: string) => {
    row += 1
    writer.put({ row, column: 1, rows: 1, columns: 2 }, text, HEADING)
    heights.push({ row, points: 26 })
    row += 1
  }
  const put = (content: string | { formula: string }, format: CellFormat, points: number) => {
    writer.put({ row, column: 1, rows: 1, columns: 2 }, content, format)
    heights.push({ row, points })
    row += 1
  }

  put({ formula: `IF(team="","${texts.title}",team&" · "&cycle_name)` }, TITLE, 40)
  put(
    { formula: `IF(organization="","",organization&" · ")&"${texts.title}"` },
    { size: 12, color: QUIET },
    20,
  )
  put(texts.lead, TEXT, 34)
  heading(texts.standing)
  texts.sentences.forEach((sentence, index) => {
    const computed = sentenceFormula(sentence, FIGURES)
    const instead = index === 0 ? `"${texts.nothingYet}"` : '""'
    const format = index === 0 ? { ...TEXT, bold: true, size: 12 } : TEXT
    line(24, null, formulaOf(`IF([team.progress]="",${instead},${computed})`, tables), format)
  })
  heading(texts.steps)
  for (const [index, step] of texts.stepList.entries()) line(24, `${index + 1}`, step, TEXT)
  heading(texts.tips)
  for (const tip of texts.tipList) line(34, '·', tip, TEXT)

  return [
    { kind: 'sheet', sheet, tabColor: BRAND, gridlines: false },
    ...writer.operations(),
    { kind: 'columns', sheet, widths: [3, 5, 110], hidden: [] },
    { kind: 'rowHeights', sheet, heights },
    { kind: 'protection', sheet, unlocked: [] },
    { kind: 'page', sheet, orientation: 'landscape', repeatRows: 0, footer: sheet },
  ]
}

function cell(row: number, column: number) {
  return { row, column, rows: 1, columns: 1 }
}
