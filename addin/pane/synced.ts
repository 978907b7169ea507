import type { Snapshot, SyncState } from '../../shared/workbook/index.ts'
import type { Address, Context } from '../actions/index.ts'
import type { PersonKey } from './port.ts'

/** What syncing needs to know of the workbook that is open. */
export interface Synced {
  readonly snapshot: Snapshot
  /** Where it belongs; null where it never joined. */
  readonly connection: Address | null
  /** This person's key to that. */
  readonly key: PersonKey | null
  readonly state: SyncState
  readonly context: Context
}
