import type { IsoDate } from '../okr/index.ts'
import { type Condition, condition } from './condition.ts'
import { at, atTable, atValue, type Evidence, type ProgramProblem, problem } from './evidence.ts'
import type { Program } from './model.ts'
import type { CycleReflection, ReflectFigures } from './reflect.ts'
import type { ScopeFigures } from './scope.ts'
import { sentencesOf } from './sentences/index.ts'
import { filled, nameKey } from './values.ts'

/** The conditions of gate 8: enough pilot cycles completed, success criteria met or the exception signed. */
export function scaleConditions(
  program: Program,
  scope: ScopeFigures,
  reflect: ReflectFigures,
  asOf: IsoDate,
): Condition[] {
  return [cyclesCondition(program, reflect, asOf), criteriaCondition(program, scope)]
}

/** Whether a cycle is over and both its meetings were held. */
function isCompleted({ cycle, review, retrospective }: CycleReflection, asOf: IsoDate): boolean {
  const isHeld = (heldOn: IsoDate | null | undefined) => heldOn != null && heldOn <= asOf
  return cycle.end <= asOf && isHeld(review?.heldOn) && isHeld(retrospective?.heldOn)
}

/** What was entered that cannot be right. */
export function checkScale(program: Program): ProgramProblem[] {
  const { scale: say, pilot } = sentencesOf(program)
  const seen = new Set<string>()
  const rows = program.teams.flatMap((row) => {
    const found: ProgramProblem[] = []
    const key = nameKey(row.team)
    if (filled(row.team) && seen.has(key)) {
      found.push(problem('error', 'same-name', at('teams', row, 'team', pilot.sameName(row.team))))
    }
    seen.add(key)
    if (row.size === null || row.size < 0) {
      const says = say.enterSize(row.team)
      found.push(problem('error', 'team-without-size', at('teams', row, 'size', says)))
    }
    if (row.fixedWave !== null && (row.fixedWave < 1 || !Number.isInteger(row.fixedWave))) {
      found.push(problem('error', 'no-such-wave', at('teams', row, 'fixedWave', say.noSuchWave)))
    }
    return found
  })
  const { waveWeeks } = program.values
  const wrong = waveWeeks !== null && (waveWeeks < 1 || waveWeeks > 53)
  return wrong ? [...rows, problem('error', 'wave-weeks', atValue('waveWeeks', say.waveWeeks))] : rows
}

function cyclesCondition(program: Program, { cycles }: ReflectFigures, asOf: IsoDate): Condition {
  const say = sentencesOf(program).scale
  const completed = cycles.filter((reflection) => isCompleted(reflection, asOf))
  const needed = Math.max(1, program.settings.minPilotCycles)
  const count = atValue('pilotCycles', say.cyclesCompleted(completed.length, needed))
  const met = completed.map(({ cycle: { name, end } }) =>
    atValue('pilotCycles', say.cycleCompleted(name, end)),
  )
  return condition('pilot-cycles-completed', { met, missing: met.length < needed ? [count] : [] }, count)
}

function criteriaCondition(program: Program, scope: ScopeFigures): Condition {
  const { scale: say, scope: scopeSays } = sentencesOf(program)
  const { exceptionBy, exceptionOn, exceptionReason } = program.values
  const noCriteria = atTable('criteria', scopeSays.noCriteria)
  if (program.criteria.length === 0) return condition('success-criteria-met', {}, noCriteria)
  const open = scope.criteria.filter(({ progress }) => progress === null || progress < 1)
  const met = scope.criteria
    .filter(({ progress }) => progress !== null && progress >= 1)
    .map(({ criterion }) => at('criteria', criterion, 'current', say.met(criterion.criterion)))
  const isSigned = filled(exceptionBy) && filled(exceptionReason) && exceptionOn !== null
  const exception = atValue('exceptionBy', say.exception(exceptionBy, exceptionOn, exceptionReason))
  const missing = open.map(({ criterion, progress }): Evidence => {
    const percent = progress === null ? null : Math.floor(progress * 100)
    return at('criteria', criterion, 'current', say.unmet(criterion.criterion, percent))
  })
  const found = isSigned ? { met: [...met, exception] } : { met, missing }
  return condition('success-criteria-met', found, noCriteria)
}
