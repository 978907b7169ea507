import { type Refusal, Refused, refusal } from '../../refusals/index.ts'

/**
 * What Google's own messages mean. They come in the account's language; what is matched besides English is what stands in
 * them untranslated: addresses of permissions, numbers, the service behind the colon.
 */
const MEANINGS: readonly (readonly [RegExp, Refusal])[] = [
  [/Service invoked too many times|: (?:urlfetch|spreadsheet|properties)\.?$/i, refusal('google-quota')],
  [/protected cell or object/i, refusal('google-protected')],
  [
    /googleapis\.com\/auth\/|do not have permission to (?:call|access)|authori[sz]ation is required/i,
    refusal('google-not-allowed'),
  ],
  [/do not have (?:permission|access)|permission to edit|read[- ]only/i, refusal('read-only')],
  [/timed out|failed while accessing|server error occurred/i, refusal('google-slow')],
  [/10[.,]?000[.,]?000/, refusal('google-full')],
]

/** Runs a step; what Google throws becomes a refusal. */
export function explained<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw isGoogles(error) ? refusedBy(error) : (knownRefusal(error) ?? error)
  }
}

/** The refusal that something thrown is or is known to mean; null where it is unknown. */
export function knownRefusal(error: unknown): Refused | null {
  if (error instanceof Refused) return error
  const message = messageOf(error)
  const meaning = MEANINGS.find(([pattern]) => pattern.test(message))
  return meaning ? new Refused([meaning[1]]) : null
}

/** The refusal that is made of anything thrown: what is not known is quoted as Google's. */
export function refusedBy(error: unknown): Refused {
  return knownRefusal(error) ?? new Refused([refusal('google-refused', messageOf(error))])
}

/** Google's services throw errors of these names, whatever the language. */
function isGoogles(error: unknown): boolean {
  const isNamed = typeof error === 'object' && error !== null && 'name' in error
  return isNamed && (error.name === 'Exception' || error.name === 'ScriptError')
}

function messageOf(error: unknown): string {
  const isTold = typeof error === 'object' && error !== null && 'message' in error
  return String(isTold ? error.message : error)
}
