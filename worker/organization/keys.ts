import type { Grant } from '../access/authorize.ts'
import { type PresentedToken, sameHash } from '../access/token.ts'
import type { Database } from './database.ts'
import { grantOfLink } from './links.ts'

/** Somebody's key as stored. Without a team it is the owner's. */
export interface KeyRecord {
  readonly id: string
  readonly kind: 'owner' | 'team'
  readonly team: string | null
  readonly person: string
  readonly hash: string
  readonly createdAt: string
  readonly revokedAt: string | null
  /** The day of the last call. */
  readonly lastUsedOn: string | null
}

type Stored = Pick<KeyRecord, 'id' | 'kind' | 'team' | 'person' | 'hash'> & { created_at: string } & Record<
    'revoked_at' | 'last_used_on',
    string | null
  >

/** What a token gives access to; null where it is unknown, wrong, expired or revoked, which all look the same. */
export function grantOf(
  database: Database,
  token: PresentedToken,
  session: PresentedToken | null,
  now: Date,
): Grant | null {
  switch (token.kind) {
    case 'owner':
    case 'team':
      return grantOfKey(database, token, now)
    case 'link':
      return grantOfLink(database, token, session, now)
    case 'session':
    case 'code':
    case 'review':
    case 'feed':
      return null
  }
}

function grantOfKey(database: Database, { id, kind, hash }: PresentedToken, now: Date): Grant | null {
  const key = readKey(database, id)
  if (!key || key.kind !== kind || !sameHash(key.hash, hash) || key.revokedAt !== null) return null
  const today = now.toISOString().slice(0, 10)
  if (key.lastUsedOn !== today) database.run('UPDATE keys SET last_used_on = ? WHERE id = ?', today, id)
  return key.team === null ? { kind: 'owner' } : { kind: 'team', team: key.team, person: key.person }
}

export function readKey(database: Database, id: string): KeyRecord | null {
  const stored = database.first<Stored>('SELECT * FROM keys WHERE id = ?', id)
  return stored && recordOf(stored)
}

/** All keys, in the order in which they were made. */
export function readKeys(database: Database): KeyRecord[] {
  return database.all<Stored>('SELECT * FROM keys ORDER BY created_at, id').map(recordOf)
}

export function revoke(database: Database, key: string, at: string): void {
  database.run('UPDATE keys SET revoked_at = ? WHERE id = ?', at, key)
}

export function addKey(
  database: Database,
  key: { id: string; hash: string; team: string | null; person: string; createdAt: string },
): void {
  database.run(
    'INSERT INTO keys (id, kind, team, person, hash, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    key.id,
    key.team === null ? 'owner' : 'team',
    key.team,
    key.person,
    key.hash,
    key.createdAt,
  )
}

function recordOf({ created_at, revoked_at, last_used_on, ...key }: Stored): KeyRecord {
  return { ...key, createdAt: created_at, revokedAt: revoked_at, lastUsedOn: last_used_on }
}
