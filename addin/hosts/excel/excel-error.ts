/** Why Excel did not do what was asked, in a sentence for people that says what to do. */
export class ExcelError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ExcelError'
  }
}

/** What people can do about the errors that are theirs to mend. */
const SENTENCES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    'A cell is being edited: press Enter or Esc in the sheet, then try again. Nothing was written.',
  AccessDenied:
    'Excel does not allow changes here: the workbook or a sheet is protected. Remove the protection (Review, Unprotect), then try again.',
  Unauthenticated: 'Excel has signed you out: reload the workbook, then try again.',
  InactiveWorkbook: 'The workbook is no longer in front: go back to it, then try again.',
  HostRestartNeeded: 'Excel has to be restarted before add-ins can change the workbook.',
  ServiceNotAvailable: 'Excel’s service does not answer just now: try again in a minute.',
  NotImplemented:
    'This version of Excel cannot do that: update Excel, or open the workbook in Excel on the web.',
  ApiNotFound:
    'This version of Excel cannot do that: update Excel, or open the workbook in Excel on the web.',
  RequestPayloadSizeLimitExceeded: 'The workbook is too large for one message to Excel.',
  ResponsePayloadSizeLimitExceeded: 'The workbook is too large for one message from Excel.',
}

/** The error of Excel as one for people; what is one already stays as it is. */
export function translated(error: unknown): unknown {
  const code = codeOf(error)
  if (code === null) return error
  return new ExcelError(SENTENCES[code] ?? `Excel refused a step (${code}): ${messageOf(error)}`, {
    cause: error,
  })
}

/** The code of an error of the Office.js client, null where it is none. */
export function codeOf(error: unknown): string | null {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error
  return isCoded && typeof error.code === 'string' ? error.code : null
}

function messageOf(error: unknown): string {
  const isTold = typeof error === 'object' && error !== null && 'message' in error
  return isTold ? String(error.message) : 'it does not say why.'
}
