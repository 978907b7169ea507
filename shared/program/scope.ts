import {
  DEFAULT_SETTINGS,
  evaluateKeyResult,
  type IsoDate,
  isMeasurable,
  type KeyResult,
} from '../okr/index.ts'
import { type Condition, condition, needs } from './condition.ts'
import { type ProgramCycle, pilotCycles } from './cycles.ts'
import { at, atTable, atValue, type Evidence, type ProgramProblem, problem } from './evidence.ts'
import type { Communication, Criterion, Program } from './model.ts'
import { filled } from './values.ts'

/** A success criterion and how far it is, 0 to 1; null where it is not measurable. */
export interface EvaluatedCriterion {
  readonly criterion: Criterion
  readonly measurable: boolean
  readonly raw: number | null
  readonly progress: number | null
}

/** What step 2 computes. */
export interface ScopeFigures {
  readonly cycles: readonly ProgramCycle[]
  readonly criteria: readonly EvaluatedCriterion[]
  /** Messages whose date has passed and that are not sent. */
  readonly overdue: readonly Communication[]
}

/** Computes the rollout's own progress and what is overdue as of a day. */
export function evaluateScope(program: Program, asOf: IsoDate): ScopeFigures {
  const cycles = pilotCycles(program.values)
  return {
    cycles,
    criteria: program.criteria.map((criterion) => evaluateCriterion(criterion, cycles, asOf)),
    overdue: program.communications.filter(
      ({ date, sentOn }) => date !== null && date < asOf && sentOn === null,
    ),
  }
}

/** The conditions of gate 2: all seven parts of the scope are filled, enough criteria measurable. */
export function scopeConditions(program: Program, scope: ScopeFigures): Condition[] {
  const { settings } = program
  return [
    needs(
      'area-filled',
      program.areas
        .filter(({ name, part }) => filled(name) && part === 'In')
        .map((area) => at('areas', area, null, `${area.name} is in.`)),
      atTable('areas', 'List at least one area that the rollout includes.'),
    ),
    durationCondition(program, scope),
    leadTimeCondition(program),
    criteriaCondition(scope, settings.measurableCriteria),
    needs(
      'systems-filled',
      program.systems
        .filter(({ name, purpose }) => filled(name) && filled(purpose))
        .map((system) => at('systems', system, null, `${system.name}: ${system.purpose}`)),
      atTable('systems', 'List at least one system and what it is for.'),
    ),
    needs(
      'communication-filled',
      program.communications
        .filter(
          ({ audience, message, date, owner }) => [audience, message, owner].every(filled) && date !== null,
        )
        .map((row) => at('communications', row, null, `${row.audience}: ${row.message}`)),
      atTable('communications', 'Plan at least one message with its audience, date and owner.'),
    ),
    needs(
      'meetings-filled',
      program.meetings
        .filter(({ ritual, participants }) => ritual !== null && filled(participants))
        .map((meeting) => at('meetings', meeting, null, `${meeting.ritual}: ${meeting.participants}`)),
      atTable('meetings', 'List at least one meeting and who takes part.'),
    ),
  ]
}

/** What was entered that cannot be right. */
export function checkScope({ criteria, communications, values }: Program): ProgramProblem[] {
  const { decidedOn, firstCycleStart } = values
  const early = communications.filter(({ date }) => date !== null && decidedOn !== null && date < decidedOn)
  return [
    ...criteria
      .filter((criterion) => filled(criterion.criterion) && !isMeasurable(keyResultOf(criterion)))
      .map((criterion) =>
        problem(
          'warning',
          'criterion-not-measurable',
          at(
            'criteria',
            criterion,
            'target',
            `"${criterion.criterion}" needs a type with baseline and target.`,
          ),
        ),
      ),
    ...early.map((row) =>
      problem(
        'warning',
        'before-program',
        at(
          'communications',
          row,
          'date',
          `${row.date} is before the decision of ${decidedOn}. Choose a later date.`,
        ),
      ),
    ),
    ...(decidedOn !== null && firstCycleStart !== null && firstCycleStart < decidedOn
      ? [
          problem(
            'error',
            'before-program',
            atValue('firstCycleStart', `The first cycle would start before the decision of ${decidedOn}.`),
          ),
        ]
      : []),
  ]
}

/** A success criterion as the key result it is. */
function keyResultOf({ id, criterion, owner, type, unit, baseline, target }: Criterion): KeyResult {
  return {
    id,
    objectiveId: '',
    title: criterion,
    owner,
    type,
    unit,
    baseline,
    target,
    weight: 1,
    start: null,
    end: null,
    state: 'Agreed',
    score: null,
  }
}

function evaluateCriterion(
  criterion: Criterion,
  cycles: readonly ProgramCycle[],
  asOf: IsoDate,
): EvaluatedCriterion {
  const keyResult = keyResultOf(criterion)
  const { current, measuredOn } = criterion
  const checkIn = {
    id: 'C1',
    keyResultId: criterion.id,
    date: measuredOn ?? asOf,
    entry: 1,
    value: current,
    confidence: null,
    status: null,
    whatChanged: '',
    blocker: '',
    by: '',
  }
  const cycle = { start: cycles[0]?.start ?? asOf, end: cycles[cycles.length - 1]?.end ?? asOf }
  const context = { cycle, asOf, settings: DEFAULT_SETTINGS, objectiveState: 'Agreed' as const }
  const { raw, progress } = evaluateKeyResult(keyResult, current === null ? [] : [checkIn], context)
  return { criterion, measurable: isMeasurable(keyResult), raw, progress }
}

function durationCondition({ values }: Program, { cycles }: ScopeFigures): Condition {
  const missing: Evidence[] = []
  if (values.firstCycleStart === null)
    missing.push(atValue('firstCycleStart', "Enter the first cycle's first day."))
  if (values.cycleWeeks === null) missing.push(atValue('cycleWeeks', 'Enter how many weeks a cycle has.'))
  if (values.pilotCycles === null)
    missing.push(atValue('pilotCycles', 'Enter how many cycles the pilot has.'))
  if (missing.length === 0 && cycles.length === 0) {
    missing.push(atValue('cycleWeeks', 'A cycle has 1 to 53 weeks, a pilot 1 to 12 cycles.'))
  }
  const met = cycles.map(({ name, start, end }) => atValue('firstCycleStart', `${name}: ${start} to ${end}.`))
  return condition('duration-filled', { met, missing })
}

function leadTimeCondition({ values, leadTimes }: Program): Condition {
  const tasks = leadTimes.filter(({ task, weeks }) => filled(task) && weeks !== null && weeks >= 0)
  return condition('lead-time-filled', {
    met: tasks.map((row) => at('leadTimes', row, null, `${row.task}: ${row.weeks} weeks before.`)),
    missing: [
      ...(values.leadTimeWeeks === null ? [atValue('leadTimeWeeks', 'Enter the lead time in weeks.')] : []),
      ...(tasks.length === 0
        ? [atTable('leadTimes', 'List what must start how many weeks before the first day.')]
        : []),
    ],
  })
}

function criteriaCondition({ criteria }: ScopeFigures, needed: number): Condition {
  const measurable = criteria.filter((row) => row.measurable && filled(row.criterion.criterion))
  const met = measurable.map(({ criterion }) =>
    at('criteria', criterion, null, `${criterion.criterion} is measurable.`),
  )
  const short = needed - measurable.length
  const text = `${measurable.length} of ${needed} success criteria are measurable. Give ${short} more a type, baseline and target.`
  return condition('success-criteria-measurable', {
    met,
    missing: short > 0 ? [atTable('criteria', text)] : [],
  })
}
