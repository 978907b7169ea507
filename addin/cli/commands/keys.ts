import type { Command } from '../command.ts'
import { ownerOf, teamNames } from '../owner.ts'
import { json, lines } from '../print.ts'
import { serverTrouble } from '../server.ts'

export const keysCommand: Command = {
  name: 'keys',
  summary: 'Lists who has a key to what, since when and when it was used last; revokes one.',
  files: ['FILE.xlsx'],
  options: {
    revoke: { value: 'KEY', summary: 'the key that opens nothing from now on, by its id' },
    json: { summary: 'print one JSON document' },
  },
  async run(input, world) {
    const owner = await ownerOf(input.file(0), world)
    const key = input.text('revoke')
    if (key !== null) {
      const revoked = await owner.client.call('revokeKey', { params: { key } })
      if (!revoked.ok) throw serverTrouble(revoked.problem)
      world.err(`The key ${key} is revoked: it opens nothing any more.`)
    }
    const answer = await owner.client.call('listKeys', {})
    if (!answer.ok) throw serverTrouble(answer.problem)
    const keys = answer.value.filter(({ revokedAt }) => revokedAt === null)
    if (input.has('json')) {
      world.out(json(keys))
      return 0
    }
    const nameOf = await teamNames(owner)
    const rows = keys.map(({ id, kind, person, teamId, createdAt, lastUsedOn }) => [
      id,
      kind === 'owner' ? 'owner’s key' : person,
      nameOf(teamId),
      `since ${createdAt.slice(0, 10)}`,
      lastUsedOn === null ? 'never used' : `last used ${lastUsedOn}`,
    ])
    for (const line of lines(rows)) world.out(line)
    return 0
  },
}
