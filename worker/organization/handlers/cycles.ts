import type { Body, Reply } from '../../../shared/api/index.ts'
import { addDays } from '../../../shared/okr/index.ts'
import { cycleKey } from '../../../shared/organization/index.ts'
import { type FieldError, fail, ok, type Result } from '../../result.ts'
import type { Context } from '../context.ts'
import type { CycleRecord } from '../cycle-record.ts'
import { cycleProblems, readCycle, readCycles, targetDay, writeCycle } from '../cycles.ts'
import { hasDocuments, restartDays } from '../day.ts'
import { logAction } from '../log.ts'

type CycleInput = Body<'putCycles'>[number]

/** Adds or replaces cycles; those not named stay as they are. Figures follow a cycle whose dates or state change. */
export function putCycles(
  context: Context,
  { body }: { body: Body<'putCycles'> },
): Result<Reply<'putCycles'>> {
  const errors = body.flatMap((cycle, index) => problemsOf(cycle, body.slice(0, index), `cycles[${index}]`))
  if (errors.length > 0) return fail(422, 'Some cycles cannot be; nothing was changed.', errors)
  const { database, now, today } = context
  for (const input of body) {
    const key = cycleKey(input.name)
    const known = readCycle(database, key)
    const cycle: CycleRecord = {
      ...input,
      key,
      day: known?.day ?? targetDay(input, today),
      nextDay: known?.nextDay ?? null,
      builtTo: known?.builtTo ?? '',
    }
    writeCycle(database, cycle)
    if (known && !sameDays(known, cycle)) {
      if (hasDocuments(database, key)) restartDays(database, cycle, addDays(cycle.start, -1))
      else writeCycle(database, { ...cycle, day: targetDay(cycle, today), nextDay: null })
    }
  }
  logAction(database, { by: '', at: now.toISOString() }, 'changed cycles', { cycles: body })
  return ok(readCycles(database).map(({ name, start, end, state }) => ({ name, start, end, state })))
}

function problemsOf(cycle: CycleInput, former: readonly CycleInput[], where: string): FieldError[] {
  const isTwice = former.some(({ name }) => cycleKey(name) === cycleKey(cycle.name))
  const messages = isTwice ? ['The cycle is given twice.'] : cycleProblems(cycle)
  return messages.map((message) => ({ where: `${where} ${cycle.name}`, message }))
}

function sameDays(one: CycleRecord, other: CycleRecord): boolean {
  return one.start === other.start && one.end === other.end && one.state === other.state
}
