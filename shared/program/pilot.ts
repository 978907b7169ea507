import {
  type Condition,
  type ConditionName,
  chooseTeams,
  condition,
  type Findings,
  needs,
} from './condition.ts'
import { at, atTable, atValue, type Evidence, type ProgramProblem, problem } from './evidence.ts'
import type { Candidate, Program } from './model.ts'
import { ownersOf } from './people.ts'
import { type Sentences, sentencesOf } from './sentences/index.ts'
import { type ProgramSettings, settingsOf } from './settings.ts'
import { distinctNames, filled, inRange, nameKey, sumOf } from './values.ts'

const MOST_CANDIDATES = 2_000

/**
 * A candidate's score, 0 to 1, by the weights of its department where that has its own; null where a rating is missing
 * or out of range.
 */
export function scoreOf(
  candidate: Candidate,
  { settings, overrides }: Pick<Program, 'settings' | 'overrides'>,
): number | null {
  const own = settingsOf(settings, overrides, candidate.department)
  const points = pointsOf(candidate, own)
  const most = 5 * weightOf(own)
  return points === null || most === 0 ? null : points / most
}

/** Σ weight, of a department's settings. */
export function weightOf(settings: ProgramSettings): number {
  return sumOf(weightsOf(settings).map(([weight]) => weight))
}

/**
 * Σ weight × rating, whose order is the order of scores. Weights with up to two decimals give exact sums when
 * multiplied by 100. Null where a rating is missing or out of range.
 */
export function pointsOf(candidate: Candidate, settings: ProgramSettings): number | null {
  let points = 0
  for (const [weight, field] of weightsOf(settings)) {
    const rating = candidate[field]
    if (rating === null || !inRange(rating, 1, 5)) return null
    points += weight * rating
  }
  return points
}

function weightsOf({ stabilityWeight, planningFitWeight, willingnessWeight }: ProgramSettings) {
  return [
    [stabilityWeight, 'stability'],
    [planningFitWeight, 'planningFit'],
    [willingnessWeight, 'willingness'],
  ] as const
}

/** The chosen group as it stands against the limits. */
export interface PilotFigures {
  readonly scores: readonly { readonly candidate: Candidate; readonly score: number | null }[]
  readonly chosen: readonly Candidate[]
  readonly headcount: number
  readonly departments: readonly string[]
  readonly levels: readonly number[]
  /** The mean score of the chosen; null where one has none. */
  readonly score: number | null
}

/** Computes scores and the chosen group. */
export function evaluatePilot(program: Program): PilotFigures {
  const scores = program.candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, program) }))
  const chosen = scores.filter(({ candidate }) => candidate.chosen)
  const isScored = chosen.length > 0 && chosen.every(({ score }) => score !== null)
  const teams = chosen.map(({ candidate }) => candidate)
  return {
    scores,
    chosen: teams,
    headcount: sumOf(teams.map(({ size }) => size)),
    departments: distinctNames(teams.map(({ department }) => department)),
    levels: [...new Set(teams.flatMap(({ level }) => level ?? []))].sort((a, b) => a - b),
    score: isScored ? sumOf(chosen.map(({ score }) => score)) / chosen.length : null,
  }
}

/** The conditions of gate 3: limits kept, every team with an owner and an influencer. */
export function pilotConditions(program: Program, pilot: PilotFigures): Condition[] {
  const { candidates } = program
  const { chosen, headcount, departments, levels } = pilot
  const say = sentencesOf(program).pilot
  const first = chooseTeams(program)
  const rows = chosen.map((candidate) => at('candidates', candidate, 'chosen', say.chosen(candidate.team)))
  const left = candidates.filter(({ rule, chosen: isChosen }) => rule === 'Must' && !isChosen)
  const wrong = candidates.filter(({ rule, chosen: isChosen }) => rule === 'Must not' && isChosen)
  const within = (name: ConditionName, figure: number, counted: Counted, bounds: Bounds) =>
    condition(name, rows.length === 0 ? {} : limit(program, figure, counted, bounds), first)
  return [
    needs('teams-chosen', rows, atTable('candidates', say.chooseTeams)),
    within('team-count-kept', chosen.length, 'teams', { min: 'minTeams', max: 'maxTeams' }),
    within('headcount-kept', headcount, 'people', { min: 'minHeadcount', max: 'maxHeadcount' }),
    within('departments-kept', departments.length, 'departments', { min: 'minDepartments' }),
    within('levels-kept', levels.length, 'levels', { min: 'minLevels' }),
    condition(
      'must-haves-kept',
      {
        met: rows,
        broken: left.map((row) => at('candidates', row, 'chosen', say.mustBeIn(row.team))),
      },
      first,
    ),
    condition(
      'must-nots-kept',
      {
        met: rows,
        broken: wrong.map((row) => at('candidates', row, 'chosen', say.mustNotBeIn(row.team))),
      },
      first,
    ),
    ownersCondition(program, chosen),
    condition(
      'influencers-named',
      {
        met: chosen.map((row) =>
          at('candidates', row, 'influencer', say.influencer(row.team, row.influencer)),
        ),
        missing: chosen
          .filter(({ influencer }) => !filled(influencer))
          .map((row) => at('candidates', row, 'influencer', say.nameInfluencer(row.team))),
      },
      first,
    ),
  ]
}

