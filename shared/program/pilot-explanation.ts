import { groupBy } from '../okr/index.ts'
import { at, atTable, atValue, type Evidence } from './evidence.ts'
import type { Program } from './model.ts'
import { scoreOfPoints } from './pilot-plan.ts'
import type { LimitCost, PilotChoice, PilotGroup, PilotLimit } from './pilot-planner/index.ts'
import { sentencesOf } from './sentences/index.ts'

/** Why a group is the best, or why there is none, in sentences. */
export function explainChoice(choice: PilotChoice, program: Program): readonly string[] {
  const say = sentencesOf(program).explanation
  const { group, atMost, costs, contradiction, count } = choice
  if (atMost !== null && !group) return [say.noneFound(count)]
  if (!group && contradiction.length === 0) return [say.tooFewTeams(count)]
  if (!group) return [say.noGroup(count, wordsOf(contradiction, program))]
  const gains = costs.filter(({ gain }) => gain > 0).map((cost) => gainSentence(cost, group, program))
  const loose = gains.length === 0 ? [say.noGain] : gains
  const proof = atMost === null ? [] : [say.notProven(scoreOfPoints(atMost, program))]
  return [...proof, ...(costs.length === 0 ? [] : loose), ...leftOutSentences(choice, program)]
}

/** The limits that leave no group, each with its cell. */
export function contradictingLimits({ contradiction }: PilotChoice, program: Program): readonly Evidence[] {
  return contradiction.map((limit): Evidence => {
    const says = wordOf(limit, program)
    if (limit !== 'must' && limit !== 'mustNot') return atValue(limit, says)
    const row = program.candidates.find(({ rule }) => rule === RULES[limit])
    return row ? at('candidates', row, 'rule', says) : atTable('candidates', says)
  })
}

function gainSentence({ limit, gain, instead }: LimitCost, group: PilotGroup, program: Program): string {
  const looser = wordOf(limit, program, limit === 'maxHeadcount' ? 1 : -1)
  const [joining, leaving] = [namesBut(instead, group), namesBut(group, instead)]
  return sentencesOf(program).explanation.gain(looser, scoreOfPoints(gain, program), joining, leaving)
}

function leftOutSentences({ leftOut }: PilotChoice, program: Program): readonly string[] {
  if (!leftOut) return []
  const say = sentencesOf(program).explanation
  const { team, reason, instead } = leftOut
  switch (reason) {
    case 'must not':
      return [say.leftByRule(team.name)]
    case 'fewer points':
      return [say.leftByPoints(team.name)]
    case 'equal points':
      return [say.leftByName(team.name)]
    case 'limits': {
      const groups = groupBy(instead, ({ breaks }) => breaks.join())
      const swaps = [...groups.values()].map((rows) => ({
        of: rows.map(({ of }) => of.name),
        breaks: wordsOf(rows[0]?.breaks ?? [], program),
      }))
      return [say.leftByLimits(team.name, swaps)]
    }
  }
}

const RULES = { must: 'Must', mustNot: 'Must not' } as const

function wordsOf(limits: readonly PilotLimit[], program: Program): readonly string[] {
  return limits.map((limit) => wordOf(limit, program))
}

/** A limit with its number, or with one that is so much more. */
function wordOf(limit: PilotLimit, program: Program, more = 0): string {
  const number = limit === 'must' || limit === 'mustNot' ? 0 : (program.values[limit] ?? 0) + more
  return sentencesOf(program).explanation.limit(limit, number)
}

function namesBut(group: PilotGroup, other: PilotGroup): string {
  const known = new Set(other.teams.map(({ id }) => id))
  return group.teams
    .filter(({ id }) => !known.has(id))
    .map(({ name }) => name)
    .join(', ')
}
