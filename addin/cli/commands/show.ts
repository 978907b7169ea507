import { isPortfolio, type Scalar } from '../../../shared/workbook/index.ts'
import { type ShownPortfolio, type ShownTracker, showPortfolio, showTracker } from '../../actions/index.ts'
import type { Command } from '../command.ts'
import { inputError } from '../failure.ts'
import { openPortfolio } from '../portfolio-file.ts'
import { count, json, number, percent, problemLine } from '../print.ts'
import { openTracker, openWorkbook } from '../tracker-file.ts'

export const showCommand: Command = {
  name: 'show',
  summary: 'Shows all figures of a tracker, or how a portfolio stands.',
  files: ['FILE.xlsx'],
  options: {
    json: { summary: 'print one JSON document' },
    'as-of': { value: 'DATE', summary: 'the day to compute for; as the workbook says if not given' },
  },
  async run(input, world) {
    const asOf = input.date('as-of')
    if (isPortfolio((await openWorkbook(input.file(0), () => [])).snapshot)) {
      const { reading, snapshot } = await openPortfolio(input.file(0))
      const portfolio = showPortfolio(reading, snapshot, world.today())
      world.out(input.has('json') ? json(portfolio) : portfolioText(portfolio))
      return 0
    }
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

/** The first levels, and what needs a decision. */
function portfolioText({ organization, cycle, asOf, refreshedOn, ...shown }: ShownPortfolio): string {
  const { server, nodes, objectives, decisions, problems } = shown
  const fraction = (value: Scalar | undefined) =>
    percent(typeof value === 'number' ? value : null).padStart(5)
  const from = server === null ? '' : ` from ${server}`
  return [
    refreshedOn === null
      ? `${organization}: no numbers yet`
      : `${organization}: ${cycle ?? 'no cycle yet'}, as of ${asOf}, refreshed on ${refreshedOn}${from}`,
    `${count(nodes.length, 'node')}, ${count(objectives, 'objective')}, ${count(decisions.length, 'decision')}`,
    ...nodes
      .filter(({ level }) => typeof level === 'number' && level <= 2)
      .map((row) => `  ${fraction(row.progress)} of ${fraction(row.expected)}  ${row.node}`),
    ...decisions.map((row) => `${row.id}. ${row.team}: ${row.title ?? row.status}`),
    ...problems.map(({ message }) => message),
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
