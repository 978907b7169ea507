import { CONDITIONS, STEPS, type Step } from '../../program/index.ts'
import type { GateCaptions, ProgramCaptions } from '../captions/index.ts'
import { area, type CellContent, type ConditionalRule, type Operation } from '../plan.ts'
import { FORMATS } from '../tracker/columns.ts'
import { BRAND, INK, LINE, PAPER, QUIET, STATUS_LOOK } from '../tracker/style.ts'
import { missingFormula, whereFormula } from './gate-evidence.ts'
import { CONDITION_FORMULAS, DUE_FORMULAS } from './gate-formulas.ts'
import { NAME_ROW, wrappedHeight } from './row-heights.ts'

export const GATES_SHEET = 'Gates'

const FIRST = 4
const STATE_COLUMN = 1
const DUE_COLUMN = 2
const WIDTHS = [44, 12, 12, 46, 15] as const
const COLUMNS = WIDTHS.length
const GATE_POINTS = 22

/** A gate's row, from 0 on, followed by the rows of its conditions. */
interface GateRows {
  readonly step: Step
  readonly number: number
  readonly row: number
}

/** Where each gate stands on the Gates sheet. */
export const GATE_ROWS: readonly GateRows[] = STEPS.map((step, index) => ({
  step,
  number: index + 1,
  row: STEPS.slice(0, index).reduce((row, other) => row + CONDITIONS[other].length + 1, FIRST),
}))

/** The one page that a steering committee looks at: each gate, its conditions and its last day. */
export function gatesSheet(captions: ProgramCaptions): readonly Operation[] {
  const sheet = GATES_SHEET
  const { gates } = captions
  const last = GATE_ROWS[GATE_ROWS.length - 1]
  const rows = (last?.row ?? FIRST) + CONDITIONS.Scale.length + 1
  return [
    { kind: 'sheet', sheet, tabColor: BRAND, gridlines: false },
    { kind: 'cells', sheet, row: 0, column: 0, cells: [[gates.title], [gates.note]] },
    {
      kind: 'cells',
      sheet,
      row: FIRST - 1,
      column: 0,
      cells: [[gates.gate, gates.state, gates.due, gates.missing, gates.where]],
    },
    ...GATE_ROWS.flatMap((gate) => gateOperations(gate, captions)),
    { kind: 'format', sheet, area: area(0, 0, 1, 1), format: { bold: true, size: 18, color: BRAND } },
    { kind: 'format', sheet, area: area(1, 0, 1, 1), format: { color: QUIET } },
    {
      kind: 'format',
      sheet,
      area: area(FIRST - 1, 0, 1, COLUMNS),
      format: { bold: true, color: QUIET, underline: LINE },
    },
    {
      kind: 'format',
      sheet,
      area: area(FIRST, DUE_COLUMN, rows - FIRST, 1),
      format: { numberFormat: FORMATS.date },
    },
    { kind: 'format', sheet, area: area(FIRST, STATE_COLUMN, rows - FIRST, 2), format: { align: 'left' } },
    {
      kind: 'conditional',
      sheet,
      rules: stateRules(`$B${FIRST + 1}`).map((rule) => ({
        area: area(FIRST, STATE_COLUMN, rows - FIRST, 1),
        rule,
      })),
    },
    { kind: 'columns', sheet, widths: [...WIDTHS], hidden: [] },
    {
      kind: 'rowHeights',
      sheet,
      heights: [NAME_ROW, ...GATE_ROWS.flatMap((gate) => heightsOf(gate, gates))],
    },
    { kind: 'freeze', sheet, rows: FIRST, columns: 0 },
    { kind: 'protection', sheet, unlocked: [] },
    { kind: 'page', sheet, orientation: 'portrait', repeatRows: FIRST, footer: sheet },
  ]
}

function gateOperations({ step, number, row }: GateRows, { gates, steps }: ProgramCaptions): Operation[] {
  const sheet = GATES_SHEET
  const conditions = CONDITIONS[step]
  const dueFormula = DUE_FORMULAS[step]
  const cells: CellContent[][] = [
    [
      `${number} ${steps[step]}`,
      { formula: stateFormula(step, row) },
      dueFormula === null ? null : { formula: dueFormula },
    ],
    ...conditions.map((name, index): CellContent[] => {
      const [demand, ...lack] = gates.conditions[name]
      const own = `$B$${row + 2 + index}`
      return [
        demand,
        { formula: CONDITION_FORMULAS[name] },
        null,
        { formula: missingFormula(name, own, lack) },
        { formula: whereFormula(name, own) },
      ]
    }),
  ]
  return [
    { kind: 'cells', sheet, row, column: 0, cells },
    { kind: 'name', name: `gate_${number}`, sheet, area: area(row, STATE_COLUMN, 1, 1) },
    {
      kind: 'format',
      sheet,
      area: area(row, 0, 1, COLUMNS),
      format: { bold: true, color: INK, fill: PAPER, size: 12, verticalAlign: 'middle' },
    },
    {
      kind: 'format',
      sheet,
      area: area(row + 1, 0, conditions.length, COLUMNS),
      format: { color: INK, underline: LINE, wrap: true, verticalAlign: 'top' },
    },
  ]
}

function heightsOf({ step, row }: GateRows, { conditions }: GateCaptions) {
  const [demandWidth, , , lackWidth] = WIDTHS
  const wrapped = CONDITIONS[step].map((name, index) => {
    const [demand, ...lack] = conditions[name]
    const points = wrappedHeight([
      [demand, demandWidth],
      ...lack.map((text) => [text ?? '', lackWidth] as const),
    ])
    return { row: row + 1 + index, points }
  })
  const rows = wrapped.flatMap(({ row: own, points }) => (points === null ? [] : [{ row: own, points }]))
  return [{ row, points: GATE_POINTS }, ...rows]
}

/** Blocked by what is broken or too late; passed only where each condition is met. */
function stateFormula(step: Step, row: number): string {
  const names = CONDITIONS[step]
  const conditions = `$B$${row + 2}:$B$${row + 1 + names.length}`
  const due = `$C$${row + 1}`
  const isLate = DUE_FORMULAS[step] === null ? 'FALSE' : `AND(ISNUMBER(${due}),as_of>${due})`
  const isMet = `COUNTIF(${conditions},"Met")=${names.length}`
  const waiting = `IF(${isLate},"Blocked","Open")`
  return `IF(COUNTIF(${conditions},"Broken")>0,"Blocked",IF(${isMet},"Passed",${waiting}))`
}

/** How a state looks in the column of an area's first cell. */
export function stateRules(cell: string): readonly ConditionalRule[] {
  return [
    look(cell, ['Passed', 'Met'], { ...STATUS_LOOK['On track'], shape: STATUS_LOOK.Done.shape }),
    look(cell, ['Blocked', 'Broken'], STATUS_LOOK['Off track']),
    look(cell, ['Open', 'Missing'], STATUS_LOOK['No check-in']),
  ].flat()
}

function look(
  cell: string,
  words: readonly string[],
  { shape, color, fill }: (typeof STATUS_LOOK)[keyof typeof STATUS_LOOK],
): ConditionalRule[] {
  return words.map((word) => ({
    type: 'formula',
    formula: `${cell}="${word}"`,
    format: { numberFormat: `"${shape} "@`, color, fill },
  }))
}
