import type { Area, InputRule } from '../../../shared/workbook/index.ts'
import { cellReference } from '../../../shared/workbook/index.ts'
import { type Of, rangeOf, type Target } from './target.ts'

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder

/** Says what may be typed into an area, in place of what was said about it before. */
export function setInputRule(target: Target, { sheet, area, rule, title, message }: Of<'inputRule'>): void {
  const builder = criterion(target, SpreadsheetApp.newDataValidation(), rule, area)
  // Nobody says whether Sheets takes a day number from a script for a date; refused, a whole plan would break off.
  const refuses = rule.strict && rule.type !== 'date'
  const built = builder.setAllowInvalid(!refuses).setHelpText(`${title}: ${message}`).build()
  rangeOf(target.sheet(sheet), area).setDataValidation(built)
}

function criterion({ spreadsheet }: Target, builder: Builder, rule: InputRule, area: Area): Builder {
  switch (rule.type) {
    case 'list':
      return builder.requireValueInList([...rule.values], true)
    case 'listFrom':
      return builder.requireValueInRange(spreadsheet.getRange(rule.range), true)
    case 'number':
      return numberCriterion(builder, rule.min, rule.max, area)
    case 'date':
      return builder.requireDate()
    case 'formula':
      return builder.requireFormulaSatisfied(`=${rule.formula}`)
  }
}

function numberCriterion(builder: Builder, min: number | null, max: number | null, area: Area): Builder {
  if (min !== null && max !== null) return builder.requireNumberBetween(min, max)
  if (min !== null) return builder.requireNumberGreaterThanOrEqualTo(min)
  if (max !== null) return builder.requireNumberLessThanOrEqualTo(max)
  return builder.requireFormulaSatisfied(`=ISNUMBER(${cellReference(area.row, area.column)})`)
}
