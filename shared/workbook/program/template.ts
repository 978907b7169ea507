import { STEPS } from '../../program/index.ts'
import { type ProgramCaptions, programCaptionsOf } from '../captions/index.ts'
import { area, type CellContent, type Operation, type Plan } from '../plan.ts'
import { BRAND, INK, LINE, QUIET, WHITE } from '../tracker/style.ts'
import { DOCUMENT_DATA } from '../tracker/template/tracker-plan.ts'
import type { ProgramSheet } from './declare.ts'
import { GATE_ROWS, gatesSheet, stateRules } from './gates-sheet.ts'
import { PROGRAM_TEMPLATE, PROGRAM_VERSION } from './program-template.ts'
import { PROGRAM_SHEETS } from './sheets/index.ts'
import { type ProgramOptions, stepSheet } from './step-sheet.ts'

const START_SHEET = 'Start'

/** All steps that make a new rollout program workbook. */
export function programPlan(options: ProgramOptions): Plan {
  const { language } = options
  const captions = programCaptionsOf(language)
  const [steps, others] = [PROGRAM_SHEETS.slice(0, STEPS.length), PROGRAM_SHEETS.slice(STEPS.length)]
  const sheetOperations = (sheet: ProgramSheet) => stepSheet(sheet, captions, options)
  const operations: Operation[] = [
    ...startSheet(captions),
    ...steps.flatMap(sheetOperations),
    ...others.slice(0, 1).flatMap(sheetOperations),
    ...gatesSheet(captions),
    ...others.slice(1).flatMap(sheetOperations),
    { kind: 'documentData', key: DOCUMENT_DATA.template, value: PROGRAM_TEMPLATE },
    { kind: 'documentData', key: DOCUMENT_DATA.version, value: String(PROGRAM_VERSION) },
    { kind: 'documentData', key: DOCUMENT_DATA.language, value: language },
    { kind: 'activate', sheet: START_SHEET, row: 0, column: 0 },
  ]
  return { operations }
}

function startSheet({ start, steps }: ProgramCaptions): readonly Operation[] {
  const sheet = START_SHEET
  const gates = GATE_ROWS.map(({ step, number }): CellContent[] => [
    `${number} ${steps[step]}`,
    { formula: `gate_${number}` },
    start.steps[step],
  ])
  return [
    { kind: 'sheet', sheet, tabColor: BRAND, gridlines: false },
    {
      kind: 'cells',
      sheet,
      row: 0,
      column: 0,
      cells: [[start.title], [{ formula: 'purpose&""' }], [start.note]],
    },
    { kind: 'cells', sheet, row: 4, column: 0, cells: [[start.step, start.gate, start.what], ...gates] },
    { kind: 'format', sheet, area: area(0, 0, 1, 1), format: { bold: true, size: 20, color: BRAND } },
    { kind: 'format', sheet, area: area(1, 0, 1, 1), format: { italic: true, color: INK, size: 12 } },
    { kind: 'format', sheet, area: area(2, 0, 1, 1), format: { color: QUIET } },
    { kind: 'format', sheet, area: area(4, 0, 1, 3), format: { bold: true, color: WHITE, fill: BRAND } },
    { kind: 'format', sheet, area: area(5, 0, gates.length, 3), format: { color: INK, underline: LINE } },
    {
      kind: 'conditional',
      sheet,
      rules: stateRules('$B6').map((rule) => ({ area: area(5, 1, gates.length, 1), rule })),
    },
    { kind: 'columns', sheet, widths: [24, 22, 84], hidden: [] },
    { kind: 'protection', sheet, unlocked: [] },
    { kind: 'page', sheet, orientation: 'landscape', repeatRows: 0, footer: sheet },
  ]
}
