import { type Condition, type ConditionName, condition, needs } from './condition.ts'
import { at, atTable, atValue, type Evidence, type ProgramProblem, problem } from './evidence.ts'
import type { Candidate, Program } from './model.ts'
import { ownersOf } from './people.ts'
import type { ProgramValues } from './program-values.ts'
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
  const { values, candidates } = program
  const { chosen, headcount, departments, levels } = pilot
  const rows = chosen.map((candidate) =>
    at('candidates', candidate, 'chosen', `${candidate.team} is chosen.`),
  )
  const left = candidates.filter(({ rule, chosen: isChosen }) => rule === 'Must' && !isChosen)
  const wrong = candidates.filter(({ rule, chosen: isChosen }) => rule === 'Must not' && isChosen)
  const within = (name: ConditionName, figure: number, what: string, bounds: Bounds) =>
    rows.length === 0 ? condition(name, {}) : limit(name, figure, what, bounds, values)
  return [
    needs('teams-chosen', rows, atTable('candidates', 'Choose the pilot teams.')),
    within('team-count-kept', chosen.length, 'teams', { min: 'minTeams', max: 'maxTeams' }),
    within('headcount-kept', headcount, 'people', { min: 'minHeadcount', max: 'maxHeadcount' }),
    within('departments-kept', departments.length, 'departments', { min: 'minDepartments' }),
    within('levels-kept', levels.length, 'hierarchy levels', { min: 'minLevels' }),
    condition('must-haves-kept', {
      met: rows,
      broken: left.map((row) =>
        at('candidates', row, 'chosen', `${row.team} must be in the pilot and is not.`),
      ),
    }),
    condition('must-nots-kept', {
      met: rows,
      broken: wrong.map((row) => at('candidates', row, 'chosen', `${row.team} must not be in the pilot.`)),
    }),
    ownersCondition(program, chosen),
    condition('influencers-named', {
      met: chosen.map((row) => at('candidates', row, 'influencer', `${row.team}: ${row.influencer}.`)),
      missing: chosen
        .filter(({ influencer }) => !filled(influencer))
        .map((row) => at('candidates', row, 'influencer', `Name an internal influencer in ${row.team}.`)),
    }),
  ]
}

/** What was entered that cannot be right. */
export function checkPilot({ candidates, values }: Program): ProgramProblem[] {
  const seen = new Set<string>()
  const rows = candidates.flatMap((candidate): ProgramProblem[] => {
    const key = nameKey(candidate.team)
    const isTwice = filled(candidate.team) && seen.has(key)
    seen.add(key)
    return [
      ...(isTwice
        ? [
            problem(
              'error',
              'same-name',
              at('candidates', candidate, 'team', `Two teams are called ${candidate.team}.`),
            ),
          ]
        : []),
      ...checkRatings(candidate),
      ...(candidate.size !== null && candidate.size > 0 && Number.isInteger(candidate.size)
        ? []
        : [
            problem(
              'error',
              'team-without-size',
              at(
                'candidates',
                candidate,
                'size',
                `Enter how many people ${candidate.team} has, a whole number.`,
              ),
            ),
          ]),
    ]
  })
  return [...rows, ...checkBounds(values), ...checkNumber(candidates.length)]
}

function checkRatings(candidate: Candidate): ProgramProblem[] {
  return (['stability', 'planningFit', 'willingness'] as const).flatMap((field) =>
    candidate[field] === null || inRange(candidate[field], 1, 5)
      ? []
      : [
          problem(
            'error',
            'rating-out-of-range',
            at('candidates', candidate, field, `A rating is 1 to 5, not ${candidate[field]}.`),
          ),
        ],
  )
}

function checkBounds(values: ProgramValues): ProgramProblem[] {
  const pairs = [
    ['minTeams', 'maxTeams', 'teams'],
    ['minHeadcount', 'maxHeadcount', 'people'],
  ] as const
  return pairs.flatMap(([min, max, what]) => {
    const least = values[min]
    const most = values[max]
    if (least === null || most === null || least <= most) return []
    const text = `At least ${least} and at most ${most} ${what} contradict each other.`
    return [problem('error', 'limits-contradict', atValue(min, text))]
  })
}

function checkNumber(count: number): ProgramProblem[] {
  if (count <= MOST_CANDIDATES) return []
  const text = `${count} candidates are too many to choose from; keep the ${MOST_CANDIDATES} that come into question.`
  return [problem('error', 'too-many-candidates', atTable('candidates', text))]
}

interface Bounds {
  readonly min: 'minTeams' | 'minHeadcount' | 'minDepartments' | 'minLevels'
  readonly max?: 'maxTeams' | 'maxHeadcount'
}

function limit(
  name: ConditionName,
  figure: number,
  what: string,
  { min, max }: Bounds,
  values: ProgramValues,
): Condition {
  const least = values[min]
  const most = max === undefined ? null : values[max]
  const broken: Evidence[] = []
  if (least !== null && figure < least) {
    broken.push(atValue(min, `The pilot has ${figure} ${what}; at least ${least} are wanted.`))
  }
  if (max !== undefined && most !== null && figure > most) {
    broken.push(atValue(max, `The pilot has ${figure} ${what}; at most ${most} are allowed.`))
  }
  return condition(name, { met: [atValue(min, `The pilot has ${figure} ${what}.`)], broken })
}

function ownersCondition(program: Program, chosen: readonly Candidate[]): Condition {
  const owners = ownersOf(program)
  const met = chosen.flatMap(({ team }) =>
    (owners.get(nameKey(team)) ?? []).map((owner) =>
      at('people', owner, null, `${owner.name} owns ${team}'s OKRs.`),
    ),
  )
  const missing = chosen
    .filter(({ team }) => !owners.has(nameKey(team)))
    .map((row) => at('candidates', row, null, `${row.team} has no OKR owner. Enter one in People.`))
  return condition('owners-named', { met, missing })
}
