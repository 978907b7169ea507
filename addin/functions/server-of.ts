import type { Server } from '../../shared/api/index.ts'
import type { Address } from '../actions/index.ts'

/** The keys of a person, as the pane keeps them. */
export interface Keys {
  read(server: string, team: string): { readonly token: string } | null
  owner(server: string): string | null
}

/** Where the functions of a workbook ask, with the key of its team or else its owner's; null where this person has neither. */
export function serverOf(address: Address | null, keys: Keys): Server | null {
  if (!address) return null
  const { server: url, teamId } = address
  const key = teamId === null ? null : keys.read(url, teamId)
  const token = key?.token ?? keys.owner(url)
  return token === null ? null : { url, token }
}
