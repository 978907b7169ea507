import type { ConditionalRule } from '../plan.ts'
import type { Column } from '../table.ts'
import { STATUS_LOOK } from './style.ts'

type Part<Fields extends keyof Column> = Required<Pick<Column, Fields>>

/** How numbers and dates look in every language. */
export const FORMATS = {
  date: 'yyyy-mm-dd',
  number: 'General',
  oneDecimal: '0.0',
  percent: '0%',
} as const

/** A field with a fixed set of words. */
export function choice(choices: readonly string[]): Part<'choices' | 'rule'> {
  return { choices, rule: { type: 'list', values: choices, strict: true } }
}

export const NUMBER: Part<'kind' | 'numberFormat' | 'rule'> = {
  kind: 'number',
  numberFormat: 'General',
  rule: { type: 'number', min: null, max: null, strict: true },
}

export const WEIGHT: Part<'kind' | 'numberFormat' | 'rule'> = {
  kind: 'number',
  numberFormat: 'General',
  rule: { type: 'number', min: 0, max: null, strict: true },
}

export const SCORE: Part<'kind' | 'numberFormat' | 'rule'> = {
  kind: 'number',
  numberFormat: '0.0',
  rule: { type: 'number', min: 0, max: 1, strict: true },
}

export const DATE: Part<'kind' | 'numberFormat' | 'rule'> = {
  kind: 'date',
  numberFormat: FORMATS.date,
  rule: { type: 'date', strict: true },
}

/** Shape and colour of a status; its cell holds nothing but the word. `[cell]` stands for the area's first cell. */
export const STATUS_HIGHLIGHT: readonly ConditionalRule[] = Object.entries(STATUS_LOOK).map(
  ([status, { shape, color, fill }]) => ({
    type: 'formula',
    formula: `[cell]="${status}"`,
    format: { numberFormat: `"${shape} "@`, color, fill },
  }),
)

export const DISAGREEMENT_HIGHLIGHT: readonly ConditionalRule[] = [
  {
    type: 'formula',
    formula: '[cell]="Yes"',
    format: {
      numberFormat: `"${STATUS_LOOK['At risk'].shape} "@`,
      color: STATUS_LOOK['At risk'].color,
      fill: STATUS_LOOK['At risk'].fill,
    },
  },
]
