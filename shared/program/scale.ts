import type { IsoDate } from '../okr/index.ts'
import { type Condition, condition } from './condition.ts'
import { at, atTable, atValue, type Evidence, type ProgramProblem, problem } from './evidence.ts'
import type { Program } from './model.ts'
import type { CycleReflection, ReflectFigures } from './reflect.ts'
import type { ScopeFigures } from './scope.ts'
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
export function checkScale({ teams, values }: Program): ProgramProblem[] {
  const seen = new Set<string>()
  const rows = teams.flatMap((row) => {
    const found: ProgramProblem[] = []
    const key = nameKey(row.team)
    if (filled(row.team) && seen.has(key)) {
      found.push(problem('error', 'same-name', at('teams', row, 'team', `Two teams are called ${row.team}.`)))
    }
    seen.add(key)
    if (row.size === null || row.size < 0) {
      const says = `Enter how many people ${row.team} has.`
      found.push(problem('error', 'team-without-size', at('teams', row, 'size', says)))
    }
    if (row.fixedWave !== null && (row.fixedWave < 1 || !Number.isInteger(row.fixedWave))) {
      found.push(
        problem('error', 'no-such-wave', at('teams', row, 'fixedWave', 'A wave is 1, 2, 3 and so on.')),
      )
    }
    return found
  })
  const { waveWeeks } = values
  const wrong = waveWeeks !== null && (waveWeeks < 1 || waveWeeks > 53)
  return wrong
    ? [...rows, problem('error', 'wave-weeks', atValue('waveWeeks', 'A wave lasts 1 to 53 weeks.'))]
    : rows
}

function cyclesCondition({ settings }: Program, { cycles }: ReflectFigures, asOf: IsoDate): Condition {
  const place = { table: 'values', row: 'pilotCycles', field: 'value' } as const
  const completed = cycles.filter((reflection) => isCompleted(reflection, asOf))
  const needed = Math.max(1, settings.minPilotCycles)
  const text = `${completed.length} of ${needed} pilot cycles are over with their Review and Retrospective held.`
  return condition('pilot-cycles-completed', {
    met: completed.map(({ cycle }) => ({ ...place, says: `${cycle.name} was completed on ${cycle.end}.` })),
    missing: completed.length < needed ? [{ ...place, says: text }] : [],
  })
}

function criteriaCondition({ values, criteria }: Program, scope: ScopeFigures): Condition {
  const { exceptionBy, exceptionOn, exceptionReason } = values
  const open = scope.criteria.filter(({ progress }) => progress === null || progress < 1)
  const met = scope.criteria
    .filter(({ progress }) => progress !== null && progress >= 1)
    .map(({ criterion }) => at('criteria', criterion, 'current', `Met: ${criterion.criterion}.`))
  if (criteria.length === 0) {
    return condition('success-criteria-met', {
      missing: [atTable('criteria', 'The pilot has no success criteria.')],
    })
  }
  const isSigned = filled(exceptionBy) && filled(exceptionReason) && exceptionOn !== null
  const exception = atValue('exceptionBy', `${exceptionBy} signed on ${exceptionOn}: ${exceptionReason}`)
  const missing = open.map(({ criterion, progress }): Evidence => {
    const how = progress === null ? 'not measurable' : `${Math.floor(progress * 100)} % reached`
    return at(
      'criteria',
      criterion,
      'current',
      `${criterion.criterion}: ${how}. Meet it, or have the exception signed.`,
    )
  })
  return condition('success-criteria-met', isSigned ? { met: [...met, exception] } : { met, missing })
}
