import { TRACKER_FORM } from '../../../shared/workbook/index.ts'
import {
  assignIds,
  connectionOf,
  type ImportConversion,
  type ImportNote,
  importOkrs,
} from '../../actions/index.ts'
import type { Command } from '../command.ts'
import { readCsv } from '../csv.ts'
import { unable } from '../failure.ts'
import { readMapping } from '../mapping.ts'
import { count, json } from '../print.ts'
import { bytesOf, openForWriting, saveWorkbook } from '../tracker-file.ts'

export const importCommand: Command = {
  name: 'import',
  summary: 'Adds the OKRs of one team and cycle from a CSV file to a tracker.',
  files: ['OKRS.csv', 'FILE.xlsx'],
  options: {
    team: { value: 'NAME', summary: "whose lines to take; the tracker's own team if not given" },
    cycle: { value: 'NAME', summary: "of which cycle; the tracker's own if not given" },
    map: {
      value: '"their column=our field"|FILE.json',
      summary: 'what a column holds, or a file that says it of several',
      mayRepeat: true,
    },
    json: { summary: 'print one JSON document' },
  },
  async run(input, world) {
    const { mapping, dayOrder } = await readMapping(input.all('map'))
    const path = input.file(0)
    const { titles, lines } = readCsv(path, await bytesOf(path))
    const file = await openForWriting(input.file(1))
    const context = {
      today: world.today(),
      suffix: connectionOf(file.snapshot) ? world.randomSuffix() : null,
    }
    const result = importOkrs(
      assignIds(TRACKER_FORM, file.reading, context),
      { titles, lines, mapping, dayOrder, team: input.text('team'), cycle: input.text('cycle') },
      context,
    )
    if (!result.ok) throw unable(result.refusals)
    await saveWorkbook(file, result.plan, world)
    const { notes, ...added } = result.outcome
    if (input.has('json')) world.out(json({ ...added, problems: notes }))
    else {
      for (const note of notes) world.err(noteLine(path, note))
      for (const conversion of added.conversions) world.err(conversionLine(path, conversion))
      if (added.format) world.out(`Read as an export of ${added.format}, by its columns.`)
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

function conversionLine(path: string, { line, column, from, to, rule }: ImportConversion): string {
  const was = from === '' ? '' : `“${from}” `
  return `converted  ${path}:${line}  ${column}: ${was}became ${to} (${rule})`
}
