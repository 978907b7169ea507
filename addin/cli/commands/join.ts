import { connect } from '../../actions/index.ts'
import type { Command } from '../command.ts'
import { inputError } from '../failure.ts'
import { keepKey } from '../keys.ts'
import { clientOf, serverAddress, serverTrouble } from '../server.ts'
import { openForWriting, saveTracker } from '../tracker-file.ts'

export const joinCommand: Command = {
  name: 'join',
  summary:
    'Joins a team on a server with a code. Your key is kept in your own configuration, not in the file.',
  files: ['FILE.xlsx'],
  options: {
    server: { value: 'URL', summary: 'such as https://okr.example.org', isNeeded: true },
    code: { value: 'CODE', summary: 'that you were given', isNeeded: true },
    name: { value: 'PERSON', summary: 'as others shall see you', isNeeded: true },
  },
  async run(input, world) {
    const server = serverAddress(input.text('server') ?? '')
    const file = await openForWriting(input.file(0))
    const person = input.text('name') ?? ''
    const body = { code: (input.text('code') ?? '').trim(), person }
    const answer = await clientOf(server, null, world).call('join', { body })
    if (!answer.ok) throw serverTrouble(answer.problem)
    const { token, teamId, organizationId } = answer.value
    await keepKey({ server, organizationId, teamId, person, token }, world)
    const result = connect(file.snapshot, { server, organizationId, teamId })
    if (!result.ok) throw inputError(...result.messages)
    await saveTracker(file, result.plan, world)
    world.out(`Joined the team ${teamId} as ${person}. “okr sync” exchanges changes.`)
    return 0
  },
}
