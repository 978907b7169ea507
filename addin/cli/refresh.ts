import type { Client } from '../../shared/api/index.ts'
import type { PortfolioReading } from '../../shared/workbook/index.ts'
import { type Address, askForPortfolio, type Refreshed, refreshPortfolio } from '../actions/index.ts'
import type { Input } from './command.ts'
import { inputError, unable } from './failure.ts'
import { count, json } from './print.ts'
import { serverTrouble } from './server.ts'
import { saveWorkbook, type WorkbookFile } from './tracker-file.ts'
import type { World } from './world.ts'

/** Refreshes a portfolio's tables from the server. Returns the exit code. */
export async function refresh(
  file: WorkbookFile<PortfolioReading>,
  address: Address,
  client: Client,
  input: Input,
  world: World,
): Promise<0 | 1> {
  const asked = await askForPortfolio(client, file.reading)
  if (!asked?.ok) throw asked ? serverTrouble(asked.problem) : inputError('The server sent nothing.')
  const result = refreshPortfolio(file.reading, asked.value, address, world.today())
  if (!result.ok) throw unable(result.refusals)
  await saveWorkbook(file, result.plan, world)
  if (input.has('json')) world.out(json(result.outcome))
  else print(result.outcome, world)
  for (const note of notesOf(result.outcome)) world.err(`note  ${note}`)
  return 0
}

function print({ nodes, objectives, decisions, cycle, asOf, rows }: Refreshed, world: World): void {
  const what = [count(nodes, 'node'), count(objectives, 'objective'), count(decisions, 'decision')].join(', ')
  world.out(`Refreshed ${what}: ${cycle ?? 'no cycle yet'}, as of ${asOf}.`)
  const { added, changed, removed, same } = rows
  world.out(`${count(added, 'row')} added, ${changed} changed, ${removed} removed, ${same} as before.`)
}

function notesOf({ notes, hasScaling, keptFormulas }: Refreshed): readonly string[] {
  return [
    ...notes,
    ...(hasScaling
      ? []
      : ['The sheet Scaling stays as it is: a share link of a roll-up does not open the scaling report.']),
    ...(keptFormulas === 0 ? [] : [`Your formulas in ${count(keptFormulas, 'cell')} of the tables stay.`]),
  ]
}