/** What was entered that cannot be right. */
export function checkPilot(program: Program): ProgramProblem[] {
  const say = sentencesOf(program).pilot
  const seen = new Set<string>()
  const rows = program.candidates.flatMap((candidate): ProgramProblem[] => {
    const key = nameKey(candidate.team)
    const isTwice = filled(candidate.team) && seen.has(key)
    seen.add(key)
    return [
      ...(isTwice
        ? [problem('error', 'same-name', at('candidates', candidate, 'team', say.sameName(candidate.team)))]
        : []),
      ...checkRatings(program, candidate),
      ...(candidate.size !== null && candidate.size > 0 && Number.isInteger(candidate.size)
        ? []
        : [
            problem(
              'error',
              'team-without-size',
              at('candidates', candidate, 'size', say.enterSize(candidate.team)),
            ),
          ]),
    ]
  })
  return [...rows, ...checkBounds(program), ...checkNumber(program)]
}

function checkRatings(program: Program, candidate: Candidate): ProgramProblem[] {
  return (['stability', 'planningFit', 'willingness'] as const).flatMap((field) => {
    const rating = candidate[field]
    if (rating === null || inRange(rating, 1, 5)) return []
    const says = sentencesOf(program).goal.ratingOutOfRange(rating)
    return [problem('error', 'rating-out-of-range', at('candidates', candidate, field, says))]
  })
}

function checkBounds(program: Program): ProgramProblem[] {
  const pairs = [
    ['minTeams', 'maxTeams', 'teams'],
    ['minHeadcount', 'maxHeadcount', 'people'],
  ] as const
  return pairs.flatMap(([min, max, counted]) => {
    const least = program.values[min]
    const most = program.values[max]
    if (least === null || most === null || least <= most) return []
    const text = sentencesOf(program).pilot.contradict(least, most, counted)
    return [problem('error', 'limits-contradict', atValue(min, text))]
  })
}

function checkNumber(program: Program): ProgramProblem[] {
  const count = program.candidates.length
  if (count <= MOST_CANDIDATES) return []
  const text = sentencesOf(program).pilot.tooManyCandidates(count, MOST_CANDIDATES)
  return [problem('error', 'too-many-candidates', atTable('candidates', text))]
}

type Counted = Parameters<Sentences['pilot']['has']>[1]

interface Bounds {
  readonly min: 'minTeams' | 'minHeadcount' | 'minDepartments' | 'minLevels'
  readonly max?: 'maxTeams' | 'maxHeadcount'
}

function limit(program: Program, figure: number, counted: Counted, { min, max }: Bounds): Findings {
  const say = sentencesOf(program).pilot
  const least = program.values[min]
  const most = max === undefined ? null : program.values[max]
  const broken: Evidence[] = []
  if (least !== null && figure < least) {
    broken.push(atValue(min, say.tooFew(figure, counted, least)))
  }
  if (max !== undefined && most !== null && figure > most) {
    broken.push(atValue(max, say.tooMany(figure, counted, most)))
  }
  return { met: [atValue(min, say.has(figure, counted))], broken }
}

function ownersCondition(program: Program, chosen: readonly Candidate[]): Condition {
  const say = sentencesOf(program).pilot
  const owners = ownersOf(program)
  const met = chosen.flatMap(({ team }) =>
    (owners.get(nameKey(team)) ?? []).map((owner) => at('people', owner, null, say.owns(owner.name, team))),
  )
  const missing = chosen
    .filter(({ team }) => !owners.has(nameKey(team)))
    .map((row) => at('candidates', row, null, say.enterOwner(row.team)))
  return condition('owners-named', { met, missing }, chooseTeams(program))
}
