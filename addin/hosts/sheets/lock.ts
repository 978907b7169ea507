import { Refused, refusal } from '../../refusals/index.ts'

const PATIENCE = 15_000

/** Runs a step while nobody else's add-on changes the spreadsheet. Throws where another one does not come to an end. */
export function withLock<Result>(work: () => Result): Result {
  const lock = LockService.getDocumentLock()
  if (!lock.tryLock(PATIENCE)) throw new Refused([refusal('google-busy')])
  try {
    return work()
  } finally {
    lock.releaseLock()
  }
}
