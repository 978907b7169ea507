import { csvText } from '../../../shared/pages/index.ts'
import { participantsOf } from '../../../shared/program/index.ts'
import { type AskedPerson, addressOf, askForReviews } from '../../actions/index.ts'
import { placeText } from '../../refusals/en.ts'
import type { Command } from '../command.ts'
import { inputError, usageError } from '../failure.ts'
import { keyFor } from '../keys.ts'
import { count } from '../print.ts'
import { openProgram } from '../program-file.ts'
import { clientOf, serverTrouble } from '../server.ts'
import { exists, writeAtomically } from '../tracker-file.ts'

const TITLES: Readonly<Record<keyof AskedPerson, string>> = {
  person: 'Name',
  email: 'Email',
  url: 'Link',
  subject: 'Subject',
  text: 'Text',
}
const COLUMNS = ['person', 'email', 'url', 'subject', 'text'] as const

export const reviewsCommand: Command = {
  name: 'reviews',
  summary:
    'Makes personal links to the individual review for all of a pilot team who have none yet, as a list with a mail for each.',
  files: ['FILE.xlsx', 'OUT.csv'],
  options: {
    team: { value: 'NAME', summary: 'of the pilot; its people are on the sheet “4 People”', isNeeded: true },
    cycle: { value: 'N', summary: 'which pilot cycle; 1 if not given' },
    again: { value: 'PERSON', summary: 'who lost the link: it is replaced', mayRepeat: true },
    force: { summary: 'replace a file that is there; its links stay good' },
  },
  async run(input, world) {
    const [path, out] = [input.file(0), input.file(1)]
    if (!/\.csv$/i.test(out)) throw usageError(`A list's name ends in .csv, not “${out}”.`)
    if ((await exists(out)) && !input.has('force')) {
      throw inputError(`${out}: the file is there already; --force replaces it.`)
    }
    const { reading, snapshot } = await openProgram(path)
    const team = input.text('team') ?? ''
    if (participantsOf(reading.program, team).length === 0) {
      throw inputError(`${path}: nobody of ${team} is on the sheet “4 People”; list its people there.`)
    }
    const address = addressOf(snapshot)
    if (!address)
      throw inputError(`${path}: this program has not joined an organisation; “okr join” does that.`)
    const key = await keyFor(address, world)
    if (!key) throw inputError(`You have no key to ${placeText(address)}; join it with a code of your own.`)
    const wish = { team, cycle: input.number('cycle') ?? 1, again: input.all('again') }
    const asked = await askForReviews(
      clientOf(address.server, key.token, world),
      reading.program,
      wish,
      world.today(),
    )
    if (!asked.ok) throw serverTrouble(asked.problem)
    const { invitations, before } = asked.value
    const answered = before.filter((each) => each.answered).length
    const others = `${before.length} asked before, ${answered} answered.`
    if (invitations.length === 0) {
      world.out(`Nobody new to ask. ${others}`)
      return 0
    }
    const lines = [
      COLUMNS.map((column) => TITLES[column]),
      ...invitations.map((each) => COLUMNS.map((column) => each[column])),
    ]
    await writeAtomically(out, new TextEncoder().encode(csvText(lines)), world, 0o600)
    world.out(
      `Wrote ${count(invitations.length, 'personal link')} to ${out}; each is shown this once. ${others}`,
    )
    return 0
  },
}
