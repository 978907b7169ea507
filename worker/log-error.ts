/** Puts an error into the server's log. The secret part of a token that is named in it is left out. */
export function logError(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  console.error(text.replace(/(okr_[a-z]+_[0-9a-z]{12}_[0-9a-z]{12}_)[0-9a-z]+/g, '$1…'))
}
