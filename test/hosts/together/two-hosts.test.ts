import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginSync, connect, decideConflict } from '../../../addin/actions/index.ts'
import { openPortfolio } from '../../../addin/pane/open-portfolio.ts'
import { refreshWorkbook } from '../../../addin/pane/refresh-workbook.ts'
import { joinPortfolio } from '../../../addin/pane/server.ts'
import { type SyncOutcome, syncWorkbook } from '../../../addin/pane/sync-workbook.ts'
import { Refused } from '../../../addin/refusals/index.ts'
import { clientOf, expectValue } from '../../../local/client.ts'
import {
  optimize,
  portfolioPlan,
  readTracker,
  type Scalar,
  type TrackerReading,
} from '../../../shared/workbook/index.ts'
import { scratchFolder } from '../../cli/okr.ts'
import {
  CYCLE,
  DAY,
  joinWithTracker,
  type Organization,
  type Person,
  personInExcel,
  personInSheets,
  startOrganization,
  WATCH,
} from './people.ts'

const FIELDS = { objectives: ['title', 'owner', 'notes'], keyResults: ['title', 'owner', 'target'] } as const
type TableName = keyof typeof FIELDS

/** Somebody with what is typed and not sent yet, by cell. */
type Someone = Person & { readonly unsent: Map<string, Scalar> }

const withNothingTyped = (person: Person): Someone => ({ ...person, unsent: new Map() })

const folder = scratchFolder()
const shown = new Set<Scalar>()
let server: Organization['server']
let ownerToken: string
let owner: Organization['owner']
let people: readonly [Someone, Someone]

beforeAll(async () => {
  const organization = await startOrganization(folder)
  ;({ server, ownerToken, owner } = organization)
  people = [withNothingTyped(personInSheets()), withNothingTyped(personInExcel())]
  for (const person of people) await joinWithTracker(person, organization)
})

afterAll(() => server.stop())

async function readingOf({ port }: Person): Promise<TrackerReading> {
  const result = readTracker(await port.host.read())
  if (result.kind !== 'tracker') throw new Error(result.kind)
  return result.reading
}

const contextOf = ({ name }: Person) => ({ today: DAY, suffix: name.slice(0, 3).toLowerCase() })

async function sync(person: Someone): Promise<SyncOutcome['progress']> {
  const { port } = person
  const address = { server: server.url, organizationId: '', teamId: 'web' }
  const key = port.keys.read(address)
  if (!key) throw new Error(`${person.name} has no key.`)
  const { progress } = await syncWorkbook(port, contextOf(person), address, key, WATCH)
  expect(progress.rejected).toEqual([])
  for (const { yours, theirs } of progress.state.conflicts) shown.add(yours).add(theirs)
  person.unsent.clear()
  return progress
}

async function decide(person: Person, choice: 'mine' | 'theirs'): Promise<void> {
  const { port } = person
  const begun = beginSync(await port.host.read(), contextOf(person), port.location())
  if ('refusal' in begun) throw new Refused([begun.refusal])
  const [conflict] = begun.progress.state.conflicts
  if (!conflict) return
  const decided = decideConflict(begun.reading, begun.progress, conflict, choice, contextOf(person))
  if (!decided.ok) throw new Refused(decided.refusals)
  await port.host.apply(optimize(decided.plan))
}

interface Edit {
  readonly table: TableName
  readonly row: number
  readonly field: number
}

/** Types into one of the first rows, or begins a new one below them. */
async function edit(person: Someone, { table, row, field }: Edit, value: number): Promise<void> {
  const place = (await readingOf(person)).places.tables[table]
  const key = FIELDS[table][field] ?? 'title'
  const column = place?.columns.get(key)
  if (!place || column === undefined) throw new Error(`The column ${key} is gone.`)
  const line = Math.min(place.titleRow + 1 + row, place.lastRow + 1)
  const typed = key === 'target' ? value : `${key} ${value}`
  person.type(place.sheet, line, column, typed)
  person.unsent.set(`${table} ${line} ${key}`, typed)
}

const person = fc.nat(1)
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      person,
      table: fc.constantFrom<TableName>('objectives', 'keyResults'),
      row: fc.nat(2),
      field: fc.nat(2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sync' as const), person }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      person,
      choice: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
)

/** Both sync and decide until nothing waits and nothing moves. */
async function settle(): Promise<void> {
  for (let round = 0; round < 30; round += 1) {
    let moved = 0
    for (const someone of people) {
      await decide(someone, round % 2 === 0 ? 'mine' : 'theirs')
      const { sent, received, state } = await sync(someone)
      moved += sent + received + state.conflicts.length
    }
    if (moved === 0) return
  }
  throw new Error('They do not come to rest.')
}

async function tablesOf(someone: Person) {
  const { tables } = (await readingOf(someone)).document
  const filled = (fields: Readonly<Record<string, Scalar>>) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      Object.fromEntries(rows.map(({ id, fields }) => [id, filled(fields)])),
    ]),
  )
}

async function logged(): Promise<Set<Scalar>> {
  const values = new Set<Scalar>()
  for (let after: string | null = ''; after !== null; ) {
    const query = { cycle: CYCLE.name, team: 'web', ...(after === '' ? {} : { after }) }
    const part: { entries: readonly { from: Scalar; to: Scalar }[]; next: string | null } = expectValue(
      await owner.call('readLog', { query }),
    )
    for (const { from, to } of part.entries) values.add(from).add(to)
    after = part.next
  }
  return values
}

