import { type Refusal, Refused, refusal } from '../../refusals/index.ts'

/** What people can do about the errors that are theirs to mend. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  InvalidOperationInCellEditMode: refusal('cell-edited'),
  AccessDenied: refusal('excel-protected'),
  Unauthenticated: refusal('excel-signed-out'),
  InactiveWorkbook: refusal('excel-not-in-front'),
  HostRestartNeeded: refusal('excel-restart'),
  ServiceNotAvailable: refusal('excel-away'),
  NotImplemented: refusal('excel-cannot'),
  ApiNotFound: refusal('excel-cannot'),
  RequestPayloadSizeLimitExceeded: refusal('excel-request-too-large'),
  ResponsePayloadSizeLimitExceeded: refusal('excel-answer-too-large'),
}

/** The error of Excel as a refusal; what is none of Excel's stays as it is. */
export function translated(error: unknown): unknown {
  const code = codeOf(error)
  if (code === null) return error
  return new Refused([REFUSALS[code] ?? refusal('excel-refused', code, messageOf(error))])
}

/** The code of an error of the Office.js client, null where it is none. */
export function codeOf(error: unknown): string | null {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error
  return isCoded && typeof error.code === 'string' ? error.code : null
}

function messageOf(error: unknown): string {
  const isTold = typeof error === 'object' && error !== null && 'message' in error
  return isTold ? String(error.message) : '…'
}
