import { type Body, formatToken, type Reply } from '../../../shared/api/index.ts'
import type { Show } from '../../access/authorize.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Context } from '../context.ts'
import { logAction } from '../log.ts'
import { readTeam, readTop } from '../teams.ts'

type StoredLink = Record<'id' | 'team' | 'show' | 'created_at', string> & {
  kind: 'rollup' | 'scaling'
} & Record<'expires_at' | 'revoked_at' | 'last_used_on', string | null>

/** Shares a node's roll-up or scaling report. The address is shown this once. */
export function createLink(
  { database, organization, credential, now, origin }: Context,
  { body }: { body: Body<'createLink'> },
): Result<Reply<'createLink'>> {
  const { kind = 'rollup', show, expiresAt = null } = body
  const teamId = body.teamId ?? readTop(database)
  if (teamId === null) return fail(422, 'There is not one node at the top; name the team in teamId.')
  if (!readTeam(database, teamId)) return fail(404, `There is no team ${teamId}.`)
  const createdAt = now.toISOString()
  database.run(
    'INSERT INTO links (id, kind, team, hash, show, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    credential.id,
    kind,
    teamId,
    credential.hash,
    JSON.stringify(show satisfies Show),
    createdAt,
    expiresAt,
  )
  const details = { link: credential.id, kind, team: teamId, show, expiresAt }
  logAction(database, { by: '', at: createdAt }, 'shared a link', details)
  const token = formatToken({ ...credential, kind: 'link', organization: organization.id })
  return ok({ id: credential.id, url: `${origin}/${kind === 'scaling' ? 's' : 'r'}/${token}` })
}

export function listLinks({ database }: Context): Result<Reply<'listLinks'>> {
  const links = database.all<StoredLink>('SELECT * FROM links ORDER BY created_at, id')
  return ok(
    links.map((link) => ({
      id: link.id,
      teamId: link.team,
      kind: link.kind,
      show: JSON.parse(link.show),
      createdAt: link.created_at,
      expiresAt: link.expires_at,
      revokedAt: link.revoked_at,
      lastUsedAt: link.last_used_on,
    })),
  )
}

/** Revokes a link for good; revoking it once more changes nothing. */
export function revokeLink(
  { database, now }: Context,
  { params }: { params: { link: string } },
): Result<null> {
  const link = database.first<StoredLink>('SELECT * FROM links WHERE id = ?', params.link)
  if (!link) return fail(404, `There is no link ${params.link}.`)
  if (link.revoked_at === null) {
    const at = now.toISOString()
    database.run('UPDATE links SET revoked_at = ? WHERE id = ?', at, params.link)
    logAction(database, { by: '', at }, 'revoked a link', { link: params.link })
  }
  return ok(null)
}
