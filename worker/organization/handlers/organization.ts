import { formatToken, type Query, type Reply } from '../../../shared/api/index.ts'
import { fail, ok, type Result } from '../../result.ts'
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

/** Whether the organisation may be deleted; its object then deletes all that it stores. */
export function deleteOrganization(
  { organization: { id, name } }: Context,
  { params, query: { confirm } }: { params: { organization: string }; query: Query<'deleteOrganization'> },
): Result<null> {
  if (params.organization !== id)
    return fail(404, 'This key is of another organisation. Nothing was deleted.')
  return confirm === id || confirm === name
    ? ok(null)
    : fail(422, `Nothing was deleted: confirm=${confirm} is neither the organisation's name nor its id.`)
}
