import type { CellFormat, ConditionalRule } from '../../../shared/workbook/index.ts'
import { hex, type Of, rangeOf, type Sheet, type Target } from './target.ts'

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder
type Bar = Extract<ConditionalRule, { type: 'dataBar' }>

/** Tells a rule of ours from people's: rules have no names, and this is always true. */
const OURS = 'N("OKR Rollout")=0'
const WHITE = '#ffffff'

/** Replaces the sheet's conditional formats that earlier plans set, all in one call; people's own come after them. */
export function setConditionalFormats(target: Target, { sheet, rules }: Of<'conditional'>): void {
  const into = target.sheet(sheet)
  const bars = new Set(
    rules.flatMap(({ rule }) => (rule.type === 'dataBar' ? [hex(rule.color).toLowerCase()] : [])),
  )
  const others = into.getConditionalFormatRules().filter((rule) => !isOurs(rule, bars))
  const made = rules.map(({ area, rule }) => {
    const builder = SpreadsheetApp.newConditionalFormatRule().setRanges([rangeOf(into, area)])
    return (rule.type === 'dataBar' ? scale(builder, rule) : highlight(builder, rule)).build()
  })
  setRules(into, [...made, ...others])
}

function setRules(sheet: Sheet, rules: Rule[]): void {
  sheet.setConditionalFormatRules(rules)
}

/** Sheets has no bars in cells; the nearest it has is a colour that grows stronger. */
function scale(builder: Builder, { color, min, max }: Bar): Builder {
  const { NUMBER } = SpreadsheetApp.InterpolationType
  return builder
    .setGradientMinpointWithValue(WHITE, NUMBER, String(min))
    .setGradientMaxpointWithValue(hex(color), NUMBER, String(max))
}

/** A number format cannot depend on a condition in Sheets, so that of the rule is left out. */
function highlight(
  builder: Builder,
  { formula, format }: { readonly formula: string; readonly format: CellFormat },
): Builder {
  builder.whenFormulaSatisfied(`=AND(${formula},${OURS})`)
  if (format.fill !== undefined) builder.setBackground(hex(format.fill))
  if (format.color !== undefined) builder.setFontColor(hex(format.color))
  if (format.bold !== undefined) builder.setBold(format.bold)
  if (format.italic !== undefined) builder.setItalic(format.italic)
  return builder
}

function isOurs(rule: Rule, bars: ReadonlySet<string>): boolean {
  const values = rule.getBooleanCondition()?.getCriteriaValues() ?? []
  if (values.some((value) => String(value).includes(OURS))) return true
  return bars.has(rule.getGradientCondition()?.getMaxColor().toLowerCase() ?? '')
}
