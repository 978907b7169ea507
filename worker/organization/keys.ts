import type { Grant } from '../access/authorize.ts'
import { type PresentedToken, sameHash } from '../access/token.ts'
import type { Database } from './database.ts'
import { grantOfLink } from './links.ts'

type StoredKey = {
  kind: string
  team: string | null
  person: string
  hash: string
  revoked_at: string | null
}

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
      return grantOfKey(database, token)
    case 'link':
      return grantOfLink(database, token, session, now)
    case 'session':
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
