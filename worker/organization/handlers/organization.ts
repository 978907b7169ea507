import { formatToken, type Reply } from '../../../shared/api/index.ts'
import { ok, type Result } from '../../result.ts'
import type { Context } from '../context.ts'
import { addKey } from '../keys.ts'
import { logAction } from '../log.ts'

/** Makes the organisation of a new object, and its owner's key. */
export function createOrganization({
  database,
  organization,
  credential,
  now,
  today,
}: Context): Result<Reply<'createOrganization'>> {
  const { id, name, timeZone } = organization
  const createdAt = now.toISOString()
  database.run(
    'INSERT INTO organization (id, name, time_zone, day, created_at) VALUES (?, ?, ?, ?, ?)',
    id,
    name,
    timeZone,
    today,
    createdAt,
  )
  addKey(database, { ...credential, team: null, person: '', createdAt })
  logAction(database, { by: '', at: createdAt }, 'created the organisation', { name })
  const ownerToken = formatToken({ ...credential, kind: 'owner', organization: id })
  return ok({ organizationId: id, ownerToken })
}
