import { SheetsError } from './sheets-error.ts'

const PATIENCE = 15_000

/** Runs a step while nobody else's add-on changes the spreadsheet. Throws where another one does not come to an end. */
export function withLock<Result>(work: () => Result): Result {
  const lock = LockService.getDocumentLock()
  if (!lock.tryLock(PATIENCE)) {
    throw new SheetsError(
      'Somebody else’s OKR Rollout is just writing into this spreadsheet. Wait a moment, then repeat the step; nothing was changed.',
    )
  }
  try {
    return work()
  } finally {
    lock.releaseLock()
  }
}
