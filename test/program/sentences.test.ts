import { describe, expect, test } from 'vitest'
import {
  evaluateProgram,
  explainChoice,
  type Program,
  planPilotOf,
  planWaves,
} from '../../shared/program/index.ts'
import { de } from '../../shared/program/sentences/de/index.ts'
import { en } from '../../shared/program/sentences/en/index.ts'
import { AFTER_PILOT, EMPTY_PROGRAM, PROGRAM } from './fixture.ts'
import { TAKEN_AWAY, withRow } from './taken-away.ts'

/** Sentences that are made of nothing but what people entered. */
const EQUAL = [
  'scope.system',
  'scope.message',
  'scope.meeting',
  'pilot.influencer',
  'people.holds',
  'story.teams',
]

/** Facts that suit every sentence: words, but where one is asked to look like a number or a list. */
const FACTS: Readonly<Record<string, readonly unknown[]>> = {
  'scaling.wave': [2, true],
  'explanation.limit': ['minLevels', 2],
  'explanation.noGroup': [3, ['a', 'b']],
  'explanation.notProven': [0.5],
  'explanation.gain': ['a', 0.5, 'b', 'c'],
  'explanation.leftByLimits': ['a', [{ of: ['b', 'c'], breaks: ['d', 'e'] }]],
}
const WORDS = ['One', 'Two', 'Three', 'Four', 'Five']

const sentencesIn = (catalogue: object, group = ''): [string, string][] =>
  Object.entries(catalogue).flatMap(([name, sentence]): [string, string][] => {
    const key = `${group}${name}`
    if (typeof sentence === 'object') return sentencesIn(sentence, `${key}.`)
    return [[key, typeof sentence === 'function' ? sentence(...(FACTS[key] ?? WORDS)) : sentence]]
  })

test('every sentence is another one in German, but for those made only of what people entered', () => {
  const german = new Map(sentencesIn(de))
  const equal = sentencesIn(en).flatMap(([key, says]) => (german.get(key) === says ? [key] : []))
  expect(equal.sort()).toEqual([...EQUAL].sort())
})

const CASES: readonly (readonly [what: string, program: Program, asOf: string])[] = [
  ['the whole program', PROGRAM, AFTER_PILOT],
  ['the program before its first day', { ...PROGRAM, records: [] }, '2026-12-01'],
  ['nothing entered', EMPTY_PROGRAM, AFTER_PILOT],
  ['limits that contradict', { ...PROGRAM, values: { ...PROGRAM.values, minHeadcount: 9_000 } }, AFTER_PILOT],
  ['a move by hand', withRow('teams', 'W2', { fixedWave: 1, readyFrom: '2029-01-01' }), AFTER_PILOT],
  ...Object.entries(TAKEN_AWAY).map(
    ([name, [program]]) => [`without ${name}`, program, AFTER_PILOT] as const,
  ),
]

describe('nothing that is said in German is English', () => {
  test.each(CASES)('%s', (_, program, asOf) => {
    const [english, german] = [saidOf(program, asOf), saidOf({ ...program, language: 'de' }, asOf)]
    expect(german).toHaveLength(english.length)
    const entered = enteredIn(program)
    const isEntered = (says: string) =>
      says
        .replace(/\.$/, '')
        .split(': ')
        .every((part) => entered.has(part))
    expect(english.filter((says, index) => says === german[index] && !isEntered(says))).toEqual([])
    expect(german.filter((says) => / Cycle \d|OKR Review| workshop|Mid-cycle/.test(says))).toEqual([])
  })
})

/** Everything that is said of a program: its gates, problems, calendar and plans. */
function saidOf(program: Program, asOf: string): readonly string[] {
  const { gates, problems, calendar, goal, firstOkrs: _, ...others } = evaluateProgram(program, asOf)
  const waves = planWaves(program, asOf)
  return [
    ...gates.flatMap(({ conditions }) => conditions.flatMap(({ evidence }) => evidence)),
    ...[...problems, ...calendar.tooLate, ...goal.departures, ...waves.problems],
    ...waves.unplaced.map(({ why }) => why),
  ]
    .map(({ says }) => says)
    .concat(
      calendar.events.flatMap(({ kind, title }) => (kind === 'Meeting' ? [title] : [])),
      others.reflect.cycles.map(({ cycle }) => cycle.name),
      waves.skipped.map(({ reason }) => reason),
      planPilotOf(program).choices.flatMap((choice) => explainChoice(choice, program)),
    )
}

/** Every text that somebody entered or chose. */
function enteredIn(program: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  JSON.stringify(program, (_, value) => {
    if (typeof value === 'string') found.add(value.replace(/\.$/, ''))
    return value
  })
  return found
}
