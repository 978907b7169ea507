import { expect, test } from 'vitest'
import { agreedOn, type DatedEntry } from '../../worker/organization/agreed-on.ts'

const set = (day: string, ...states: readonly (readonly [string, string | null])[]): DatedEntry => ({
  day,
  changes: states.map(([row, to]) => ({ table: 'objectives', row, field: 'state', from: null, to })),
  deletes: [],
})
const retitled = (day: string, row: string): DatedEntry => ({
  day,
  changes: [{ table: 'objectives', row, field: 'title', from: null, to: 'Win' }],
  deletes: [],
})
const removed = (day: string, row: string): DatedEntry => ({
  day,
  changes: [],
  deletes: [{ table: 'objectives', row }],
})
const FIRST_DAY = '2027-01-04'

const CASES: readonly (readonly [string, readonly DatedEntry[], string | null])[] = [
  ['nothing', [], null],
  ['a draft', [retitled('2026-12-01', 'O1')], null],
  ['agreed in time', [set('2026-12-01', ['O1', 'Draft']), set('2026-12-20', ['O1', 'Agreed'])], '2026-12-20'],
  ['one of two', [set('2026-12-01', ['O1', 'Agreed'], ['O2', 'Draft'])], null],
  [
    'a cancelled one does not count',
    [set('2026-12-01', ['O1', 'Agreed'], ['O2', 'Cancelled'])],
    '2026-12-01',
  ],
  [
    'a removed draft does not count',
    [set('2026-12-01', ['O1', 'Agreed'], ['O2', null]), removed('2026-12-09', 'O2')],
    '2026-12-09',
  ],
  ['closed later', [set('2026-12-01', ['O1', 'Agreed']), set('2027-04-02', ['O1', 'Closed'])], '2026-12-01'],
  [
    'added during the cycle',
    [
      set('2026-12-01', ['O1', 'Agreed']),
      set('2027-02-01', ['O2', 'Draft']),
      set('2027-02-08', ['O2', 'Agreed']),
    ],
    '2026-12-01',
  ],
  [
    'opened again before the first day',
    [
      set('2026-12-01', ['O1', 'Agreed']),
      set('2026-12-10', ['O1', 'Draft']),
      set('2026-12-28', ['O1', 'Agreed']),
    ],
    '2026-12-28',
  ],
  [
    'opened again and agreed late',
    [
      set('2026-12-01', ['O1', 'Agreed']),
      set('2026-12-10', ['O1', 'Draft']),
      set('2027-01-09', ['O1', 'Agreed']),
    ],
    '2027-01-09',
  ],
  ['agreed on the first day', [set('2027-01-04', ['O1', 'Agreed'])], '2027-01-04'],
  ['agreed late', [set('2027-01-05', ['O1', 'Agreed'])], '2027-01-05'],
]

test.each(CASES)('%s', (_, entries, day) => {
  expect(agreedOn(entries, FIRST_DAY)).toBe(day)
})
