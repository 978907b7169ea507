import { EMPTY_STATE } from '../../../shared/workbook/index.ts'
import { connect, ownersAddress, portfolioAddress } from '../../actions/index.ts'
import type { Command } from '../command.ts'
import { inputError, unable } from '../failure.ts'
import { type Key, keepKey } from '../keys.ts'
import { clientOf, serverAddress, serverTrouble } from '../server.ts'
import { locationOf, openSynced } from '../synced-file.ts'
import { saveWorkbook } from '../tracker-file.ts'
import type { World } from '../world.ts'

export const joinCommand: Command = {
  name: 'join',
  summary:
    'Joins a team on a server with a code, the rollout program with the key of the organisation’s owner, or a portfolio with that key or a share link. Keys are kept in your own configuration, not in the file.',
  files: ['FILE.xlsx'],
  options: {
    server: { value: 'URL', summary: 'such as https://okr.example.org', isNeeded: true },
    code: {
      value: 'CODE',
      summary: 'that you were given; for a program the owner’s key, for a portfolio that or a share link',
      isNeeded: true,
    },
    name: { value: 'PERSON', summary: 'as others shall see you', isNeeded: true },
  },
  async run(input, world) {
    const server = serverAddress(input.text('server') ?? '')
    const file = await openSynced(input.file(0))
    const person = input.text('name') ?? ''
    const code = (input.text('code') ?? '').trim()
    const key = await KEYS[file.kind](server, code, person, world)
    await keepKey(key, world)
    const result = connect(file.snapshot, key, await locationOf(file))
    if (!result.ok) throw unable(result.refusals)
    await saveWorkbook(file, result.plan, world)
    world.out(
      {
        tracker: `Joined the team ${key.teamId} as ${person}. “okr sync” exchanges changes.`,
        program: `Joined the rollout program as ${person}. “okr sync” exchanges changes.`,
        portfolio: `Joined the organisation as ${person}. “okr sync” refreshes the portfolio.`,
      }[file.kind],
    )
    return 0
  },
}

async function teamKey(server: string, code: string, person: string, world: World): Promise<Key> {
  const answer = await clientOf(server, null, world).call('join', { body: { code, person } })
  if (!answer.ok) throw serverTrouble(answer.problem)
  const { token, teamId, organizationId } = answer.value
  return { server, organizationId, teamId, person, token }
}

/** An owner's key is its own code; whether the server takes it is asked with a sync that changes nothing. */
async function ownersKey(server: string, token: string, person: string, world: World): Promise<Key> {
  const address = ownersAddress(server, token)
  if (!address) {
    throw inputError('A rollout program is joined with the key of the organisation’s owner, okr_owner_….')
  }
  const body = { baseRevision: EMPTY_STATE.revision, changes: [] }
  const answer = await clientOf(server, token, world).call('syncProgram', { body })
  if (!answer.ok) throw serverTrouble(answer.problem)
  return { ...address, person, token }
}

/** A portfolio is refreshed with an owner's key or a share link; whether the server takes it is asked with one part. */
async function portfolioKey(server: string, code: string, person: string, world: World): Promise<Key> {
  const address = portfolioAddress(server, code)
  if (!address) {
    throw inputError(
      'A portfolio is joined with the key of the organisation’s owner, okr_owner_…, or with a share link of a roll-up.',
    )
  }
  const answer = await clientOf(server, address.token, world).call('portfolio', {})
  if (!answer.ok) throw serverTrouble(answer.problem)
  return { ...address, person }
}

const KEYS = { tracker: teamKey, program: ownersKey, portfolio: portfolioKey }
