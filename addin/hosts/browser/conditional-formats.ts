import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  DeleteConditionalRuleMutation,
  type IConditionalFormattingRuleConfig,
} from '@univerjs/preset-sheets-conditional-formatting'
import type { Area, ConditionalRule } from '../../../shared/workbook/index.ts'
import { styleOf } from './formats.ts'
import { mutateSheet, rangeOf, type SheetTarget } from './target.ts'

/** Conditional formats that a plan set, as opposed to a person, carry ids that start so. */
const OURS = 'plan-'

/** Replaces the sheet's conditional formats that earlier plans set. */
export function setConditionalFormats(
  target: SheetTarget,
  rules: readonly { readonly area: Area; readonly rule: ConditionalRule }[],
): void {
  for (const { cfId } of target.sheet.getConditionalFormattingRules()) {
    if (cfId.startsWith(OURS)) mutateSheet(target, DeleteConditionalRuleMutation, { cfId })
  }
  // Univer puts each new rule before the others; the first of a plan is to win.
  ;[...rules].reverse().forEach(({ area, rule }, index) => {
    mutateSheet(target, AddConditionalRuleMutation, {
      rule: { cfId: `${OURS}${index}`, ranges: [rangeOf(area)], stopIfTrue: false, rule: configOf(rule) },
    })
  })
}

function configOf(rule: ConditionalRule): IConditionalFormattingRuleConfig {
  if (rule.type === 'formula') {
    return {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: `=${rule.formula}`,
      style: styleOf(rule.format),
    }
  }
  return {
    type: CFRuleType.dataBar,
    isShowValue: true,
    config: {
      min: { type: CFValueType.num, value: rule.min },
      max: { type: CFValueType.num, value: rule.max },
      isGradient: false,
      positiveColor: `#${rule.color}`,
      nativeColor: `#${rule.color}`,
    },
  }
}
