import { type Body, formatToken, type Reply } from '../../../shared/api/index.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Context } from '../context.ts'
import {
  FOLDERS,
  isLinkLocked,
  type LinkRecord,
  readLink,
  readLinks,
  removeSessions,
  writeLink,
} from '../links.ts'
import { logAction } from '../log.ts'
import { pinFigures, removePinned } from '../pin.ts'
import { readTeam, readTop } from '../teams.ts'

type Params = { readonly params: { readonly link: string } }

const DAY = 86_400_000
const DEFAULT_DAYS = 90
const ONLY_ROLLUPS = 'Only a roll-up can be pinned to a day. Leave pinnedTo out for a scaling report.'
const NOT_IN_A_FRAME =
  'A page in a frame cannot ask for a passcode: its cookie would be a third party’s. Leave one of the two out.'

/** Shares a node's roll-up or scaling report. The address is shown this once. */
export function createLink(
  context: Context,
  { body }: { body: Body<'createLink'> },
): Result<Reply<'createLink'>> {
  const { database, credential, passcode, now } = context
  const { kind = 'rollup', show, embedIn = [], pinnedTo } = body
  const teamId = body.teamId ?? readTop(database)
  if (teamId === null) return fail(422, 'There is not one node at the top; name the team in teamId.')
  const team = readTeam(database, teamId)
  if (!team || team.archived) return fail('no-such-team', `There is no team ${teamId}, or it was archived.`)
  if (passcode && embedIn.length > 0) return fail('passcode-in-frame', NOT_IN_A_FRAME)
  if (pinnedTo !== undefined && kind !== 'rollup') return fail(422, ONLY_ROLLUPS)
  const pinned = pinnedTo === undefined ? ok(null) : pinFigures(context, credential.id, team, pinnedTo)
  if (!pinned.ok) return pinned
  const expiresAt = body.expiresAt ?? new Date(now.getTime() + DEFAULT_DAYS * DAY).toISOString()
  const link: LinkRecord = {
    id: credential.id,
    kind,
    team: teamId,
    hash: credential.hash,
    show,
    createdAt: now.toISOString(),
    expiresAt,
    revokedAt: null,
    lastUsedOn: null,
    passcode,
    attempts: 0,
    attemptedAt: 0,
    embedIn,
    pinned: pinned.value,
  }
  writeLink(database, link)
  logLink(context, 'shared a link', link)
  return ok({ id: link.id, url: addressOf(context, link), expiresAt })
}

export function listLinks({ database }: Context): Result<Reply<'listLinks'>> {
  return ok(
    readLinks(database).map((link) => ({
      id: link.id,
      teamId: link.team,
      kind: link.kind,
      show: link.show,
      createdAt: link.createdAt,
      expiresAt: link.expiresAt,
      revokedAt: link.revokedAt,
      lastUsedAt: link.lastUsedOn,
      hasPasscode: link.passcode !== null,
      locked: isLinkLocked(link),
      embedIn: [...link.embedIn],
      pinnedTo: link.pinned?.day ?? null,
    })),
  )
}

/** Revokes a link for good; revoking it once more changes nothing. */
export function revokeLink(context: Context, { params }: Params): Result<null> {
  const { database, now } = context
  const link = readLink(database, params.link)
  if (!link) return fail(404, `There is no link ${params.link}.`)
  if (link.revokedAt === null) {
    writeLink(database, { ...link, revokedAt: now.toISOString() })
    removeSessions(database, link)
    if (link.pinned) removePinned(database, link.pinned)
    logLink(context, 'revoked a link', link)
  }
  return ok(null)
}

/** Gives a link a new secret: the same settings at another address, and the old address works no more. */
export function rotateLink(context: Context, { params }: Params): Result<Reply<'rotateLink'>> {
  const { database, credential, now } = context
  const link = readLink(database, params.link)
  if (!link || link.revokedAt !== null)
    return fail(404, `There is no link ${params.link}, or it was revoked.`)
  const expiresAt = link.expiresAt ?? new Date(now.getTime() + DEFAULT_DAYS * DAY).toISOString()
  const rotated: LinkRecord = { ...link, hash: credential.hash, expiresAt, lastUsedOn: null, attempts: 0 }
  writeLink(database, rotated)
  removeSessions(database, link)
  logLink(context, 'rotated a link', link)
  return ok({ id: link.id, url: addressOf(context, link), expiresAt })
}

/** Forgets the wrong passcodes, so that people may try again. */
export function unlockLink(context: Context, { params }: Params): Result<null> {
  const { database } = context
  const link = readLink(database, params.link)
  if (!link) return fail(404, `There is no link ${params.link}.`)
  writeLink(database, { ...link, attempts: 0 })
  logLink(context, 'unlocked a link', link)
  return ok(null)
}

function addressOf({ organization, credential, origin }: Context, { id, kind }: LinkRecord): string {
  const token = formatToken({ id, secret: credential.secret, kind: 'link', organization: organization.id })
  return `${origin}/${FOLDERS[kind]}/${token}`
}

function logLink({ database, now }: Context, action: string, link: LinkRecord): void {
  const { id, kind, team, show, expiresAt, embedIn } = link
  const hasPasscode = link.passcode !== null
  const pinnedTo = link.pinned?.day ?? null
  const details = { link: id, kind, team, show, expiresAt, hasPasscode, embedIn, pinnedTo }
  logAction(database, { by: '', at: now.toISOString() }, action, details)
}
