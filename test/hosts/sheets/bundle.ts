import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { buildSheets, SHEETS_FOLDER } from '../../../addin/build-sheets.ts'
import { Refused } from '../../../addin/refusals/index.ts'
import type { SidebarAnswer } from '../../../addin/sheets/calls.ts'
import type { CallScript } from '../../../addin/sheets/remote-host.ts'
import { startIronCalc } from '../../formulas/ironcalc.ts'
import { Book, exception, OpenSpreadsheet, type Person } from './stand-in/index.ts'

const SERVER = 'https://okr.example.org'

/** The script that is shipped, built for a server. */
export async function shippedScript(server = SERVER): Promise<Script> {
  await startIronCalc()
  await buildSheets(server)
  return new Script(await readFile(join(SHEETS_FOLDER, 'Code.js'), 'utf8'), { filename: 'Code.js' })
}

export const NOBODY: Person = {
  userProperties: new Map(),
  locale: 'en_GB',
  fetch: () => {
    throw exception('DNS error')
  },
}

/** A new spreadsheet that one person has open with the add-on. */
export function newSpreadsheet(
  script: Script,
  timeZone = 'America/New_York',
  person = NOBODY,
): OpenSpreadsheet {
  return new OpenSpreadsheet(script, new Book(timeZone), new Map(), person)
}

/** Carries the sidebar's calls as `google.script.run` does: a message there, a message back. */
export function callOf(open: OpenSpreadsheet): CallScript {
  return async <Name extends Parameters<CallScript>[0]>(name: Name, input: unknown) => {
    const text = String(open.run('sidebarCall', JSON.stringify({ name, input })))
    const answer: SidebarAnswer<Name> = JSON.parse(text)
    if (!answer.ok) throw new Refused(answer.refusals)
    return answer.output
  }
}