test('a person in Google Sheets and one in Excel end equal, and nothing that either typed is lost', async () => {
  let counter = 100
  const typed: Scalar[] = []
  const scripts = fc.sample(fc.array(step, { minLength: 18, maxLength: 18 }), {
    numRuns: 3,
    seed: 20_270_215,
  })
  for (const script of scripts) {
    for (const { person: index, ...doing } of script) {
      const someone = people[index === 0 ? 0 : 1]
      if (doing.kind === 'edit') await edit(someone, doing, ++counter)
      if (doing.kind === 'decide') await decide(someone, doing.choice)
      if (doing.kind === 'edit') continue
      typed.push(...someone.unsent.values())
      if (doing.kind === 'sync') await sync(someone)
    }
    for (const someone of people) typed.push(...someone.unsent.values())
    await settle()
    expect(await tablesOf(people[0])).toEqual(await tablesOf(people[1]))
  }
  const inWorkbook = Object.values(await tablesOf(people[0])).flatMap((rows) =>
    Object.values(rows).flatMap((fields) => Object.values(fields)),
  )
  const known = new Set<Scalar>([...inWorkbook, ...shown, ...(await logged())])
  expect(typed.filter((value) => !known.has(value))).toEqual([])
  expect(typed.length).toBeGreaterThan(20)
  expect(shown.size).toBeGreaterThan(3)
})

/** A new portfolio, connected with an owner's key or a link, with a note beside its first row, that shows the tests' cycle. */
async function portfolioOf(someone: Person, code: string): Promise<() => ReturnType<typeof portfolioNow>> {
  const { host, location, spareRows } = someone.port
  const ready = spareRows && { rows: spareRows.portfolio }
  await host.apply(optimize(portfolioPlan({ organization: '', language: 'en', ...ready })))
  const address = await joinPortfolio(someone.port, server.url, code)
  const connecting = address && connect(await host.read(), address, location())
  if (!connecting?.ok) throw new Error('The portfolio was not connected.')
  await host.apply(connecting.plan)
  someone.type('Roll-up', 1, 20, 'ask Dora')
  someone.type('Settings', 4, 1, CYCLE.name)
  return () => portfolioNow(someone)
}

async function portfolioNow({ port }: Person) {
  const snapshot = await port.host.read()
  const { reading, connection, key } = openPortfolio(snapshot, port)
  const rollup = snapshot.sheets.find(({ name }) => name === 'Roll-up')?.values
  return { tables: reading.document.tables, note: rollup?.[1]?.[20], connection, key }
}

test('a portfolio in Google Sheets and one in Excel fetch the same, and keep what people wrote beside it', async () => {
  const agreed = { table: 'objectives', row: 'O99', from: null }
  const key = people[0].port.keys.read({ server: server.url, organizationId: '', teamId: 'web' })
  expectValue(
    await clientOf(server.url, key?.token ?? null).call('sync', {
      params: { team: 'web', cycle: CYCLE.name },
      body: {
        baseRevision: 0,
        changes: [
          { ...agreed, field: 'title', to: 'Agreed by the team' },
          { ...agreed, field: 'state', to: 'Agreed' },
        ],
      },
    }),
  )
  const show = { titles: true, owners: true, notes: true }
  const { url } = expectValue(await owner.call('createLink', { body: { show } }))
  const [ann, ben] = [personInSheets(), personInExcel()]
  const [anns, bens] = [await portfolioOf(ann, ownerToken), await portfolioOf(ben, url)]
  const refresh = async ({ port }: Person, now: typeof anns, stop = false) => {
    const { connection, key } = await now()
    if (!connection || !key) throw new Error('There is no key.')
    return refreshWorkbook(port, connection, key, () => stop)
  }
  expect(await refresh(ann, anns, true)).toBeNull()
  expect((await anns()).tables.rollup).toEqual([])

  const [first, other] = [await refresh(ann, anns), await refresh(ben, bens)]
  expect(first).toMatchObject({ nodes: 2, hasScaling: true, rows: { changed: 0, removed: 0, same: 0 } })
  expect(other).toMatchObject({ nodes: 2, hasScaling: false })
  const [hers, his] = [await anns(), await bens()]
  expect(hers.tables.objectives?.length).toBeGreaterThan(0)
  for (const table of ['rollup', 'objectives', 'decisions']) {
    expect(his.tables[table], table).toEqual(hers.tables[table])
  }
  expect([hers.note, his.note]).toEqual(['ask Dora', 'ask Dora'])

  expectValue(await owner.call('patchTeam', { params: { team: 'web' }, body: { name: 'Web and apps' } }))
  const again = await refresh(ann, anns)
  expect(again?.rows).toMatchObject({ added: 0, removed: 0 })
  expect(again?.rows.changed).toBeGreaterThan(1)
  expect((await anns()).tables.rollup?.map(({ fields }) => fields.node)).toEqual(['acme', 'Web and apps'])
  expect((await refresh(ann, anns))?.rows).toMatchObject({ added: 0, changed: 0, removed: 0 })
})
