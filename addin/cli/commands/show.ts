import { type ShownTracker, showTracker } from '../../actions/index.ts'
import type { Command } from '../command.ts'
import { inputError } from '../failure.ts'
import { count, json, number, percent, problemLine } from '../print.ts'
import { openTracker } from '../tracker-file.ts'

export const showCommand: Command = {
  name: 'show',
  summary: 'Shows all figures of a tracker.',
  files: ['FILE.xlsx'],
  options: {
    json: { summary: 'print one JSON document' },
    'as-of': { value: 'DATE', summary: 'the day to compute for; as the workbook says if not given' },
  },
  async run(input, world) {
    const asOf = input.date('as-of')
    const { reading } = await openTracker(input.file(0))
    const shown = showTracker(reading, asOf ?? reading.asOf ?? world.today())
    if (!shown) throw inputError(...reading.problems.map(problemLine))
    world.out(input.has('json') ? json(shown) : table(shown))
    if (!input.has('json') && shown.problems.length > 0) {
      world.err(`${count(shown.problems.length, 'problem')}; “okr check” lists them.`)
    }
    return 0
  },
}

function table({ organization, team, cycle, asOf, ...shown }: ShownTracker): string {
  const lines = shown.objectives.flatMap((objective) => [
    '',
    `${objective.id}  ${objective.title}  (${objective.state})`,
    `    ${figures(objective)}`,
    ...objective.keyResults.map(
      (keyResult) => `  ${keyResult.id}  ${figures(keyResult)}  ${keyResult.title}`,
    ),
  ])
  return [
    `${team}, ${organization}: ${cycle.name} (${cycle.start} to ${cycle.end}), as of ${asOf}`,
    `Progress ${percent(shown.progress)}, expected ${percent(shown.expected)}, confidence ${number(shown.confidence)}`,
    ...lines,
  ].join('\n')
}

interface Figures {
  readonly progress: number | null
  readonly expected: number | null
  readonly confidence: number | null
  readonly status: string | null
}

function figures({ progress, expected, confidence, status }: Figures): string {
  return `${percent(progress).padStart(5)} of ${percent(expected).padStart(5)}  ${(status ?? '–').padEnd(11)}  confidence ${number(confidence)}`
}
