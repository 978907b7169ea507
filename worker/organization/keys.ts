import type { Token } from '../../shared/api/index.ts'
import type { Grant, Show } from '../access/authorize.ts'
import { sameHash } from '../access/token.ts'
import type { Database } from './database.ts'

/** A token whose secret was hashed on arrival. */
export interface PresentedToken extends Pick<Token, 'kind' | 'id'> {
  readonly hash: string
}

type StoredKey = {
  kind: string
  team: string | null
  person: string
  hash: string
  revoked_at: string | null
}

type StoredLink = Record<'kind' | 'team' | 'hash' | 'show', string> &
  Record<'expires_at' | 'revoked_at' | 'last_used_on', string | null>

/** What a token gives access to; null where it is unknown, wrong, expired or revoked, which all look the same. */
export function grantOf(database: Database, token: PresentedToken, now: Date): Grant | null {
  switch (token.kind) {
    case 'owner':
    case 'team':
      return grantOfKey(database, token)
    case 'link':
      return grantOfLink(database, token, now)
    case 'code':
    case 'review':
      return null
  }
}

function grantOfKey(database: Database, { id, kind, hash }: PresentedToken): Grant | null {
  const key = database.first<StoredKey>('SELECT * FROM keys WHERE id = ?', id)
  if (!key || key.kind !== kind || !sameHash(key.hash, hash) || key.revoked_at !== null) return null
  if (key.team === null) return { kind: 'owner' }
  return { kind: 'team', team: key.team, person: key.person }
}

function grantOfLink(database: Database, { id, hash }: PresentedToken, now: Date): Grant | null {
  const link = database.first<StoredLink>('SELECT * FROM links WHERE id = ?', id)
  if (!link || !sameHash(link.hash, hash) || link.revoked_at !== null) return null
  if (link.expires_at !== null && Date.parse(link.expires_at) <= now.getTime()) return null
  const today = now.toISOString().slice(0, 10)
  if (link.last_used_on !== today) database.run('UPDATE links SET last_used_on = ? WHERE id = ?', today, id)
  const show: Show = JSON.parse(link.show)
  const shows = link.kind === 'scaling' ? 'scaling' : 'rollup'
  return { kind: 'link', id, team: link.team, shows, show, expiresAt: link.expires_at }
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
