import { beforeAll, describe, expect, test } from 'vitest'
import {
  applyReply,
  buildRequest,
  type Document,
  EMPTY_STATE,
  MAX_CHANGES,
  PROGRAM_FORM,
  presetDocument,
  type Row,
  type SyncState,
} from '../../shared/workbook/index.ts'
import {
  clientOf,
  joinTeam,
  newOrganization,
  newRow,
  statusOf,
  type TestOrganization,
  taken,
} from './server.ts'

let organization: TestOrganization

beforeAll(async () => {
  organization = await newOrganization([{ id: 'sales', parentId: null }], [])
})

const PROGRAM = presetDocument({
  preset: 'full',
  organization: 'Northwind',
  language: 'en',
  firstCycleStart: '2027-01-04',
  today: '2026-09-01',
})

interface Copy {
  readonly state: SyncState
  readonly copy: Document
}

async function synced({ state, copy }: Copy): Promise<Copy> {
  const { request, more } = buildRequest(state, copy)
  const reply = taken(await organization.owner.call('syncProgram', { body: request }))
  const next = applyReply(state, request, reply, copy)
  return more ? synced(next) : next
}

/** Without order and blanks, which say nothing. */
const sorted = (document: Document) =>
  Object.fromEntries(
    Object.entries(document.tables)
      .filter(([, rows]) => rows.length > 0)
      .map(([name, rows]) => [name, new Map(rows.map(({ id, fields }) => [id, filledIn(fields)]))]),
  )

const filledIn = (fields: Row['fields']) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

const withRow = (document: Document, table: string, row: Row): Document => ({
  tables: { ...document.tables, [table]: [...(document.tables[table] ?? []), row] },
})

test('a program goes to the server and to another copy whole', async () => {
  const one = await synced({ state: EMPTY_STATE, copy: PROGRAM })
  const other = await synced({ state: EMPTY_STATE, copy: { tables: {} } })
  expect(sorted(other.copy)).toEqual(sorted(PROGRAM))
  const added = withRow(one.copy, 'divisions', { id: 'D90-X', fields: { name: 'Sales', headcount: 20 } })
  await synced({ ...one, copy: added })
  const { copy } = await synced(other)
  expect(copy.tables.divisions).toContainEqual({ id: 'D90-X', fields: { name: 'Sales', headcount: 20 } })
})

describe('what no program can hold is refused whole, each by name', () => {
  const cases = [
    [newRow('divisions', 'D1', { headcount: 'many' }), /number is needed/],
    [newRow('divisions', 'D1', { planning: 'Magic' }), /One of .* is needed/],
    [newRow('divisions', 'D1', { index: 3 }), /no field of that name/],
    [newRow('objectives', 'O1', { title: 'Win' }), /A program has no table of that name/],
    [newRow('values', 'asOf', { value: '2027-01-01' }), /no setting of that name/],
    [newRow('values', 'decision', { value: 'Perhaps' }), /One of .* is needed/],
    [newRow('values', 'firstCycleStart', { value: 'soon' }), /date is needed/],
    [newRow('divisions', 'D 1', { name: 'Sales' }), /An id has 1 to 64/],
    [newRow('divisions', 'D1', { name: 'x'.repeat(10_001) }), /10,000/],
  ] as const

  test.each(cases)('%j', async (changes, sentence) => {
    const answer = await organization.owner.call('syncProgram', { body: { baseRevision: 0, changes } })
    expect(answer).toMatchObject({
      ok: false,
      problem: { status: 422, errors: [{ message: expect.stringMatching(sentence) }] },
    })
  })
})

test('limits on rows and changes are said in a sentence', async () => {
  const { capacity = 0 } = PROGRAM_FORM.tables.find(({ name }) => name === 'criteria') ?? {}
  const rows = Array.from({ length: capacity + 1 }, (_, row) =>
    newRow('criteria', `S9${row}`, { criterion: 'Go' }),
  ).flat()
  const body = { baseRevision: 0, changes: rows }
  expect(await organization.owner.call('syncProgram', { body })).toMatchObject({
    ok: false,
    problem: { status: 422, detail: expect.stringMatching(`at most ${capacity} rows in the table criteria`) },
  })
  const many = Array.from({ length: MAX_CHANGES + 1 }, (_, row) => newRow('areas', `A${row}`, { name: 'x' }))
  const tooMany = { baseRevision: 0, changes: many.flat() }
  expect(statusOf(await organization.owner.call('syncProgram', { body: tooMany }))).toBe(422)
  const ahead = { baseRevision: 99, changes: [] }
  expect(statusOf(await organization.owner.call('syncProgram', { body: ahead }))).toBe(409)
})

test('only the owner syncs the program, and each organisation has its own', async () => {
  const body = { baseRevision: 0, changes: [] }
  const member = clientOf(await joinTeam(organization.owner, 'sales'))
  expect(statusOf(await member.call('syncProgram', { body }))).toBe(403)
  expect(statusOf(await clientOf(null).call('syncProgram', { body }))).toBe(401)
  const other = await newOrganization([], [])
  expect(taken(await other.owner.call('syncProgram', { body }))).toMatchObject({ revision: 0, changes: [] })
})
