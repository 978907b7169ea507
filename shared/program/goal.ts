import type { Decision } from './choices.ts'
import { type Condition, condition, needs } from './condition.ts'
import { at, atTable, atValue, type Evidence, type ProgramProblem, problem } from './evidence.ts'
import type { Division, Program } from './model.ts'
import { sentencesOf } from './sentences/index.ts'
import { filled, inRange } from './values.ts'

/** A division and how well it fits OKRs. Volatility is 1 to 5, null where a rating is missing or out of range. */
export interface EvaluatedDivision {
  readonly division: Division
  readonly volatility: number | null
  readonly fits: boolean | null
}

/** What step 1 computes. */
export interface GoalFigures {
  readonly divisions: readonly EvaluatedDivision[]
  /** Null while a division is not rated. */
  readonly recommendation: Decision | null
  /** Those that stay on their current planning, where the recommendation is `Mixed` or `Not yet`. */
  readonly staying: readonly Division[]
  /** Where the decision is otherwise than the recommendation. */
  readonly departures: readonly Evidence[]
}

/** Computes the recommendation how agile to become (FORMULAS.md, "Program"). */
export function evaluateGoal(program: Program): GoalFigures {
  const { volatilityFrom } = program.settings
  const divisions = program.divisions.map((division): EvaluatedDivision => {
    const volatility = volatilityOf(division)
    return { division, volatility, fits: volatility === null ? null : volatility >= volatilityFrom }
  })
  const recommendation = recommend(divisions)
  return {
    divisions,
    recommendation,
    staying: divisions.filter(({ fits }) => fits === false).map(({ division }) => division),
    departures: recommendation === null ? [] : departuresFrom(program, divisions, recommendation),
  }
}

/** mean(market orientation, rate of change, 6 − predictability), or null where one is no rating. */
function volatilityOf({ marketOrientation, rateOfChange, predictability }: Division): number | null {
  if (!isRating(marketOrientation) || !isRating(rateOfChange) || !isRating(predictability)) return null
  return (marketOrientation + rateOfChange + 6 - predictability) / 3
}

/** The conditions of gate 1: decided, with evidence, and explained where it departs from the recommendation. */
export function goalConditions(program: Program, goal: GoalFigures): Condition[] {
  const { purpose, decision, decidedBy, decidedOn, decisionReason } = program.values
  const say = sentencesOf(program).goal
  const nameDecider = atValue('decidedBy', say.nameDecider)
  const unrated = goal.divisions.filter(
    ({ volatility, division }) => volatility === null || !isHeadcount(division.headcount),
  )
  const explained =
    goal.departures.length === 0
      ? atValue('decision', say.follows)
      : atValue('decisionReason', decisionReason)
  return [
    needs(
      'purpose-stated',
      filled(purpose) ? [atValue('purpose', purpose)] : [],
      atValue('purpose', say.statePurpose),
    ),
    condition(
      'divisions-rated',
      {
        met: goal.divisions.map(({ division }) => at('divisions', division, null, say.rated(division.name))),
        missing: unrated.map(({ division }) =>
          at('divisions', division, null, say.rateDivision(division.name)),
        ),
      },
      atTable('divisions', say.listDivisions),
    ),
    needs(
      'decision-taken',
      decision === null ? [] : [atValue('decision', say.decided(decision))],
      atValue('decision', say.decide),
    ),
    condition(
      'decision-signed',
      {
        met: [atValue('decidedBy', say.signed(decidedBy, decidedOn))],
        missing: [
          ...(filled(decidedBy) ? [] : [nameDecider]),
          ...(decidedOn === null ? [atValue('decidedOn', say.dateDecision)] : []),
        ],
      },
      nameDecider,
    ),
    condition(
      'departure-explained',
      {
        met: goal.recommendation === null || decision === null ? [] : [explained],
        missing: filled(decisionReason) ? [] : goal.departures,
      },
      atValue('decision', say.rateFirst),
    ),
  ]
}

/** What was entered that cannot be right. */
export function checkGoal(program: Program): ProgramProblem[] {
  const say = sentencesOf(program).goal
  const ratings = ['marketOrientation', 'rateOfChange', 'predictability'] as const
  return program.divisions.flatMap((division) => [
    ...ratings.flatMap((field) => {
      const rating = division[field]
      if (rating === null || isRating(rating)) return []
      const says = say.ratingOutOfRange(rating)
      return [problem('error', 'rating-out-of-range', at('divisions', division, field, says))]
    }),
    ...(isHeadcount(division.headcount)
      ? []
      : [
          problem(
            'error',
            'division-without-headcount',
            at('divisions', division, 'headcount', say.enterHeadcount(division.name)),
          ),
        ]),
  ])
}

function recommend(divisions: readonly EvaluatedDivision[]): Decision | null {
  if (divisions.length === 0 || divisions.some(({ fits }) => fits === null)) return null
  if (divisions.every(({ fits }) => fits)) return 'Fully agile'
  return divisions.some(({ fits }) => fits) ? 'Mixed' : 'Not yet'
}

function departuresFrom(
  program: Program,
  divisions: readonly EvaluatedDivision[],
  recommendation: Decision,
): Evidence[] {
  const { decision } = program.values
  if (decision === null) return []
  const say = sentencesOf(program).goal
  if (decision !== recommendation) {
    return [atValue('decisionReason', say.departs(recommendation, decision))]
  }
  if (decision !== 'Mixed') return []
  return divisions.flatMap(({ division, fits }) => {
    const recommended = fits ? 'OKRs' : 'Current planning'
    if (division.planning === null || division.planning === recommended) return []
    const says = say.divisionDeparts(division.name, recommended, division.planning)
    return [at('divisions', division, 'planning', says)]
  })
}

function isRating(value: number | null): value is number {
  return inRange(value, 1, 5)
}

function isHeadcount(value: number | null): boolean {
  return value !== null && value > 0
}
