import { type Address, addressOf } from '../actions/index.ts'
import { readDocumentData } from '../hosts/sheets/index.ts'
import { keyRing } from '../pane/key-ring.ts'
import type { PersonKey } from '../pane/port.ts'
import { kept } from './kept.ts'

/** Where the spreadsheet belongs and this person's key to it; null where one of the two is missing. */
export interface Connected {
  readonly address: Address
  readonly key: PersonKey
}

export function connected(): Connected | null {
  const address = addressOf({ documentData: readDocumentData() })
  const key = address && keyRing(kept).read(address)
  return address && key ? { address, key } : null
}
