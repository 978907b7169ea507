import type { ConditionalRule, Operation } from '../../../shared/workbook/index.ts'
import { rangeAt } from './areas.ts'
import { formatConditionally } from './formats.ts'

type Rules = Extract<Operation, { kind: 'conditional' }>['rules']

/**
 * Sets a sheet's conditional formats in place of those that plans set. Excel keeps no mark of whose a conditional
 * format is, so ours are known by what they say, the `marks`.
 */
export function setConditionalFormats(
  sheet: Excel.Worksheet,
  rules: Rules,
  standing: readonly Excel.ConditionalFormat[],
  marks: ReadonlySet<string>,
): void {
  for (const format of standing) if (marks.has(standingMark(format))) format.delete()
  // Excel puts each new one before the others; the first of a plan is to win.
  for (const { area, rule } of [...rules].reverse()) {
    add(rangeAt(sheet, area).conditionalFormats, rule)
  }
}

/** What tells the conditional formats of a plan from others. */
export function marksOf(operations: readonly Operation[]): readonly string[] {
  return operations.flatMap((operation) =>
    operation.kind === 'conditional' ? operation.rules.map(({ rule }) => markOf(rule)) : [],
  )
}

function markOf(rule: ConditionalRule): string {
  return rule.type === 'formula' ? `=${rule.formula}` : `bar #${rule.color}`
}

/** The same of a conditional format that stands in the sheet. */
function standingMark({ customOrNullObject, dataBarOrNullObject }: Excel.ConditionalFormat): string {
  if (!customOrNullObject.isNullObject) return customOrNullObject.rule.formula
  if (!dataBarOrNullObject.isNullObject) return `bar ${dataBarOrNullObject.positiveFormat.fillColor}`
  return ''
}

function add(formats: Excel.ConditionalFormatCollection, rule: ConditionalRule): void {
  if (rule.type === 'formula') {
    const { custom } = formats.add('Custom')
    custom.rule.formula = `=${rule.formula}`
    formatConditionally(custom.format, rule.format)
    return
  }
  const { dataBar } = formats.add('DataBar')
  dataBar.lowerBoundRule = { type: 'Number', formula: String(rule.min) }
  dataBar.upperBoundRule = { type: 'Number', formula: String(rule.max) }
  dataBar.positiveFormat.fillColor = `#${rule.color}`
  dataBar.positiveFormat.gradientFill = false
}
