import {
  KEY_RESULT_TYPES,
  type KeyResultType,
  OWNER_STATUSES,
  type OwnerStatus,
} from '../../../shared/okr/index.ts'
import { type Decimal, readFigure } from './figures.ts'
import type { Taken } from './taken.ts'

/** How a score or a progress may be written, the first that fits first. `full` is what a plain number is when all is achieved. */
const SCORES: readonly {
  readonly pattern: RegExp
  readonly rule: string | null
  readonly take: (text: string, decimal: Decimal, full: number) => Taken<number>
}[] = [
  {
    pattern: /%$/,
    rule: 'per cent',
    take: (text, decimal) => scaled(text.replace(/^(=>|→)\s*/, '').replace(/\s*%$/, ''), decimal, 100),
  },
  { pattern: /^red$/i, rule: 'red, the middle of 0 to 0.4', take: () => ({ value: 0.2, rule: null }) },
  {
    pattern: /^(amber|yellow)$/i,
    rule: 'amber, the middle of 0.4 to 0.7',
    take: () => ({ value: 0.55, rule: null }),
  },
  { pattern: /^green$/i, rule: 'green, the middle of 0.7 to 1', take: () => ({ value: 0.85, rule: null }) },
  {
    pattern: /^(=>|→)/,
    rule: 'arrow text',
    take: (text, decimal, full) => scaled(text.replace(/^(=>|→)\s*/, ''), decimal, full),
  },
  { pattern: /^/, rule: null, take: scaled },
]

const STATUS_WORDS: Readonly<Record<string, OwnerStatus>> = {
  green: 'On track',
  healthy: 'On track',
  amber: 'At risk',
  yellow: 'At risk',
  'needs attention': 'At risk',
  behind: 'At risk',
  red: 'Off track',
  unhealthy: 'Off track',
  accomplished: 'Done',
  achieved: 'Done',
  completed: 'Done',
}

const TYPE_WORDS: Readonly<Record<string, KeyResultType>> = {
  'increase to': 'Increase',
  'decrease to': 'Decrease',
  'stay at or above': 'At least',
  'stay at or below': 'At most',
  milestone: 'Milestones',
  binary: 'Done',
  'yes/no': 'Done',
}

/** A score or progress as a fraction; a progress may be above 1. */
export function takeScore(text: string, decimal: Decimal, full: number): Taken<number> {
  const way = SCORES.find(({ pattern }) => pattern.test(text))
  if (!way) return { problem: 'is not a number' }
  const taken = way.take(text, decimal, full)
  return 'problem' in taken ? taken : { value: taken.value, rule: way.rule ?? taken.rule }
}

export function takeStatus(text: string): Taken<OwnerStatus> {
  return takeWord(text, OWNER_STATUSES, STATUS_WORDS)
}

export function takeType(text: string): Taken<KeyResultType> {
  return takeWord(text, KEY_RESULT_TYPES, TYPE_WORDS)
}

function takeWord<Word extends string>(
  text: string,
  words: readonly Word[],
  others: Readonly<Record<string, Word>>,
): Taken<Word> {
  const own = words.find((word) => word.toLowerCase() === text.toLowerCase())
  if (own) return { value: own, rule: null }
  const other = others[text.toLowerCase()]
  return other ? { value: other, rule: 'another word for it' } : { problem: `is none of ${words.join(', ')}` }
}

function scaled(text: string, decimal: Decimal, full: number): Taken<number> {
  const figure = readFigure(text, decimal)
  if ('problem' in figure || full === 1) return figure
  return { value: Math.round((figure.value / full) * 1e12) / 1e12, rule: `${full} is all` }
}
