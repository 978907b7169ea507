import { columnLetters } from '../../a1.ts'
import type { Captions } from '../../captions/index.ts'
import type { Scalar } from '../../document.ts'
import type { CellContent, InputRule, Operation } from '../../plan.ts'
import { dateFormula, numberFormula, textFormula } from '../calculation/index.ts'
import { FORMATS } from '../columns.ts'
import { SETTINGS, type Setting, type SettingKey } from '../settings.ts'
import { BRAND, COMPUTED, INK, LINE, QUIET, WHITE } from '../style.ts'

export const SETTINGS_SHEET = 'Settings'

const FIRST_ROW = 4
const VALUE = 1
const USED = 2
const MEANING = 3
const TEXT = 4

/** The day looked at: a setting of the workbook alone. */
const AS_OF = { key: 'as_of', kind: 'date', initial: null } as const satisfies Setting

const ROWS: readonly (Setting & { readonly key: SettingKey | 'as_of' })[] = [
  ...SETTINGS.slice(0, 5),
  AS_OF,
  ...SETTINGS.slice(5),
]

/** The sheet of named settings. `values` are what a new workbook starts with; `as_of` is today where it is null. */
export function settingsSheet(
  captions: Captions,
  values: Readonly<Record<string, Scalar>>,
  asOf: number | null,
): readonly Operation[] {
  const sheet = SETTINGS_SHEET
  const texts = captions.settingsSheet
  const settingOf = (key: string): CellContent =>
    key === AS_OF.key ? (asOf ?? { formula: 'TODAY()' }) : (values[key] ?? null)
  const rows = ROWS.map((setting, index): readonly CellContent[] => {
    const [label, meaning] = captions.settings[setting.key]
    const { used, text } = usedFormulas(setting, FIRST_ROW + index + 1)
    return [label, settingOf(setting.key), used, meaning, text]
  })
  return [
    { kind: 'sheet', sheet, tabColor: QUIET, gridlines: false },
    { kind: 'cells', sheet, row: 0, column: 0, cells: [[texts.title], [texts.note]] },
    {
      kind: 'cells',
      sheet,
      row: FIRST_ROW - 1,
      column: 0,
      cells: [[texts.setting, texts.value, texts.used, texts.meaning], ...rows],
    },
    ...ROWS.flatMap((setting, index) => settingOperations(setting, FIRST_ROW + index, captions)),
    ...looks(sheet),
    {
      kind: 'rowHeights',
      sheet,
      heights: [
        { row: 0, points: 32 },
        ...[null, ...ROWS].map((_, index) => ({ row: FIRST_ROW - 1 + index, points: 22 })),
      ],
    },
    { kind: 'columns', sheet, widths: [26, 26, 16, 70, 10], hidden: [TEXT] },
    {
      kind: 'protection',
      sheet,
      unlocked: [{ row: FIRST_ROW, column: VALUE, rows: ROWS.length, columns: 1 }],
    },
    { kind: 'page', sheet, orientation: 'landscape', repeatRows: 0, footer: sheet },
  ]
}

function usedFormulas(
  { kind, initial, min, max, key }: Setting,
  row: number,
): Record<'used' | 'text', CellContent> {
  const typed = `$${columnLetters(VALUE)}$${row}`
  const text = `$${columnLetters(TEXT)}$${row}`
  if (kind === 'text') return { used: null, text: null }
  const read = kind === 'date' ? dateFormula(typed, text) : numberFormula(typed, text)
  const fallback = key === AS_OF.key ? 'TODAY()' : initial === null ? '""' : String(initial)
  const inRange = min === undefined ? 'TRUE' : `AND(${read}>=${min},${read}<=${max})`
  return {
    used: { formula: `IF(${read}="",${fallback},IF(${inRange},${read},${fallback}))` },
    text: { formula: textFormula(typed) },
  }
}

function settingOperations(
  setting: Setting & { readonly key: SettingKey | 'as_of' },
  row: number,
  captions: Captions,
): readonly Operation[] {
  const sheet = SETTINGS_SHEET
  const [title, message] = captions.settings[setting.key]
  const value = { row, column: VALUE, rows: 1, columns: 1 }
  const both = { row, column: VALUE, rows: 1, columns: 2 }
  const name: Operation = { kind: 'name', name: setting.key, sheet, area: value }
  if (setting.kind === 'text') return [name]
  const { min = null, max = null } = setting
  const isDate = setting.kind === 'date'
  const rule: InputRule = isDate ? { type: 'date', strict: true } : { type: 'number', min, max, strict: true }
  const numberFormat = isDate ? FORMATS.date : max === 1 ? FORMATS.percent : '0'
  return [
    name,
    { kind: 'name', name: `used_${setting.key}`, sheet, area: { row, column: USED, rows: 1, columns: 1 } },
    { kind: 'format', sheet, area: both, format: { numberFormat } },
    { kind: 'inputRule', sheet, area: value, rule, title, message },
  ]
}

function looks(sheet: string): readonly Operation[] {
  const rows = ROWS.length
  const cells = (row: number, column: number, height: number, columns: number) =>
    ({ row, column, rows: height, columns }) as const
  return [
    { kind: 'format', sheet, area: cells(0, 0, 1, 1), format: { bold: true, size: 18, color: BRAND } },
    { kind: 'format', sheet, area: cells(1, 0, 1, 1), format: { color: QUIET } },
    {
      kind: 'format',
      sheet,
      area: cells(FIRST_ROW - 1, 0, 1, 4),
      format: { bold: true, color: WHITE, fill: BRAND },
    },
    {
      kind: 'format',
      sheet,
      area: cells(FIRST_ROW, 0, rows, 4),
      format: { color: INK, underline: LINE, align: 'left', verticalAlign: 'middle' },
    },
    { kind: 'format', sheet, area: cells(FIRST_ROW, USED, rows, 1), format: { fill: COMPUTED } },
    { kind: 'format', sheet, area: cells(FIRST_ROW, MEANING, rows, 1), format: { color: QUIET } },
  ]
}
