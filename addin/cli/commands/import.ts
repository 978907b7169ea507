import { TRACKER_FORM } from '../../../shared/workbook/index.ts'
import { assignIds, connectionOf, type ImportNote, importOkrs } from '../../actions/index.ts'
import type { Command } from '../command.ts'
import { readCsv } from '../csv.ts'
import { inputError, usageError } from '../failure.ts'
import { count, json } from '../print.ts'
import { bytesOf, openForWriting, saveWorkbook } from '../tracker-file.ts'

export const importCommand: Command = {
  name: 'import',
  summary: 'Adds the OKRs of one team and cycle from a CSV file to a tracker.',
  files: ['OKRS.csv', 'FILE.xlsx'],
  options: {
    team: { value: 'NAME', summary: "whose lines to take; the tracker's own team if not given" },
    cycle: { value: 'NAME', summary: "of which cycle; the tracker's own if not given" },
    map: { value: '"their column=our field"', summary: 'what a column holds', mayRepeat: true },
    json: { summary: 'print one JSON document' },
  },
  async run(input, world) {
    const mapping = input.all('map').map(pair)
    const path = input.file(0)
    const { titles, lines } = readCsv(path, await bytesOf(path))
    const file = await openForWriting(input.file(1))
    const context = {
      today: world.today(),
      suffix: connectionOf(file.snapshot) ? world.randomSuffix() : null,
    }
    const result = importOkrs(
      assignIds(TRACKER_FORM, file.reading, context),
      { titles, lines, mapping, team: input.text('team'), cycle: input.text('cycle') },
      context,
    )
    if (!result.ok) throw inputError(...result.messages)
    await saveWorkbook(file, result.plan, world)
    const { notes, ...added } = result.outcome
    if (input.has('json')) world.out(json({ ...added, problems: notes }))
    else {
      for (const note of notes) world.err(noteLine(path, note))
      const known = added.known > 0 ? `; ${count(added.known, 'key result')} were there before` : ''
      world.out(
        `Added ${count(added.objectives, 'objective')}, ${count(added.keyResults, 'key result')} and ${count(added.checkIns, 'check-in')}${known}.`,
      )
    }
    return 0
  },
}

function noteLine(path: string, { severity, line, message }: ImportNote): string {
  return `${severity}  ${line === null ? path : `${path}:${line}`}  ${message}`
}

function pair(text: string): readonly [string, string] {
  const cut = text.lastIndexOf('=')
  if (cut < 1) throw usageError(`--map takes "their column=our field", not “${text}”.`)
  return [text.slice(0, cut).trim(), text.slice(cut + 1).trim()]
}
