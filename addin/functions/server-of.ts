import type { Server } from '../../shared/api/index.ts'
import type { Address } from '../actions/index.ts'

/** The keys of a person, as the pane keeps them. */
export interface Keys {
  read(address: Address): { readonly token: string } | null
}

/** Where the functions of a workbook ask, with the key to it or else the owner's; null where this person has neither. */
export function serverOf(address: Address | null, keys: Keys): Server | null {
  if (!address) return null
  const { server: url, organizationId } = address
  const key = keys.read(address) ?? keys.read({ server: url, organizationId, teamId: null })
  return key && { url, token: key.token }
}
