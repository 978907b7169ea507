import { expect, test } from 'vitest'
import { showProgram } from '../../addin/actions/index.ts'
import type { Program, ProgramValues } from '../../shared/program/index.ts'
import { programPlan, readProgram } from '../../shared/workbook/index.ts'
import { memoryWorkbook } from '../tracker/memory-workbook.ts'
import { documentOf } from './document-of.ts'
import { PROGRAM } from './fixture.ts'
import { withRow } from './taken-away.ts'

const AS_OF = '2026-11-02'

const withValues = (values: Partial<ProgramValues>): Program => ({
  ...PROGRAM,
  values: { ...PROGRAM.values, ...values },
})

/** What was entered, the row and the column of the cell to be named, and what its sentence says. */
const CASES: readonly (readonly [what: string, program: Program, cell: RegExp, says: RegExp])[] = [
  ['a rating above 5', withRow('divisions', 'D2', { rateOfChange: 6 }), /^1 Goal![A-Z]+7$/, /1 to 5, not 6/],
  ['a rating below 1', withRow('candidates', 'P1', { stability: 0 }), /^3 Pilot![A-Z]+6$/, /1 to 5, not 0/],
  [
    'a division without headcount',
    withRow('divisions', 'D3', { headcount: null }),
    /^1 Goal![A-Z]+8$/,
    /how many people Operations has/,
  ],
  [
    'two candidates of one name',
    withRow('candidates', 'P2', { team: ' payments' }),
    /^3 Pilot![A-Z]+7$/,
    /Two teams are called/,
  ],
  [
    'two later teams of one name',
    withRow('teams', 'W2', { team: 'Payments  abroad' }),
    /^8 Scale![A-Z]+7$/,
    /Two teams are called/,
  ],
  [
    'a coach who ends before the coaching',
    withRow('people', 'E5', { to: '2027-03-01' }),
    /^4 People![A-Z]+\d+$/,
    /Ida Intern ends on 2027-03-01/,
  ],
  [
    'a coach who ends before starting',
    withRow('people', 'E5', { to: '2026-12-01' }),
    /^4 People![A-Z]+10$/,
    /end before starting/,
  ],
  [
    'two coaches of one name',
    withRow('people', 'E4', { name: 'ida intern' }),
    /^4 People![A-Z]+10$/,
    /Two OKR coaches/,
  ],
  [
    'a coach and team assigned twice at a time',
    withRow('assignments', 'I4', { from: '2027-02-01' }),
    /^4 People![A-Z]+\d+$/,
    /count twice/,
  ],
  [
    'a message before the decision',
    withRow('communications', 'M1', { date: '2026-08-01' }),
    /^2 Scope![A-Z]+6$/,
    /before the decision/,
  ],
  [
    'a meeting moved to before the decision',
    withRow('records', 'c1-review', { movedTo: '2026-08-03', heldOn: null }),
    /^Plan![A-Z]+\d+$/,
    /2026-08-03 is before the program was decided/,
  ],
  [
    'a first cycle before the decision',
    withValues({ firstCycleStart: '2026-08-03' }),
    /^2 Scope!B6$/,
    /before the decision/,
  ],
  [
    'a wave by hand that is none',
    withRow('teams', 'W1', { fixedWave: 1.5 }),
    /^8 Scale![A-Z]+6$/,
    /A wave is 1, 2, 3/,
  ],
]

test.each(CASES)('%s is named with its sheet and cell', (_, program, cell, says) => {
  const { problems } = shown(program)
  const found = problems.filter((row) => says.test(row.message)).map((row) => `${row.sheet}!${row.cell}`)
  expect(found.length, JSON.stringify(problems.map(({ message }) => message))).toBeGreaterThan(0)
  for (const place of found) expect(place).toMatch(cell)
})

test('a day that has passed is named as too late, with its cell', () => {
  const { overdue } = shown(withValues({ firstCycleStart: '2026-11-09' }))
  expect(overdue.length).toBeGreaterThan(0)
  for (const { sheet, cell, message } of overdue) {
    expect(`${sheet}!${cell}`).toMatch(/^[\w ]+![A-Z]+\d+$/)
    expect(message).not.toBe('')
  }
})

test('the full program has none of these', () => {
  expect(shown(PROGRAM).problems.filter(({ severity }) => severity === 'error')).toEqual([])
})

function shown(program: Program) {
  const workbook = memoryWorkbook()
  const document = documentOf(program, AS_OF)
  workbook.apply(programPlan({ language: 'en', asOf: AS_OF, document, spareRows: 1 }))
  const result = readProgram(workbook.snapshot())
  if (result.kind !== 'program') throw new Error(result.kind)
  return showProgram(result.reading, AS_OF)
}
