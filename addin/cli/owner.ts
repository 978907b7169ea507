import type { Client } from '../../shared/api/index.ts'
import { addressOf } from '../actions/index.ts'
import { placeText } from '../refusals/en.ts'
import { inputError } from './failure.ts'
import { keyFor } from './keys.ts'
import { clientOf, serverTrouble } from './server.ts'
import { openWorkbook } from './tracker-file.ts'
import type { World } from './world.ts'

/** A server with the owner's key to an organisation. */
export interface Owner {
  /** Such as `https://okr.example.org`. */
  readonly server: string
  readonly client: Client
}

/** The owner of the organisation that a workbook belongs to. Throws Failure where this person has no such key. */
export async function ownerOf(path: string, world: World): Promise<Owner> {
  const { snapshot } = await openWorkbook(path, () => [])
  const address = addressOf(snapshot)
  if (!address || address.teamId !== null || address.linkId !== undefined) {
    throw inputError(
      `${path}: this is not joined with the key of the organisation’s owner. Name a rollout program or a portfolio that is; “okr join” joins one.`,
    )
  }
  const key = await keyFor(address, world)
  if (!key) throw inputError(`You have no key to ${placeText(address)}; join it with the owner’s key.`)
  return { server: address.server, client: clientOf(address.server, key.token, world) }
}

/** What each team is called, by its id. */
export async function teamNames({ client }: Owner): Promise<(id: string | null) => string> {
  const answer = await client.call('listTeams', {})
  if (!answer.ok) throw serverTrouble(answer.problem)
  const names = new Map(answer.value.map(({ id, name }) => [id, name]))
  return (id) => (id === null ? 'everything' : (names.get(id) ?? id))
}
