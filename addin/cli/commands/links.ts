import type { Reply } from '../../../shared/api/index.ts'
import { openLinks } from '../../actions/index.ts'
import type { Command, Input } from '../command.ts'
import { type Owner, ownerOf, teamNames } from '../owner.ts'
import { json, lines } from '../print.ts'
import { serverTrouble } from '../server.ts'
import type { World } from '../world.ts'

type Link = Reply<'listLinks'>[number]

export const linksCommand: Command = {
  name: 'links',
  summary:
    'Lists the links that open something, with when each was used last; ends one or gives it a new address.',
  files: ['FILE.xlsx'],
  options: {
    end: { value: 'LINK', summary: 'the link that opens nothing from now on, by its id' },
    rotate: {
      value: 'LINK',
      summary: 'the link that gets a new address; the old one opens nothing any more',
    },
    json: { summary: 'print one JSON document' },
  },
  async run(input, world) {
    const owner = await ownerOf(input.file(0), world)
    await change(owner, input, world)
    const answer = await owner.client.call('listLinks', {})
    if (!answer.ok) throw serverTrouble(answer.problem)
    const links = openLinks(answer.value, world.today())
    if (input.has('json')) {
      world.out(json(links))
      return 0
    }
    const nameOf = await teamNames(owner)
    const rows = links.map((link) => [link.id, link.kind, nameOf(link.teamId), ...usageOf(link)])
    for (const line of lines(rows)) world.out(line)
    return 0
  },
}

/** Ends and rotates what was asked for. A new address is shown this once. */
async function change({ client, server }: Owner, input: Input, world: World): Promise<void> {
  const [ended, rotated] = [input.text('end'), input.text('rotate')]
  if (ended !== null) {
    const answer = await client.call('revokeLink', { params: { link: ended } })
    if (!answer.ok) throw serverTrouble(answer.problem)
    world.err(`The link ${ended} opens nothing any more.`)
  }
  if (rotated !== null) {
    const answer = await client.call('rotateLink', { params: { link: rotated } })
    if (!answer.ok) throw serverTrouble(answer.problem)
    world.err(
      `The link ${rotated} has a new address, shown this once: ${new URL(answer.value.url, server).href}`,
    )
  }
}

function usageOf({ expiresAt, lastUsedAt, hasPasscode, locked, pinnedTo }: Link): readonly string[] {
  const marks = [
    hasPasscode ? 'passcode' : null,
    locked ? 'locked' : null,
    pinnedTo && `as of ${pinnedTo.slice(0, 10)}`,
  ]
  return [
    expiresAt === null ? 'without an end' : `until ${expiresAt.slice(0, 10)}`,
    lastUsedAt === null ? 'never opened' : `last opened ${lastUsedAt}`,
    marks.filter(Boolean).join(', '),
  ]
}
