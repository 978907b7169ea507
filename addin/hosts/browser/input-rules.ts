import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRuleBase,
} from '@univerjs/core'
import { RemoveDataValidationMutation } from '@univerjs/preset-sheets-data-validation'
import type { Area, InputRule } from '../../../shared/workbook/index.ts'
import { mutateSheet, rangeOf, type SheetTarget } from './target.ts'

/** Says what may be typed into an area, in place of what was said about it before. */
export function setInputRule(
  target: SheetTarget,
  area: Area,
  rule: InputRule,
  title: string,
  message: string,
): void {
  const { api, workbook, sheet } = target
  const uid = `${sheet.getSheetId()}-${area.row}-${area.column}-${area.rows}-${area.columns}`
  const known = sheet.getDataValidations().some((existing) => existing.rule.uid === uid)
  if (known) mutateSheet(target, RemoveDataValidationMutation, { ruleId: uid })
  // The command, since it also takes the area out of other rules.
  api.syncExecuteCommand('sheet.command.addDataValidation', {
    unitId: workbook.getId(),
    subUnitId: sheet.getSheetId(),
    rule: {
      uid,
      ranges: [rangeOf(area)],
      ...criterionOf(rule),
      allowBlank: true,
      errorStyle: rule.strict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
      renderMode: DataValidationRenderMode.ARROW,
      showDropDown: true,
      showErrorMessage: true,
      errorTitle: title,
      error: message,
    },
  })
}

function criterionOf(rule: InputRule): IDataValidationRuleBase {
  switch (rule.type) {
    case 'list':
      return { type: DataValidationType.LIST, formula1: rule.values.join(',') }
    case 'listFrom':
      return { type: DataValidationType.LIST, formula1: `=${rule.range}` }
    case 'number':
      return numberCriterion(rule.min, rule.max)
    case 'date':
      return {
        type: DataValidationType.DATE,
        operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
        formula1: '1900-01-01',
      }
    case 'formula':
      return { type: DataValidationType.CUSTOM, formula1: `=${rule.formula}` }
  }
}

function numberCriterion(min: number | null, max: number | null): IDataValidationRuleBase {
  const type = DataValidationType.DECIMAL
  if (min !== null && max !== null) {
    return { type, operator: DataValidationOperator.BETWEEN, formula1: String(min), formula2: String(max) }
  }
  if (max !== null) {
    return { type, operator: DataValidationOperator.LESS_THAN_OR_EQUAL, formula1: String(max) }
  }
  const least = min ?? -Number.MAX_VALUE
  return { type, operator: DataValidationOperator.GREATER_THAN_OR_EQUAL, formula1: String(least) }
}
