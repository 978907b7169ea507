import { join } from 'node:path'
import { connect } from '../../../addin/actions/index.ts'
import { thisMachine } from '../../../addin/cli/machine.ts'
import { excelHost } from '../../../addin/hosts/excel/index.ts'
import { keyRing } from '../../../addin/pane/key-ring.ts'
import type { PanePort } from '../../../addin/pane/port.ts'
import { joinTeam } from '../../../addin/pane/server.ts'
import { Refused } from '../../../addin/refusals/index.ts'
import { remoteHost } from '../../../addin/sheets/remote-host.ts'
import { personStorage } from '../../../addin/sheets/sidebar/person-storage.ts'
import { clientOf, expectValue } from '../../../local/client.ts'
import type { RunningServer } from '../../../local/server.ts'
import type { Client, HttpRequest } from '../../../shared/api/index.ts'
import { optimize, trackerPlan } from '../../../shared/workbook/index.ts'
import { codeFor, newOwnerToken, startWorker } from '../../cli/local-worker.ts'
import { openStandIn } from '../excel/stand-in/client.ts'
import { callOf, newSpreadsheet, shippedScript } from '../sheets/bundle.ts'
import { personOnline } from '../sheets/real-server.ts'
import { typedOnly } from '../typed-only.ts'

export const CYCLE = { name: '2027-Q1', start: '2027-01-01', end: '2027-03-31' }
export const DAY = '2027-02-15'
export const WATCH = { onProgress: () => undefined, isCancelled: () => false }

const script = await shippedScript()

type Port = Pick<PanePort, 'host' | 'send' | 'keys' | 'location' | 'today' | 'spareRows'>

/** A person before one of the two programs. */
export interface Person {
  readonly name: string
  readonly port: Port
  /** Types into a cell as by hand; '' empties it. */
  readonly type: (sheet: string, row: number, column: number, value: string | number) => void
  /** All that is in the workbook, seen or unseen, as text. */
  readonly everything: () => string
  /** Where a request for an address really goes; throws where it goes nowhere. */
  readonly network: { route: (url: string) => string }
  /** Puts the workbook, or a copy of it, elsewhere. */
  readonly moveTo: (address: string) => void
}

export function personInSheets() {
  const network = { route: (url: string) => url }
  const online = personOnline()
  const account = {
    ...online,
    fetch: (request: HttpRequest) => online.fetch({ ...request, url: network.route(request.url) }),
  }
  const open = newSpreadsheet(script, 'Europe/Berlin', account)
  const call = callOf(open)
  const storage = personStorage({}, call)
  const { book, documentProperties } = open
  const person: Person = {
    name: 'Ann in Sheets',
    port: {
      host: remoteHost(call, 'needed'),
      send: async (request) => {
        await storage.settled()
        return call('send', request)
      },
      keys: keyRing(storage),
      today: () => DAY,
      spareRows: { keyResults: 1, checkIns: 1, program: 1, portfolio: 1 },
      location: () => ({ program: 'sheets', address: book.id }),
    },
    type: (sheet, row, column, value) => book.find(sheet)?.put(row, column, value === '' ? null : value),
    everything: () => textOf(book.sheets, [...documentProperties]),
    network,
    moveTo(address) {
      book.id = address
    },
  }
  return { ...person, open }
}

export function personInExcel() {
  const { client, book } = openStandIn()
  const { send } = thisMachine()
  const network = { route: (url: string) => url }
  let location = 'https://acme.example.org/tracker.xlsx'
  const person: Person = {
    name: 'Ben in Excel',
    port: {
      host: excelHost(client),
      send: async (request) => send({ ...request, url: network.route(request.url) }),
      keys: keyRing(storage()),
      today: () => DAY,
      spareRows: null,
      location: () => ({ program: 'excel', address: location }),
    },
    type(sheet, row, column, value) {
      book.sheet(sheet)?.put(row, column, value)
      book.changed()
    },
    everything: () => textOf(book.sheets, [...book.parts]),
    network,
    moveTo(address) {
      location = address
    },
  }
  return { ...person, book }
}

type Cells = ReadonlyMap<number, ReadonlyMap<number, unknown>>

function textOf(
  sheets: readonly { readonly name: string; readonly cells: Cells }[],
  unseen: readonly unknown[],
): string {
  const rows = (cells: Cells) =>
    [...cells].filter(([, line]) => line.size > 0).map(([row, line]) => [row, [...line].sort(byNumber)])
  return JSON.stringify([sheets.map(({ name, cells }) => [name, rows(cells).sort(byNumber)]), unseen])
}

function byNumber([one]: readonly unknown[], [other]: readonly unknown[]): number {
  return Number(one) - Number(other)
}

function storage() {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  }
}

/** The real Worker with an organisation of one team, and its owner. */
export interface Organization {
  readonly server: RunningServer
  readonly ownerToken: string
  readonly owner: Client
}

export async function startOrganization(folder: string): Promise<Organization> {
  const server = await startWorker(join(folder, 'server'))
  const ownerToken = await newOwnerToken(server.url, 'Acme')
  const owner = clientOf(server.url, ownerToken)
  const team = (id: string, parentId: string | null) => ({ id, name: id, parentId, headcount: 5 })
  expectValue(await owner.call('putTeams', { body: [team('acme', null), team('web', 'acme')] }))
  expectValue(await owner.call('putCycles', { body: [{ ...CYCLE, state: 'running' }] }))
  return { server, ownerToken, owner }
}

/** Gives a person a small tracker, and joins the team with it. */
export async function joinWithTracker({ name, port }: Person, { server, owner }: Organization) {
  const named = { organization: 'Acme', team: 'Web', cycle: CYCLE, asOf: DAY, language: 'en' } as const
  await port.host.apply(
    optimize(typedOnly(trackerPlan({ ...named, filled: { keyResults: 1, checkIns: 1 } }))),
  )
  const address = await joinTeam(port, server.url, await codeFor(owner, 'web'), name)
  const connecting = connect(await port.host.read(), address, port.location())
  if (!connecting.ok) throw new Refused(connecting.refusals)
  await port.host.apply(connecting.plan)
}
