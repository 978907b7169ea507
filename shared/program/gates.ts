import { addDays, type IsoDate } from '../okr/index.ts'
import { type Calendar, planCalendar } from './calendar.ts'
import { checkPeople } from './check-people.ts'
import { STEPS, type Step } from './choices.ts'
import { type CoachingFigures, checkCoaching, coachingConditions, evaluateCoaching } from './coaching.ts'
import type { Condition } from './condition.ts'
import type { Evidence, ProgramProblem } from './evidence.ts'
import {
  checkFirstOkrs,
  evaluateFirstOkrs,
  type FirstOkrsFigures,
  firstOkrsConditions,
} from './first-okrs.ts'
import { checkGoal, evaluateGoal, type GoalFigures, goalConditions } from './goal.ts'
import type { Program } from './model.ts'
import { checkOverrides } from './overrides.ts'
import { evaluatePeople, type PeopleFigures, peopleConditions } from './people.ts'
import { checkPilot, evaluatePilot, type PilotFigures, pilotConditions } from './pilot.ts'
import { checkReflect, evaluateReflect, type ReflectFigures, reflectConditions } from './reflect.ts'
import { checkScale, scaleConditions } from './scale.ts'
import { checkScope, evaluateScope, type ScopeFigures, scopeConditions } from './scope.ts'
import { checkWrittenWaves } from './wave-planner/index.ts'

export type GateState = 'Open' | 'Passed' | 'Blocked'

/**
 * A step's gate. `Passed`: every condition is met. `Blocked`: a rule is broken, or something is missing after the day
 * by which the gate should have been passed. `Open`: something is missing and there is still time.
 */
export interface Gate {
  readonly step: Step
  readonly state: GateState
  readonly conditions: readonly Condition[]
  /** The rows that say why it is not passed. */
  readonly reasons: readonly Evidence[]
  /** The last day to pass it; null while the calendar is not planned, and for the last gate. */
  readonly due: IsoDate | null
}

/** Everything computed of a program as of a day. */
export interface ProgramFigures {
  readonly goal: GoalFigures
  readonly scope: ScopeFigures
  readonly pilot: PilotFigures
  readonly people: PeopleFigures
  readonly coaching: CoachingFigures
  readonly firstOkrs: FirstOkrsFigures
  readonly reflect: ReflectFigures
  readonly calendar: Calendar
  readonly gates: readonly Gate[]
  readonly problems: readonly ProgramProblem[]
}

/** Computes a whole program: its steps, its calendar and its gates. */
export function evaluateProgram(program: Program, asOf: IsoDate): ProgramFigures {
  const calendar = planCalendar(program, asOf)
  const goal = evaluateGoal(program)
  const scope = evaluateScope(program, asOf)
  const pilot = evaluatePilot(program)
  const people = evaluatePeople(program)
  const coaching = evaluateCoaching(program, asOf)
  const firstOkrs = evaluateFirstOkrs(program, asOf)
  const reflect = evaluateReflect(program, calendar)
  const conditions: Record<Step, readonly Condition[]> = {
    Goal: goalConditions(program, goal),
    Scope: scopeConditions(program, scope),
    Pilot: pilotConditions(program, pilot),
    People: peopleConditions(program, people),
    Coaching: coachingConditions(program, coaching),
    'First OKRs': firstOkrsConditions(program, firstOkrs),
    Reflect: reflectConditions(program, reflect, asOf),
    Scale: scaleConditions(program, scope, reflect, asOf),
  }
  const dues = dueDates(program, scope, calendar)
  return {
    goal,
    scope,
    pilot,
    people,
    coaching,
    firstOkrs,
    reflect,
    calendar,
    gates: STEPS.map((step) => gateOf(step, conditions[step], dues[step], asOf)),
    problems: [...checkProgram(program), ...checkWrittenWaves(program, asOf), ...calendar.problems],
  }
}

/** What was entered that cannot be right, over all steps. */
function checkProgram(program: Program): ProgramProblem[] {
  const checks = [
    checkGoal,
    checkScope,
    checkPilot,
    checkPeople,
    checkCoaching,
    checkFirstOkrs,
    checkReflect,
    checkScale,
    checkOverrides,
  ]
  return checks.flatMap((check) => check(program))
}

function gateOf(step: Step, conditions: readonly Condition[], due: IsoDate | null, asOf: IsoDate): Gate {
  const unmet = conditions.filter(({ state }) => state !== 'Met')
  const isBroken = unmet.some(({ state }) => state === 'Broken')
  const isLate = due !== null && asOf > due
  const waiting = isBroken || isLate ? 'Blocked' : 'Open'
  return {
    step,
    state: unmet.length === 0 ? 'Passed' : waiting,
    conditions,
    reasons: unmet.flatMap(({ evidence }) => evidence),
    due,
  }
}

/**
 * By when each gate should be passed: goal and scope before the lead time begins, pilot and people before drafting,
 * coaching and OKRs before the first day, reflection by the end of the pilot. Scaling waits for nothing but itself.
 */
function dueDates(
  { values }: Program,
  { cycles }: ScopeFigures,
  { events }: Calendar,
): Readonly<Record<Step, IsoDate | null>> {
  const first = values.firstCycleStart
  const prepared = first === null ? null : addDays(first, -7 * (values.leadTimeWeeks ?? 0))
  const drafting = events.find(({ id }) => id === 'c1-draft')?.date ?? first
  const dayBefore = first === null ? null : addDays(first, -1)
  return {
    Goal: prepared,
    Scope: prepared,
    Pilot: drafting,
    People: drafting,
    Coaching: dayBefore,
    'First OKRs': first,
    Reflect: cycles[cycles.length - 1]?.end ?? null,
    Scale: null,
  }
}
