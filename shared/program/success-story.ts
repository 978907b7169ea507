import type { IsoDate } from '../okr/index.ts'
import { pilotCycles } from './cycles.ts'
import { at, atValue, type Evidence } from './evidence.ts'
import type { ProgramFigures } from './gates.ts'
import type { Program } from './model.ts'
import { type Sentences, sentencesOf } from './sentences/index.ts'
import { sumOf } from './values.ts'

/** A number of the story with the rows it comes from. */
export interface StoryFigure {
  readonly label: string
  readonly value: number
  readonly unit: 'count' | 'fraction' | 'rating'
  readonly evidence: readonly Evidence[]
}

/** A success criterion as the story tells it. Values are in its unit. */
export interface StoryCriterion {
  readonly text: string
  readonly unit: string
  readonly baseline: number | null
  readonly target: number | null
  readonly current: number | null
  /** 0 to 1. */
  readonly progress: number
}

/** One page from the pilot's real numbers (REQUIREMENTS.md, S7.5). */
export interface SuccessStory {
  readonly organization: string
  readonly purpose: string
  /** From the first day of the first pilot cycle to the last of the last; null while they are not planned. */
  readonly period: { readonly cycles: number; readonly start: IsoDate; readonly end: IsoDate } | null
  readonly teams: readonly string[]
  readonly figures: readonly StoryFigure[]
  /** Those that can be measured. */
  readonly criteria: readonly StoryCriterion[]
  readonly text: string
  readonly quote: string
  readonly quotedPerson: string
}

/** The pilot's success story. A number that nothing is known of is left out; null where there is no number at all. */
export function successStory(program: Program, figures: ProgramFigures): SuccessStory | null {
  const { values } = program
  const say = sentencesOf(program).story
  const found = [
    ...pilotFigures(figures, say),
    ...okrFigures(figures, say),
    ...criteriaFigures(figures, say),
    ...pulseFigures(figures, say),
  ]
  if (found.length === 0) return null
  const cycles = pilotCycles(program)
  const [first, last] = [cycles[0], cycles[cycles.length - 1]]
  return {
    organization: values.organization,
    purpose: values.purpose,
    period: first && last ? { cycles: cycles.length, start: first.start, end: last.end } : null,
    teams: figures.pilot.chosen.map(({ team }) => team),
    figures: found,
    criteria: figures.scope.criteria.flatMap(({ criterion, progress }) =>
      progress === null
        ? []
        : [
            {
              text: criterion.criterion,
              unit: criterion.unit,
              baseline: criterion.baseline,
              target: criterion.target,
              current: criterion.current,
              progress,
            },
          ],
    ),
    text: values.story,
    quote: values.quote,
    quotedPerson: values.quotedPerson,
  }
}

type Say = Sentences['story']

function pilotFigures({ pilot }: ProgramFigures, say: Say): readonly StoryFigure[] {
  if (pilot.chosen.length === 0) return []
  const evidence = pilot.chosen.map((row) => at('candidates', row, 'chosen', row.team))
  return [
    { label: say.teams, value: pilot.chosen.length, unit: 'count', evidence },
    { label: say.people, value: pilot.headcount, unit: 'count', evidence },
    { label: say.departments, value: pilot.departments.length, unit: 'count', evidence },
  ]
}

function okrFigures({ firstOkrs }: ProgramFigures, say: Say): readonly StoryFigure[] {
  const rows = firstOkrs.teams.flatMap(({ figures }) => figures ?? [])
  if (rows.length === 0) return []
  const evidence = rows.map((row) => at('teamCycles', row, null, say.teamInCycle(row.team, row.cycle)))
  const keyResults = sumOf(rows.map((row) => row.keyResults))
  const agreed = sumOf(rows.map((row) => row.agreedObjectives))
  const progress = rows.flatMap((row) => row.progress ?? [])
  return [
    { label: say.agreed, value: agreed, unit: 'count', evidence },
    { label: say.keyResults, value: keyResults, unit: 'count', evidence },
    ...(progress.length === 0
      ? []
      : [
          {
            label: say.meanProgress,
            value: sumOf(progress) / progress.length,
            unit: 'fraction' as const,
            evidence,
          },
        ]),
  ]
}

function criteriaFigures({ scope }: ProgramFigures, say: Say): readonly StoryFigure[] {
  const measurable = scope.criteria.filter(({ progress }) => progress !== null)
  if (measurable.length === 0) return []
  const met = measurable.filter(({ progress }) => progress !== null && progress >= 1)
  const evidence = measurable.map(({ criterion }) =>
    at('criteria', criterion, 'current', criterion.criterion),
  )
  return [{ label: say.criteriaMet, value: met.length / measurable.length, unit: 'fraction', evidence }]
}

function pulseFigures({ reflect }: ProgramFigures, say: Say): readonly StoryFigure[] {
  const pulses = reflect.cycles.flatMap(({ reviews }) => reviews.results?.pulse ?? [])
  if (pulses.length === 0) return []
  const evidence = [atValue('pilotCycles', say.reviewsOf(pulses.length))]
  return [{ label: say.reviews, value: sumOf(pulses) / pulses.length, unit: 'rating', evidence }]
}
