import type { DataValidation, ConditionalRule as FileRule } from 'hucre/xlsx'
import {
  type Area,
  type ConditionalRule,
  cellReference,
  type InputRule,
} from '../../../shared/workbook/index.ts'
import { differentialStyle } from './cell-style.ts'
import type { Of } from './sheet-model.ts'

/** `A2:C9`, without a sheet. */
function rangeText({ row, column, rows, columns }: Area): string {
  return `${cellReference(row, column)}:${cellReference(row + rows - 1, column + columns - 1)}`
}

/** An input rule as a file has it. */
export function dataValidation({ area, rule, title, message }: Of<'inputRule'>): DataValidation {
  return {
    ...criterion(rule),
    range: rangeText(area),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: title.slice(0, 32),
    inputMessage: message.slice(0, 255),
    errorTitle: title.slice(0, 32),
    errorMessage: message.slice(0, 225),
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
