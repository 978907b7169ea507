import type { Client } from '../../../shared/api/index.ts'
import type { Language } from '../../../shared/okr/index.ts'
import type { Conflict, Scalar } from '../../../shared/workbook/index.ts'
import {
  type Address,
  addressOf,
  beginSync,
  confirmLocation,
  decideAll,
  finishSync,
  nextRequest,
  PROGRAM_NEWS,
  type SyncProgress,
  sendSync,
  spotOf,
  takeReply,
} from '../../actions/index.ts'
import { placeText } from '../../refusals/en.ts'
import type { Command } from '../command.ts'
import { inputError, unable } from '../failure.ts'
import { keyFor } from '../keys.ts'
import { count, json } from '../print.ts'
import { refresh } from '../refresh.ts'
import { clientOf, serverTrouble } from '../server.ts'
import { locationOf, openSynced, type SyncedFile } from '../synced-file.ts'
import { saveWorkbook } from '../tracker-file.ts'
import type { World } from '../world.ts'

export const syncCommand: Command = {
  name: 'sync',
  summary: 'Exchanges changes with the server, both ways; a portfolio is refreshed.',
  files: ['FILE.xlsx'],
  options: {
    decide: { value: 'mine|theirs', summary: 'decide all conflicts that an earlier sync found' },
    moved: { summary: 'the file was moved since it was last synced, and is no copy' },
    json: { summary: 'print one JSON document' },
  },
  async run(input, world) {
    const choice = input.choice('decide', ['mine', 'theirs'])
    const file = await openedFile(input.file(0), input.has('moved'), world)
    const address = addressOf(file.snapshot)
    if (!address) {
      const what = file.kind === 'tracker' ? 'a team' : 'an organisation'
      throw inputError(`${file.path}: this workbook has not joined ${what}; “okr join” does that.`)
    }
    const key = await keyFor(address, world)
    if (!key) {
      throw inputError(`You have no key to ${placeText(address)}; join it with a code of your own.`)
    }
    const client = clientOf(address.server, key.token, world)
    const context = { today: world.today(), suffix: world.randomSuffix() }
    if (file.kind === 'portfolio') return refresh(file, address, client, input, world)
    const begun = beginSync(file.snapshot, context, await locationOf(file))
    if ('refusal' in begun) throw unable([begun.refusal])
    const decided = choice ? decideAll(begun.progress, choice, context) : begun.progress
    const exchanged = await exchange(decided, address, client, world)
    const { progress, notes } =
      file.kind === 'program'
        ? await withNews(exchanged, begun.reading.language, address, client, world)
        : { progress: exchanged, notes: [] }
    const result = finishSync(begun, progress)
    if (!result.ok) throw unable(result.refusals)
    await saveWorkbook(file, result.plan, world)
    const report = reportOf(await openSynced(file.path), progress)
    if (input.has('json')) world.out(json(report))
    else print(report, world)
    for (const note of notes) world.err(`note  ${note}`)
    return progress.rejected.length > 0 ? 1 : 0
  },
}

async function openedFile(path: string, isMoved: boolean, world: World): Promise<SyncedFile> {
  const file = await openSynced(path)
  if (!isMoved) return file
  await saveWorkbook(file, confirmLocation(file.snapshot, await locationOf(file)), world)
  return openSynced(path)
}

/** Sends batch after batch, for as long as the server takes them. */
async function exchange(
  started: SyncProgress,
  address: Address,
  client: Client,
  world: World,
): Promise<SyncProgress> {
  let progress = started
  for (;;) {
    const { request, more } = nextRequest(progress)
    const answer = await sendSync(client, address, progress.cycle, request)
    if (!answer.ok) throw serverTrouble(answer.problem)
    const isMoving = answer.value.revision > progress.state.revision
    progress = takeReply(progress, request, answer.value)
    if (!more || !isMoving) return progress
    world.err(`Sent ${count(progress.sent, 'change')}, more to come …`)
  }
}

/** A program takes over what the server knows, in its own language, and the server that the program did. */
async function withNews(
  progress: SyncProgress,
  language: Language,
  address: Address,
  client: Client,
  world: World,
) {
  const notes: string[] = []
  let refreshed = progress
  for (const ask of PROGRAM_NEWS) {
    const news = await ask(client, language)
    if (!news.ok) throw serverTrouble(news.problem)
    notes.push(...news.value.notes)
    const copy = news.value.into(refreshed.copy)
    if (copy !== refreshed.copy) refreshed = await exchange({ ...refreshed, copy }, address, client, world)
  }
  return { progress: refreshed, notes }
}

/** Where things stand in the file as the sync left it: rows that others added have a place now. */
function reportOf({ reading }: SyncedFile, { form, state, sent, received, rejected }: SyncProgress) {
  const place = (entry: Pick<Conflict, 'table' | 'row' | 'field'>) => {
    const spot = spotOf(form, reading, entry)
    return { sheet: spot?.sheet ?? null, cell: spot?.cell ?? null }
  }
  return {
    revision: state.revision,
    sent,
    received,
    conflicts: state.conflicts.map((conflict) => ({ ...conflict, ...place(conflict) })),
    problems: rejected.map((problem) => ({ ...problem, ...place(problem) })),
  }
}

function print({ sent, received, conflicts, problems }: ReturnType<typeof reportOf>, world: World): void {
  for (const { sheet, cell, table, row, field, yours, theirs, by, at } of conflicts) {
    const where = sheet === null ? `${table} ${row} ${field ?? ''}`.trim() : `${sheet}!${cell}`
    world.err(
      `conflict  ${where}  You have ${shown(yours)}, ${by} entered ${shown(theirs)} (${at.slice(0, 10)}). Yours stays in the cell; “--decide mine” or “--decide theirs” settles it.`,
    )
  }
  for (const { sheet, cell, table, row, message } of problems) {
    world.err(`error  ${sheet === null ? `${table} ${row}` : `${sheet}!${cell}`}  ${message}`)
  }
  world.out(`Sent ${count(sent, 'change')}, received ${received}, ${count(conflicts.length, 'conflict')}.`)
}

function shown(value: Scalar): string {
  return value === null ? 'nothing' : typeof value === 'string' ? `“${value}”` : String(value)
}
