import { STATUSES } from '../../okr/index.ts'
import { BEHIND_NUMBER, SCALING_COLUMNS } from '../scaling-columns.ts'
import type { Column, Table } from '../table.ts'
import { FORMATS, STATUS_HIGHLIGHT } from '../tracker/columns.ts'

export type PortfolioTableName = 'rollup' | 'objectives' | 'decisions' | 'scaling'

/** A table of the portfolio: all of its columns are written by a refresh, none by people. */
export interface PortfolioTable extends Table {
  readonly name: PortfolioTableName
}

function text(key: string, width: number): Column {
  return { key, kind: 'text', width }
}

function count(key: string, width = 11): Column {
  return { key, kind: 'number', width, numberFormat: '0' }
}

function percent(key: string): Column {
  return { key, kind: 'number', width: 11, numberFormat: FORMATS.percent }
}

function decimal(key: string): Column {
  return { key, kind: 'number', width: 12, numberFormat: FORMATS.oneDecimal }
}

function date(key: string): Column {
  return { key, kind: 'date', width: 13, numberFormat: FORMATS.date }
}

function status(key: string): Column {
  return { ...text(key, 14), highlight: STATUS_HIGHLIGHT }
}

const PACE: readonly Column[] = [percent('progress'), percent('expected'), decimal('confidence')]

const COUNTS: readonly Column[] = [...STATUSES].reverse().map((name) => count(name, 12))

/** One row a node, the columns that INTERFACES names first. */
const ROLLUP_TABLE: PortfolioTable = {
  name: 'rollup',
  sheet: 'Roll-up',
  letter: 'N',
  anchor: 'portfolio_rollup',
  capacity: 20_000,
  appendOnly: false,
  columns: [
    text('node', 34),
    text('parent', 28),
    count('level', 8),
    count('teams', 8),
    count('reporting'),
    ...PACE,
    ...COUNTS,
    count('objectives', 12),
    count('stale'),
    count('disagreements', 15),
    count('headcount', 12),
    { ...text('id', 18), numberFormat: BEHIND_NUMBER },
  ],
}

const OBJECTIVES_TABLE: PortfolioTable = {
  name: 'objectives',
  sheet: 'Objectives',
  letter: 'O',
  anchor: 'portfolio_objectives',
  capacity: 100_000,
  appendOnly: false,
  columns: [
    text('title', 52),
    text('team', 28),
    text('owner', 20),
    text('state', 12),
    count('weight', 9),
    { ...text('supports', 16), numberFormat: BEHIND_NUMBER },
    ...PACE,
    status('status'),
    status('weakest'),
    decimal('score'),
    count('keyResults', 12),
    date('lastCheckIn'),
    { ...text('id', 24), numberFormat: BEHIND_NUMBER },
  ],
}

/** The most urgent first; a row is a rank, whatever stands there. */
const DECISIONS_TABLE: PortfolioTable = {
  name: 'decisions',
  sheet: 'Needs a decision',
  letter: 'D',
  anchor: 'portfolio_decisions',
  capacity: 100,
  appendOnly: false,
  columns: [
    text('id', 8),
    text('team', 28),
    text('title', 52),
    ...PACE,
    status('status'),
    status('weakest'),
    count('disagreements', 15),
    { ...text('blocker', 52), numberFormat: BEHIND_NUMBER },
  ],
}

/** One row a figure, so that any of them can be pivoted. */
const SCALING_TABLE: PortfolioTable = {
  name: 'scaling',
  sheet: 'Scaling',
  letter: 'S',
  anchor: 'portfolio_scaling',
  capacity: 10_000,
  appendOnly: false,
  columns: [...SCALING_COLUMNS, { ...text('id', 24), numberFormat: BEHIND_NUMBER }],
}

export const PORTFOLIO_TABLES: readonly PortfolioTable[] = [
  ROLLUP_TABLE,
  OBJECTIVES_TABLE,
  DECISIONS_TABLE,
  SCALING_TABLE,
]

/** The named cells of the sheet Settings. `isTyped` are those that people choose; the others a refresh writes. */
export const PORTFOLIO_VALUES = [
  { key: 'organization', kind: 'text', isTyped: false },
  { key: 'cycle', kind: 'text', isTyped: true },
  { key: 'measure', kind: 'choice', isTyped: true },
  { key: 'shownCycle', kind: 'text', isTyped: false },
  { key: 'asOf', kind: 'date', isTyped: false },
  { key: 'refreshedOn', kind: 'date', isTyped: false },
  { key: 'source', kind: 'text', isTyped: false },
] as const
export type PortfolioValue = (typeof PORTFOLIO_VALUES)[number]['key']

/** The defined name of a named cell. */
export function valueName(key: PortfolioValue): string {
  return `portfolio_${key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
}
