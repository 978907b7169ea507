import type { Body, Reply } from '../../../shared/api/index.ts'
import { remindOfGates } from '../../reminders/remind.ts'
import type { Result } from '../../result.ts'
import type { Context } from '../context.ts'
import { exchangeProgram, programRevision } from '../program-sync.ts'

/** Exchanges changes of the rollout program, and puts into the outbox which gates they turned red. */
export function syncProgram(
  context: Context,
  input: { body: Body<'syncProgram'> },
): Result<Reply<'syncProgram'>> {
  const before = programRevision(context.database)
  const result = exchangeProgram(context, input)
  if (result.ok && result.value.revision > before) remindOfGates(context)
  return result
}
