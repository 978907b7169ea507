import type { InputRule } from '../../../shared/workbook/index.ts'
import { ruleTexts } from '../rule-texts.ts'

/** The first day that a date may be. */
const FIRST_DAY = '1900-01-01'

/** Says what may be typed into a range, in place of what was said about it before. */
export function setInputRule(range: Excel.Range, rule: InputRule, title: string, message: string): void {
  const texts = ruleTexts(title, message)
  const { dataValidation } = range
  dataValidation.clear()
  dataValidation.rule = criterion(rule)
  dataValidation.errorAlert = {
    title: texts.title,
    message: texts.error,
    showAlert: true,
    style: rule.strict ? 'Stop' : 'Warning',
  }
  dataValidation.prompt = { title: texts.title, message: texts.prompt, showPrompt: true }
}

function criterion(rule: InputRule): Excel.DataValidationRule {
  switch (rule.type) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } }
    case 'listFrom':
      return { list: { inCellDropDown: true, source: `=${rule.range}` } }
    case 'number':
      return { decimal: bounds(rule.min, rule.max) }
    case 'date':
      return { date: { operator: 'GreaterThanOrEqualTo', formula1: FIRST_DAY } }
    case 'formula':
      return { custom: { formula: `=${rule.formula}` } }
  }
}

function bounds(min: number | null, max: number | null): Excel.BasicDataValidation {
  if (min === null && max !== null) return { operator: 'LessThanOrEqualTo', formula1: max }
  if (max === null) return { operator: 'GreaterThanOrEqualTo', formula1: min ?? -1e307 }
  return { operator: 'Between', formula1: min ?? -1e307, formula2: max }
}
