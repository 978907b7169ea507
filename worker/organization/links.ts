import type { LinkKind } from '../../shared/api/index.ts'
import type { LinkGrant, Show } from '../access/authorize.ts'
import { isLocked, type StoredPasscode } from '../access/passcode.ts'
import { type PresentedToken, sameHash } from '../access/token.ts'
import type { CycleRecord } from './cycle-record.ts'
import type { Database } from './database.ts'

/** A link as stored. Times are ISO 8601 in UTC, `attemptedAt` is milliseconds since 1970. */
export interface LinkRecord {
  readonly id: string
  readonly kind: LinkKind
  readonly team: string
  readonly hash: string
  readonly show: Show
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  /** The day of the last visit. */
  readonly lastUsedOn: string | null
  readonly passcode: StoredPasscode | null
  /** Wrong passcodes since the last right one, and when the last attempt was. */
  readonly attempts: number
  readonly attemptedAt: number
  readonly embedIn: readonly string[]
  readonly pinned: CycleRecord | null
}

type Stored = Record<'id' | 'team' | 'hash' | 'show' | 'created_at' | 'embed_in', string> &
  Record<'expires_at' | 'revoked_at' | 'last_used_on' | 'passcode' | 'pinned', string | null> &
  Record<'attempts' | 'attempted_at', number> & { kind: LinkKind }

/** The first part of the path of what each kind of link opens. */
export const FOLDERS: Readonly<Record<LinkKind, string>> = {
  rollup: 'r',
  scaling: 's',
  review: 'review',
  retrospective: 'retrospective',
  story: 'story',
}

/** How long whoever gave the passcode is not asked again. */
const SESSION_MILLISECONDS = 12 * 3_600_000

export function readLink(database: Database, id: string): LinkRecord | null {
  const stored = database.first<Stored>('SELECT * FROM links WHERE id = ?', id)
  return stored && recordOf(stored)
}

export function readLinks(database: Database): LinkRecord[] {
  return database.all<Stored>('SELECT * FROM links ORDER BY created_at, id').map(recordOf)
}

export function writeLink(database: Database, link: LinkRecord): void {
  database.run(
    `INSERT OR REPLACE INTO links (id, kind, team, hash, show, created_at, expires_at, revoked_at, last_used_on,
       passcode, attempts, attempted_at, embed_in, pinned) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    link.id,
    link.kind,
    link.team,
    link.hash,
    JSON.stringify(link.show),
    link.createdAt,
    link.expiresAt,
    link.revokedAt,
    link.lastUsedOn,
    link.passcode && JSON.stringify(link.passcode),
    link.attempts,
    link.attemptedAt,
    JSON.stringify(link.embedIn),
    link.pinned && JSON.stringify(link.pinned),
  )
}

export function isLinkLocked({ attempts }: LinkRecord): boolean {
  return isLocked({ count: attempts })
}

/**
 * What a link gives access to, null where it is unknown, wrong, expired or revoked. `session` is what whoever gave its
 * passcode holds. That it was used is noted once a day.
 */
export function grantOfLink(
  database: Database,
  { id, hash }: PresentedToken,
  session: PresentedToken | null,
  now: Date,
): LinkGrant | null {
  const link = readLink(database, id)
  if (!link || !sameHash(link.hash, hash) || link.revokedAt !== null) return null
  if (link.expiresAt !== null && Date.parse(link.expiresAt) <= now.getTime()) return null
  const isOpen = link.passcode === null || (session !== null && isSession(database, link, session, now))
  const today = now.toISOString().slice(0, 10)
  if (isOpen && link.lastUsedOn !== today) writeLink(database, { ...link, lastUsedOn: today })
  const { kind: shows, team, show, expiresAt, embedIn, pinned } = link
  return { kind: 'link', id, shows, team, show, expiresAt, embedIn, pinned, isOpen }
}

export function addSession(
  database: Database,
  { id }: LinkRecord,
  session: { readonly id: string; readonly hash: string },
  now: Date,
): void {
  database.run('DELETE FROM link_sessions WHERE expires_at <= ?', now.getTime())
  const end = now.getTime() + SESSION_MILLISECONDS
  database.run(
    'INSERT INTO link_sessions (id, link, hash, expires_at) VALUES (?, ?, ?, ?)',
    session.id,
    id,
    session.hash,
    end,
  )
}

export function removeSessions(database: Database, { id }: LinkRecord): void {
  database.run('DELETE FROM link_sessions WHERE link = ?', id)
}

function isSession(database: Database, { id }: LinkRecord, session: PresentedToken, now: Date): boolean {
  const found = database.first<{ link: string; hash: string; expires_at: number }>(
    'SELECT link, hash, expires_at FROM link_sessions WHERE id = ?',
    session.id,
  )
  return found?.link === id && found.expires_at > now.getTime() && sameHash(found.hash, session.hash)
}

function recordOf(stored: Stored): LinkRecord {
  return {
    id: stored.id,
    kind: stored.kind,
    team: stored.team,
    hash: stored.hash,
    show: JSON.parse(stored.show),
    createdAt: stored.created_at,
    expiresAt: stored.expires_at,
    revokedAt: stored.revoked_at,
    lastUsedOn: stored.last_used_on,
    passcode: stored.passcode === null ? null : JSON.parse(stored.passcode),
    attempts: stored.attempts,
    attemptedAt: stored.attempted_at,
    embedIn: JSON.parse(stored.embed_in),
    pinned: stored.pinned === null ? null : JSON.parse(stored.pinned),
  }
}
