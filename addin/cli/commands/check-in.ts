import { OWNER_STATUSES } from '../../../shared/okr/index.ts'
import { TRACKER_FORM } from '../../../shared/workbook/index.ts'
import { assignIds, checkIn, connectionOf } from '../../actions/index.ts'
import type { Command } from '../command.ts'
import { unable, usageError } from '../failure.ts'
import { keyFor } from '../keys.ts'
import { percent } from '../print.ts'
import { openForWriting, saveWorkbook } from '../tracker-file.ts'

export const checkInCommand: Command = {
  name: 'check-in',
  summary: 'Adds a check-in to a key result.',
  files: ['FILE.xlsx'],
  options: {
    kr: { value: 'ID', summary: "the key result's id", isNeeded: true },
    value: { value: 'N', summary: 'what is measured now' },
    confidence: { value: '0..10', summary: '0 is no chance, 10 is certain' },
    date: { value: 'DATE', summary: 'today if not given' },
    note: { value: 'TEXT', summary: 'what changed' },
    blocker: { value: 'TEXT', summary: 'what blocks' },
    status: { value: OWNER_STATUSES.join('|'), summary: 'where you see it otherwise than suggested' },
  },
  async run(input, world) {
    const entered = {
      keyResultId: input.text('kr') ?? '',
      date: input.date('date') ?? world.today(),
      value: input.number('value'),
      confidence: input.number('confidence'),
      status: input.choice('status', OWNER_STATUSES),
      whatChanged: input.text('note') ?? '',
      blocker: input.text('blocker') ?? '',
    }
    const { confidence } = entered
    if (confidence !== null && (confidence < 0 || confidence > 10)) {
      throw usageError('--confidence takes a number from 0 (no chance) to 10 (certain).')
    }
    if (!['value', 'confidence', 'note', 'blocker', 'status'].some((option) => input.has(option))) {
      throw usageError(
        'A check-in needs at least one of --value, --confidence, --note, --blocker and --status.',
      )
    }
    const file = await openForWriting(input.file(0))
    const connection = connectionOf(file.snapshot)
    const key = connection && (await keyFor(connection, world))
    const context = { today: world.today(), suffix: connection ? world.randomSuffix() : null }
    const result = checkIn(
      assignIds(TRACKER_FORM, file.reading, context),
      { ...entered, by: key?.person ?? '' },
      context,
    )
    if (!result.ok) throw unable(result.refusals)
    await saveWorkbook(file, result.plan, world)
    const { id, keyResultId, title, figures } = result.outcome
    world.out(`${id}: ${keyResultId} ${title}`)
    if (figures)
      world.out(
        `Progress ${percent(figures.raw)}, expected ${percent(figures.expected)}: ${figures.status ?? '–'}`,
      )
    if (entered.status && entered.whatChanged === '') {
      world.err('A status of your own needs a reason: give it with --note.')
    }
    return 0
  },
}
