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
import { sentencesOf } from './sentences/index.ts'
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
  const cycles = pilotCycles(program)
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
  const say = sentencesOf(program).scope
  return [
    needs(
      'area-filled',
      program.areas
        .filter(({ name, part }) => filled(name) && part === 'In')
        .map((area) => at('areas', area, null, say.areaIn(area.name))),
      atTable('areas', say.listAreas),
    ),
    durationCondition(program, scope),
    leadTimeCondition(program),
    criteriaCondition(program, scope),
    needs(
      'systems-filled',
      program.systems
        .filter(({ name, purpose }) => filled(name) && filled(purpose))
        .map((system) => at('systems', system, null, say.system(system.name, system.purpose))),
      atTable('systems', say.listSystems),
    ),
    needs(
      'communication-filled',
      program.communications
        .filter(
          ({ audience, message, date, owner }) => [audience, message, owner].every(filled) && date !== null,
        )
        .map((row) => at('communications', row, null, say.message(row.audience, row.message))),
      atTable('communications', say.planMessages),
    ),
    needs(
      'meetings-filled',
      program.meetings
        .filter(({ ritual, participants }) => ritual !== null && filled(participants))
        .map((row) => at('meetings', row, null, say.meeting(row.ritual ?? 'Other', row.participants))),
      atTable('meetings', say.listMeetings),
    ),
  ]
}

/** What was entered that cannot be right. */
export function checkScope(program: Program): ProgramProblem[] {
  const { criteria, communications } = program
  const { decidedOn, firstCycleStart } = program.values
  const say = sentencesOf(program).scope
  const early = communications.filter(({ date }) => date !== null && decidedOn !== null && date < decidedOn)
  return [
    ...criteria
      .filter((criterion) => filled(criterion.criterion) && !isMeasurable(keyResultOf(criterion)))
      .map((criterion) =>
        problem(
          'warning',
          'criterion-not-measurable',
          at('criteria', criterion, 'target', say.measureCriterion(criterion.criterion)),
        ),
      ),
    ...early.map((row) =>
      problem(
        'warning',
        'before-program',
        at('communications', row, 'date', say.messageTooEarly(row.date, decidedOn)),
      ),
    ),
    ...(decidedOn !== null && firstCycleStart !== null && firstCycleStart < decidedOn
      ? [problem('error', 'before-program', atValue('firstCycleStart', say.cycleTooEarly(decidedOn)))]
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

function durationCondition(program: Program, { cycles }: ScopeFigures): Condition {
  const { firstCycleStart, cycleWeeks, pilotCycles: count } = program.values
  const say = sentencesOf(program).scope
  const missing: Evidence[] = []
  if (firstCycleStart === null) missing.push(atValue('firstCycleStart', say.enterFirstDay))
  if (cycleWeeks === null) missing.push(atValue('cycleWeeks', say.enterCycleWeeks))
  if (count === null) missing.push(atValue('pilotCycles', say.enterPilotCycles))
  const met = cycles.map(({ name, start, end }) =>
    atValue('firstCycleStart', say.cycleFrom(name, start, end)),
  )
  return condition('duration-filled', { met, missing }, atValue('cycleWeeks', say.cycleLimits))
}

function leadTimeCondition(program: Program): Condition {
  const say = sentencesOf(program).scope
  const enterLeadTime = atValue('leadTimeWeeks', say.enterLeadTime)
  const listLeadTimes = atTable('leadTimes', say.listLeadTimes)
  const tasks = program.leadTimes.filter(({ task, weeks }) => filled(task) && weeks !== null && weeks >= 0)
  return condition(
    'lead-time-filled',
    {
      met: tasks.map((row) => at('leadTimes', row, null, say.startBefore(row.task, row.weeks))),
      missing: [
        ...(program.values.leadTimeWeeks === null ? [enterLeadTime] : []),
        ...(tasks.length === 0 ? [listLeadTimes] : []),
      ],
    },
    listLeadTimes,
  )
}

function criteriaCondition(program: Program, { criteria }: ScopeFigures): Condition {
  const say = sentencesOf(program).scope
  const needed = program.settings.measurableCriteria
  const measurable = criteria.filter((row) => row.measurable && filled(row.criterion.criterion))
  const met = measurable.map(({ criterion }) =>
    at('criteria', criterion, null, say.measurable(criterion.criterion)),
  )
  const measureMore = atTable('criteria', say.measureMore(measurable.length, needed))
  return condition(
    'success-criteria-measurable',
    { met, missing: measurable.length < needed ? [measureMore] : [] },
    atTable('criteria', say.noCriteria),
  )
}
