import { groupBy } from '../okr/index.ts'
import { at, atTable, atValue, type Evidence } from './evidence.ts'
import type { Program } from './model.ts'
import { scoreOfPoints } from './pilot-plan.ts'
import type { LimitCost, PilotChoice, PilotGroup, PilotLimit } from './pilot-planner/index.ts'
import type { ProgramValues } from './program-values.ts'

/** Why a group is the best, or why there is none, in sentences. */
export function explainChoice(choice: PilotChoice, program: Program): readonly string[] {
  const { group, costs, contradiction, count } = choice
  if (!group) return [noGroup(count, contradiction, program)]
  const gains = costs.filter(({ gain }) => gain > 0).map((cost) => gainSentence(cost, group, program))
  const loose = gains.length === 0 ? ['No limit costs score: loosening one by 1 brings nothing.'] : gains
  return [...(costs.length === 0 ? [] : loose), ...leftOutSentences(choice, program)]
}

/** The limits that leave no group, each with its cell. */
export function contradictingLimits({ contradiction }: PilotChoice, program: Program): readonly Evidence[] {
  return contradiction.map((limit): Evidence => {
    const says = wordsOf(limit, program)
    if (limit !== 'must' && limit !== 'mustNot') return atValue(limit, says)
    const row = program.candidates.find(({ rule }) => rule === RULES[limit])
    return row ? at('candidates', row, 'rule', says) : atTable('candidates', says)
  })
}

function noGroup(count: number, contradiction: readonly PilotLimit[], program: Program): string {
  if (contradiction.length === 0) return `There are not ${count} teams to choose from.`
  const words = contradiction.map((limit) => wordsOf(limit, program))
  const together = words.length > 1 ? ' together; loosen one of them' : ''
  return `No group of ${count} keeps ${listed(words)}${together}.`
}

function gainSentence({ limit, gain, instead }: LimitCost, group: PilotGroup, program: Program): string {
  const more = scoreOfPoints(gain, program).toFixed(2)
  const joining = namesBut(instead, group)
  const leaving = namesBut(group, instead)
  const looser = wordsOf(limit, program, limit === 'maxHeadcount' ? 1 : -1)
  return `With ${looser}, the score would rise by ${more}: ${joining} instead of ${leaving}.`
}

function leftOutSentences({ leftOut }: PilotChoice, program: Program): readonly string[] {
  if (!leftOut) return []
  const { team, reason, instead } = leftOut
  const best = `${team.name} is the best team left out:`
  switch (reason) {
    case 'must not':
      return [`${best} it must not be in the pilot.`]
    case 'fewer points':
      return [`${best} every team in the group that could make way scores higher.`]
    case 'equal points':
      return [`${best} it scores no higher, and headcount or name decided.`]
    case 'limits': {
      const groups = groupBy(instead, ({ breaks }) => listed(breaks.map((limit) => wordsOf(limit, program))))
      const ways = [...groups].map(
        ([broken, rows]) =>
          `in place of ${rows.map(({ of }) => of.name).join(' or ')} it would break ${broken}`,
      )
      return [`${best} ${ways.join('; ')}.`]
    }
  }
}

const RULES = { must: 'Must', mustNot: 'Must not' } as const

const WORDS: Readonly<
  Record<Exclude<PilotLimit, 'must' | 'mustNot'>, readonly [before: string, one: string, many: string]>
> = {
  minHeadcount: ['at least', 'person', 'people'],
  maxHeadcount: ['at most', 'person', 'people'],
  minDepartments: ['at least', 'department', 'departments'],
  minLevels: ['at least', 'hierarchy level', 'hierarchy levels'],
}

/** A limit with its number, or with one that is so much more. */
function wordsOf(limit: PilotLimit, { values }: { readonly values: ProgramValues }, more = 0): string {
  if (limit === 'must') return 'the must-haves'
  if (limit === 'mustNot') return 'the must-nots'
  const [before, one, many] = WORDS[limit]
  const number = (values[limit] ?? 0) + more
  return `${before} ${number} ${number === 1 ? one : many}`
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`
}

function namesBut(group: PilotGroup, other: PilotGroup): string {
  const known = new Set(other.teams.map(({ id }) => id))
  return group.teams
    .filter(({ id }) => !known.has(id))
    .map(({ name }) => name)
    .join(', ')
}
