import type { Command, Input } from '../command.ts'
import { inputError, usageError } from '../failure.ts'
import { type Owner, ownerOf } from '../owner.ts'
import { json, lines } from '../print.ts'
import { serverTrouble } from '../server.ts'
import { exists, writeAtomically } from '../tracker-file.ts'
import type { World } from '../world.ts'

const SHOWN = '20'

export const logCommand: Command = {
  name: 'log',
  summary:
    'Shows what was done last to the organisation, or writes all of its log, every change of every team too.',
  files: ['FILE.xlsx'],
  options: {
    csv: { value: 'OUT.csv', summary: 'write all of the log there' },
    force: { summary: 'replace a file that is there' },
    json: { summary: 'print one JSON document' },
  },
  async run(input, world) {
    const owner = await ownerOf(input.file(0), world)
    const out = input.text('csv')
    if (out !== null) return writeAll(owner, out, input, world)
    const answer = await owner.client.call('readLog', { query: { latest: SHOWN } })
    if (!answer.ok) throw serverTrouble(answer.problem)
    const { entries } = answer.value
    if (input.has('json')) world.out(json(entries))
    else {
      const rows = entries.map(({ at, by, action, what }) => [
        at.slice(0, 16).replace('T', ' '),
        by,
        action,
        what ?? '',
      ])
      for (const line of lines(rows)) world.out(line)
    }
    return 0
  },
}

async function writeAll({ client }: Owner, out: string, input: Input, world: World): Promise<0> {
  if (!/\.csv$/i.test(out)) throw usageError(`A log's name ends in .csv, not “${out}”.`)
  if ((await exists(out)) && !input.has('force')) {
    throw inputError(`${out}: the file is there already; --force replaces it.`)
  }
  const answer = await client.text('exportLog', {})
  if (!answer.ok) throw serverTrouble(answer.problem)
  await writeAtomically(out, new TextEncoder().encode(answer.value), world, 0o600)
  world.out(`Wrote the log to ${out}.`)
  return 0
}
