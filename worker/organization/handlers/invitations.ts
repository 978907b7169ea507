import { type Body, formatToken, type Reply } from '../../../shared/api/index.ts'
import { type PresentedToken, sameHash } from '../../access/token.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Context } from '../context.ts'
import { addKey } from '../keys.ts'
import { logAction } from '../log.ts'
import { readTeam, writeTeam } from '../teams.ts'

type StoredInvitation = { team: string; hash: string; expires_at: string | null; uses: number; used: number }

/** Makes a code with which as many people as `uses` says join a team. It is shown this once. */
export function invite(
  { database, organization, credential, now, path: [team] }: Context,
  { params, body }: { params: { team: string }; body: Body<'invite'> },
): Result<Reply<'invite'>> {
  if (!team || team.archived)
    return fail('no-such-team', `There is no team ${params.team}, or it was archived.`)
  const { expiresAt = null, uses = 1 } = body
  const createdAt = now.toISOString()
  database.run(
    'INSERT INTO invitations (id, team, hash, created_at, expires_at, uses, used) VALUES (?, ?, ?, ?, ?, ?, 0)',
    credential.id,
    team.id,
    credential.hash,
    createdAt,
    expiresAt,
    uses,
  )
  if (!team.invited) writeTeam(database, { ...team, invited: true })
  logAction(database, { by: '', at: createdAt }, 'invited', { team: team.id, uses, expiresAt })
  const code = formatToken({ ...credential, kind: 'code', organization: organization.id })
  return ok({ code, expiresAt, uses })
}

/** Takes a code for a person's own key to the team. Unknown, used-up, expired and withdrawn codes look the same. */
export function join(
  { database, organization, credential, now, presented }: Context,
  { body }: { body: Body<'join'> },
): Result<Reply<'join'>> {
  const invitation = presented && findInvitation(database, presented)
  const team = invitation && readTeam(database, invitation.team)
  const isOpen =
    invitation &&
    invitation.used < invitation.uses &&
    (invitation.expires_at === null || Date.parse(invitation.expires_at) > now.getTime())
  if (!presented || !isOpen || !team || team.archived) return fail('wrong-code', NO_CODE)
  const createdAt = now.toISOString()
  database.run('UPDATE invitations SET used = used + 1 WHERE id = ?', presented.id)
  addKey(database, { ...credential, team: team.id, person: body.person, createdAt })
  logAction(database, { by: body.person, at: createdAt }, 'joined', { team: team.id, key: credential.id })
  const token = formatToken({ ...credential, kind: 'team', organization: organization.id })
  return ok({ token, teamId: team.id, organizationId: organization.id })
}

export const NO_CODE =
  'This code cannot be used: it is mistyped, used up or expired. Ask whoever sent it for a new one.'

function findInvitation(database: Context['database'], { kind, id, hash }: PresentedToken) {
  if (kind !== 'code') return null
  const invitation = database.first<StoredInvitation>('SELECT * FROM invitations WHERE id = ?', id)
  return invitation && sameHash(invitation.hash, hash) ? invitation : null
}
