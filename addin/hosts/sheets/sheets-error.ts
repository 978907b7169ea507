/** A sentence that tells a person why nothing was done and what to do. */
export class SheetsError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SheetsError'
  }
}

/** What Google's own messages mean for the person. In other languages than English Google's own sentence stays. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [
    /Service invoked too many times/i,
    'Google’s limit for add-ons is used up for today. What was done before stays; go on tomorrow, and repeat the last step then.',
  ],
  [
    /protected cell or object/i,
    'A part of the sheet is protected by somebody else. Ask the spreadsheet’s owner to let you edit it, then repeat the step.',
  ],
  [
    /do not have permission to (?:call|access)|authori[sz]ation is required/i,
    'Google has not let OKR Rollout do this for you yet. Choose Open sidebar in its menu and allow what Google asks, then repeat the step.',
  ],
  [
    /do not have (?:permission|access)|permission to edit|read[- ]only/i,
    'You may only look at this spreadsheet. Ask its owner for the right to edit, then repeat the step.',
  ],
  [
    /timed out|failed while accessing|server error occurred/i,
    'Google Sheets did not answer in time. Repeat the step: what is there already stays as it is.',
  ],
  [
    /10000000 cells|limit of 10,?000,?000/i,
    'The spreadsheet is full: Google Sheets holds ten million cells. Use a spreadsheet of its own for the OKRs.',
  ],
]

/** Runs a step; what Google throws becomes a sentence that says what to do. */
export function explained<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw explanationOf(error)
  }
}

function explanationOf(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error)
  const meaning = MEANINGS.find(([pattern]) => pattern.test(message))
  if (meaning) return new SheetsError(meaning[1])
  return error instanceof Error ? error : new SheetsError(message)
}
