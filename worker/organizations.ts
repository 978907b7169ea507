import type { Environment } from './environment.ts'
import type { Organization } from './organization/organization.ts'

/** The object of an organisation, where the deployment keeps them: its id names another one in each jurisdiction. */
export function organizationOf(
  { ORGANIZATION, JURISDICTION }: Environment,
  id: string,
): DurableObjectStub<Organization> {
  const namespace = JURISDICTION ? ORGANIZATION.jurisdiction(JURISDICTION) : ORGANIZATION
  return namespace.getByName(id)
}
