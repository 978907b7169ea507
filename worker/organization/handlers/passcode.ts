import { formatToken } from '../../../shared/api/index.ts'
import { type StoredPasscode, secondsToWait } from '../../access/passcode.ts'
import { sameHash } from '../../access/token.ts'
import { LINK_TEXTS } from '../../link-texts/index.ts'
import { fail, ok, type Result, tooOften } from '../../result.ts'
import type { Context } from '../context.ts'
import { addSession, isLinkLocked, type LinkRecord, readLink, writeLink } from '../links.ts'

/** What whoever gave the right passcode shows from then on. */
export interface Session {
  readonly session: string
}

/** Counts an attempt before anything is compared, so that many at once count too. Says what to compare with. */
export function beginAttempt({ database, grant, now, language }: Context): Result<StoredPasscode> {
  const texts = LINK_TEXTS[language].passcode
  const link = linkOf(database, grant)
  if (!link?.passcode) return fail(404, texts.notAsked)
  if (isLinkLocked(link)) return fail(403, texts.locked)
  const seconds = secondsToWait({ count: link.attempts, lastAt: link.attemptedAt }, now)
  if (seconds > 0) return tooOften(seconds, texts.wait(Math.ceil(seconds / 60)))
  writeLink(database, { ...link, attempts: link.attempts + 1, attemptedAt: now.getTime() })
  return ok(link.passcode)
}

/** Opens the link for whoever gave the passcode; `hash` is that of what they gave. */
export function finishAttempt(context: Context, hash: string): Result<Session> {
  const { database, organization, grant, credential, now, language } = context
  const texts = LINK_TEXTS[language].passcode
  const link = linkOf(database, grant)
  if (!link?.passcode) return fail(404, texts.notAsked)
  if (!sameHash(link.passcode.hash, hash)) return fail(401, isLinkLocked(link) ? texts.locked : texts.wrong)
  writeLink(database, { ...link, attempts: 0 })
  addSession(database, link, credential, now)
  return ok({ session: formatToken({ ...credential, kind: 'session', organization: organization.id }) })
}

function linkOf(database: Context['database'], grant: Context['grant']): LinkRecord | null {
  return grant.kind === 'link' ? readLink(database, grant.id) : null
}
