import * as z from 'zod/mini'
import { parseToken, schemas } from '../../shared/api/index.ts'
import {
  EMPTY_STATE,
  type Operation,
  type Plan,
  type Snapshot,
  type SyncState,
} from '../../shared/workbook/index.ts'
import { refusal } from '../refusals/index.ts'
import { type ActionResult, refused } from './action.ts'
import { LOCATIONS, noteLocation, type WorkbookLocation } from './location.ts'
import { storedJson } from './stored-json.ts'

/** What of which server a workbook is a copy of. The person's key is kept elsewhere, never in the file. */
export interface Address {
  /** Such as `https://okr.example.org`. */
  readonly server: string
  readonly organizationId: string
  /** Null is the organisation's rollout program. */
  readonly teamId: string | null
  /** The share link whose token opens it, where that is not the owner's key. */
  readonly linkId?: string | undefined
}

/** The address of a team's tracker. */
export interface Connection extends Address {
  readonly teamId: string
}

const CONNECTION = 'connection'
const SYNC = 'sync'

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const addressSchema = z.object({
  server: z.string(),
  organizationId: z.string(),
  teamId: z.nullable(z.string()),
  linkId: z.optional(z.string()),
})
const row = z.object({ id: z.string(), fields: z.record(z.string(), scalar) })
const stateSchema = z.object({
  cycle: z.string(),
  revision: z.number(),
  base: z.object({ tables: z.record(z.string(), z.array(row)) }),
  conflicts: z.array(schemas.Conflict),
})

/** Where a workbook belongs; null where it never joined. */
export function addressOf({ documentData }: Pick<Snapshot, 'documentData'>): Address | null {
  return storedJson(addressSchema, documentData[CONNECTION])
}

/** Where a tracker belongs; null where it never joined. */
export function connectionOf(snapshot: Snapshot): Connection | null {
  const address = addressOf(snapshot)
  return address?.teamId ? { ...address, teamId: address.teamId } : null
}

/** The rollout program that an organisation's owner's key opens; null where the text is no such key. */
export function ownersAddress(server: string, token: string): Address | null {
  const parsed = parseToken(token)
  return parsed?.kind === 'owner' ? { server, organizationId: parsed.organization, teamId: null } : null
}

/** What a portfolio is refreshed with: an owner's key, or a share link's token or whole address. Null where it is neither. */
export function portfolioAddress(
  server: string,
  code: string,
): (Address & { readonly token: string }) | null {
  const token = code.split('/').pop() ?? ''
  const parsed = parseToken(token)
  if (parsed?.kind !== 'owner' && parsed?.kind !== 'link') return null
  const address = { server, organizationId: parsed.organization, teamId: null, token }
  return parsed.kind === 'link' ? { ...address, linkId: parsed.id } : address
}

/** Writes down where a workbook belongs and lies. A workbook of one team or organisation never becomes another's. */
export function connect(
  snapshot: Snapshot,
  address: Address,
  location: WorkbookLocation | null,
): ActionResult<Address> {
  const known = addressOf(snapshot)
  const { server, organizationId, teamId, linkId } = address
  if (known && (known.organizationId !== organizationId || known.teamId !== teamId)) {
    return refused(refusal('other-workbook', known, address))
  }
  const value = JSON.stringify({ server, organizationId, teamId, linkId })
  return {
    ok: true,
    plan: {
      operations: [{ kind: 'documentData', key: CONNECTION, value }, ...noteLocation(snapshot, location)],
    },
    outcome: address,
  }
}

/** Makes a connected workbook, such as a copy, one of its own. What people typed and what the server has both stay. */
export function disconnect(): Plan {
  const keys = [CONNECTION, SYNC, LOCATIONS]
  return { operations: keys.map((key) => ({ kind: 'documentData', key, value: null })) }
}

/** What the workbook remembers of the last sync of this cycle. */
export function syncStateOf({ documentData }: Snapshot, cycle: string): SyncState {
  const state = storedJson(stateSchema, documentData[SYNC])
  if (!state || state.cycle !== cycle) return EMPTY_STATE
  return { revision: state.revision, base: state.base, conflicts: state.conflicts }
}

/** Keeps the state for the next sync. */
export function keepState(state: SyncState, cycle: string): Operation {
  return { kind: 'documentData', key: SYNC, value: JSON.stringify({ cycle, ...state }) }
}
