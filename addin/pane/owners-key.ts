import { type Address, ownersAddress } from '../actions/index.ts'
import type { KeyRing } from './port.ts'

/** The owner's key to the organisation that a workbook belongs to; null where this person has none. */
export function ownersKey(keys: KeyRing, address: Address | null): string | null {
  const token = address && keys.owner(address.server)
  const isOfIt = token !== null && ownersAddress('', token)?.organizationId === address?.organizationId
  return isOfIt ? token : null
}
