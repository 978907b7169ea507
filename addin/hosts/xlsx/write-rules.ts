import type { DataValidation, ConditionalRule as FileRule } from 'hucre/xlsx'
import type { ConditionalRule, InputRule } from '../../../shared/workbook/index.ts'
import { rangeText } from '../range-text.ts'
import { ruleTexts } from '../rule-texts.ts'
import { differentialStyle } from './cell-style.ts'
import type { Of } from './sheet-model.ts'

/** An input rule as a file has it. */
export function dataValidation({ area, rule, title, message }: Of<'inputRule'>): DataValidation {
  const texts = ruleTexts(title, message)
  return {
    ...criterion(rule),
    range: rangeText(area),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: texts.title,
    inputMessage: texts.prompt,
    errorTitle: texts.title,
    errorMessage: texts.error,
    errorStyle: rule.strict ? 'stop' : 'warning',
  }
}

function criterion(rule: InputRule): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'> {
  switch (rule.type) {
    case 'list':
      return { type: 'list', formula1: `"${rule.values.join(',')}"` }
    case 'listFrom':
      return { type: 'list', formula1: rule.range }
    case 'number':
      return { type: 'decimal', ...bounds(rule.min, rule.max) }
    case 'date':
      return { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' }
    case 'formula':
      return { type: 'custom', formula1: rule.formula }
  }
}

function bounds(
  min: number | null,
  max: number | null,
): Pick<DataValidation, 'operator' | 'formula1' | 'formula2'> {
  if (min === null && max !== null) return { operator: 'lessThanOrEqual', formula1: String(max) }
  if (max === null) return { operator: 'greaterThanOrEqual', formula1: String(min ?? -1e307) }
  return { operator: 'between', formula1: String(min), formula2: String(max) }
}

/** A sheet's conditional formats as a file has them, the first the most important. */
export function conditionalRules({ rules }: Of<'conditional'>): FileRule[] {
  return rules.map(({ area, rule }, index) => ({
    ...conditionalRule(rule),
    range: rangeText(area),
    priority: index + 1,
  }))
}

function conditionalRule(rule: ConditionalRule): Omit<FileRule, 'range' | 'priority'> {
  if (rule.type === 'formula') {
    return { type: 'expression', formula: rule.formula, style: differentialStyle(rule.format) }
  }
  const limit = (value: number) => ({ type: 'num' as const, value: String(value) })
  return { type: 'dataBar', dataBar: { cfvo: [limit(rule.min), limit(rule.max)], color: `FF${rule.color}` } }
}
