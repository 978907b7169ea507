import { formatToken, type Query, type Reply } from '../../../shared/api/index.ts'
import { sameName } from '../../../shared/program/index.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Context } from '../context.ts'
import { addKey, readKey, readKeys, revoke } from '../keys.ts'
import { logAction } from '../log.ts'

/** Who has a key to what, revoked ones among them. */
export function listKeys({ database }: Context): Result<Reply<'listKeys'>> {
  return ok(readKeys(database).map(({ hash: _, team, ...key }) => ({ ...key, teamId: team })))
}

/** Makes another key of the owner's. It is shown this once. */
export function addOwnerKey({
  database,
  organization,
  credential,
  now,
}: Context): Result<Reply<'addOwnerKey'>> {
  const createdAt = now.toISOString()
  addKey(database, { ...credential, team: null, person: '', createdAt })
  logAction(database, { by: '', at: createdAt }, "made an owner's key", { key: credential.id })
  const ownerToken = formatToken({ ...credential, kind: 'owner', organization: organization.id })
  return ok({ id: credential.id, ownerToken })
}

/** Revokes a key for good; once more changes nothing. The last of the owner's stays, since nobody could make another. */
export function revokeKey({ database, now }: Context, { params }: { params: { key: string } }): Result<null> {
  const key = readKey(database, params.key)
  if (!key) return fail(404, `There is no key ${params.key}.`)
  if (key.revokedAt !== null) return ok(null)
  const owners = readKeys(database).filter(({ kind, revokedAt }) => kind === 'owner' && revokedAt === null)
  if (key.kind === 'owner' && owners.length === 1) {
    return fail(
      'last-owners-key',
      "This is the only key of the owner's; make another one first. Nothing was changed.",
    )
  }
  const at = now.toISOString()
  revoke(database, key.id, at)
  logAction(database, { by: '', at }, 'revoked a key', { key: key.id, person: key.person, team: key.team })
  return ok(null)
}

/** Revokes all keys that a person has to teams. */
export function revokeKeysOf(
  { database, now }: Context,
  { query: { person } }: { query: Query<'revokeKeysOf'> },
): Result<Reply<'revokeKeysOf'>> {
  const named = readKeys(database).filter((key) => key.kind === 'team' && sameName(key.person, person))
  if (named.length === 0) return fail(404, `Nobody called ${person} has a key.`)
  const at = now.toISOString()
  const valid = named.filter(({ revokedAt }) => revokedAt === null)
  for (const { id } of valid) revoke(database, id, at)
  if (valid.length > 0) {
    logAction(database, { by: '', at }, 'revoked the keys of a person', {
      person,
      keys: valid.map(({ id }) => id),
    })
  }
  return ok({ revoked: valid.length })
}
