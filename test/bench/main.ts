/** `npm run bench`: the budgets of this project, each with its figure and its floor. Exits 1 where a count or size is over budget. */
import { parseArgs } from 'node:util'
import { bundleFigures } from './bundles.ts'
import { costFigures } from './costs.ts'
import type { Figure } from './figure.ts'
import { plannerFigures } from './planners.ts'
import { recompute } from './recompute.ts'
import { serverFigures } from './server.ts'
import { spreadsheetFigures } from './spreadsheet.ts'
import { startFigures } from './start.ts'

const { quick } = readOptions()
const [sizes, syncs] = quick ? [[10, 100, 1_000], 500] : [[10, 100, 1_000, 10_000], 10_000]
const parts = [
  recompute,
  plannerFigures,
  serverFigures,
  () => costFigures(sizes, syncs),
  bundleFigures,
  spreadsheetFigures,
  startFigures,
]
const figures: Figure[] = []
printRow('What', 'Figure', 'Budget', '', 'Beside it')
for (const part of parts) {
  for (const figure of await part()) {
    printRow(figure.what, figure.figure, figure.budget, verdict(figure), figure.floor)
    figures.push(figure)
  }
}
const broken = figures.filter(({ kind, within }) => kind === 'count' && within === false)
console.log(`\n${figures.length} figures, ${broken.length} counts or sizes over budget`)
process.exitCode = broken.length > 0 ? 1 : 0

function verdict({ within }: Figure): string {
  return within === null ? 'not measured' : within ? 'ok' : 'over budget'
}

function printRow(what: string, figure: string, budget: string, verdict: string, floor: string) {
  console.log(
    `${what.padEnd(66)} ${figure.padStart(22)} ${budget.padStart(14)} ${verdict.padEnd(12)} ${floor}`,
  )
}

function readOptions(): { quick: boolean } {
  try {
    const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
    return { quick: values.quick }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\nnpm run bench -- [--quick]`)
    process.exit(2)
  }
}
