import { cpSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { openFile } from '../../addin/hosts/xlsx/index.ts'
import { expectValue } from '../../local/client.ts'
import type { RunningServer } from '../../local/server.ts'
import type { Client } from '../../shared/api/index.ts'
import type { Operation } from '../../shared/workbook/index.ts'
import { hasLibreOffice, savedByLibreOffice } from '../hosts/soffice.ts'
import { codeFor, newOwner, startWorker } from './local-worker.ts'
import { okr, scratchFolder } from './okr.ts'

const folder = scratchFolder()
const at = (name: string) => join(folder, name)
const [anns, bens] = [at('ann.xlsx'), at('ben.xlsx')]
const [annsKeys, bensKeys] = [at('ann'), at('ben')]
const CYCLE = { name: '2027-Q1', start: '2027-01-01', end: '2027-03-31', state: 'running' } as const

let server: RunningServer
let owner: Client

/** What a person types into the saved file. */
async function type(path: string, ...operations: readonly Operation[]): Promise<void> {
  const host = openFile(new Uint8Array(readFileSync(path)))
  host.apply({ operations })
  writeFileSync(path, await host.save())
}

async function cell(path: string, sheet: string, row: number, column: number) {
  return openFile(new Uint8Array(readFileSync(path))).read([sheet]).sheets[0]?.values[row]?.[column] ?? null
}

async function newTracker(path: string): Promise<void> {
  const named = ['--organization', 'Acme', '--team', 'Web', '--cycle', CYCLE.name, '--as-of', '2027-02-15']
  expect(await okr(['new', path, '--template', 'team-tracker', ...named], folder)).toMatchObject({ code: 0 })
}

async function joined(path: string, keys: string, name: string): Promise<void> {
  const code = await codeFor(owner, 'web')
  const ran = await okr(['join', path, '--server', server.url, '--code', code, '--name', name], keys)
  expect(ran).toMatchObject({ code: 0, err: '' })
}

beforeAll(async () => {
  server = await startWorker(at('server'))
  owner = await newOwner(server.url, 'Acme')
  const team = (id: string, parentId: string | null) => ({ id, name: id, parentId, headcount: 5 })
  expectValue(
    await owner.call('putTeams', { body: [team('acme', null), team('web', 'acme'), team('app', 'acme')] }),
  )
  expectValue(await owner.call('putCycles', { body: [CYCLE] }))
  await newTracker(anns)
  await newTracker(bens)
  await joined(anns, annsKeys, 'Ann')
  await joined(bens, bensKeys, 'Ben')
  const csv = at('okrs.csv')
  writeFileSync(csv, 'Objective,Key result,Owner,Type,Baseline,Target\nGrow,Reach 60 %,Ann,Increase,10,60\n')
  expect(await okr(['import', csv, anns], annsKeys)).toMatchObject({ code: 0 })
})

afterAll(() => server.stop())

const reportSchema = z.object({
  sent: z.number(),
  received: z.number(),
  conflicts: z.array(
    z.object({ sheet: z.string(), cell: z.string(), yours: z.unknown(), theirs: z.unknown() }),
  ),
})

async function sync(path: string, keys: string, ...options: readonly string[]) {
  const { code, out } = await okr(['sync', path, '--json', ...options], keys)
  expect(code).toBe(0)
  return reportSchema.parse(JSON.parse(out))
}

describe('two people with a file each', () => {
  test("one's rows reach the other, with ids that stay apart", async () => {
    expect((await sync(anns, annsKeys)).sent).toBeGreaterThan(5)
    expect((await sync(bens, bensKeys)).received).toBeGreaterThan(5)
    expect(await cell(bens, 'Key results', 1, 2)).toBe('Reach 60 %')
    const id = String(await cell(bens, 'Key results', 1, 0))
    for (const [path, keys, value] of [
      [anns, annsKeys, '20'],
      [bens, bensKeys, '30'],
    ] as const) {
      expect(await okr(['check-in', path, '--kr', id, '--value', value], keys)).toMatchObject({ code: 0 })
    }
    await sync(anns, annsKeys)
    await sync(bens, bensKeys)
    await sync(anns, annsKeys)
    for (const path of [anns, bens]) {
      const values = [1, 2].map((row) => cell(path, 'Check-ins', row, 3))
      expect((await Promise.all(values)).sort()).toEqual([20, 30])
    }
    const people = [1, 2].map((row) => cell(anns, 'Check-ins', row, 8))
    expect((await Promise.all(people)).sort()).toEqual(['Ann', 'Ben'])
  })

  test('two values for one cell are both kept and shown, and one is chosen', async () => {
    const target = (value: number): Operation => ({
      kind: 'cells',
      sheet: 'Key results',
      row: 1,
      column: 7,
      cells: [[value]],
    })
    await type(anns, target(70))
    await type(bens, target(80))
    await sync(anns, annsKeys)
    const { conflicts } = await sync(bens, bensKeys)
    expect(conflicts).toMatchObject([{ sheet: 'Key results', cell: 'H2', yours: 80, theirs: 70 }])
    expect(await cell(bens, 'Key results', 1, 7)).toBe(80)
    const told = await okr(['sync', bens], bensKeys)
    expect(told.err).toMatch(/conflict {2}Key results!H2 {2}You have 80, Ann entered 70/)
    expect((await sync(bens, bensKeys, '--decide', 'mine')).conflicts).toEqual([])
    expect((await sync(anns, annsKeys)).received).toBe(1)
    expect(await cell(anns, 'Key results', 1, 7)).toBe(80)
  })

  test.runIf(hasLibreOffice)(
    'a file that LibreOffice saved goes on where it was',
    async () => {
      writeFileSync(bens, savedByLibreOffice(new Uint8Array(readFileSync(bens))))
      expect(await sync(bens, bensKeys)).toMatchObject({ sent: 0, received: 0, conflicts: [] })
      const shown = await okr(['show', bens, '--json'], bensKeys)
      const { progress } = z.object({ progress: z.number() }).parse(JSON.parse(shown.out))
      expect(await cell(bens, 'Key results', 1, 15)).toBeCloseTo(progress, 12)
      expect((await okr(['show', anns, '--json'], annsKeys)).out).toBe(shown.out)
    },
    60_000,
  )

  test('more than 1,000 changes go in batches', async () => {
    const id = await cell(anns, 'Key results', 1, 0)
    if (typeof id !== 'string') throw new Error('The key result has no id.')
    const rows = Array.from({ length: 400 }, (_, row) => [null, 46_391, id, row, 5])
    await type(anns, { kind: 'cells', sheet: 'Check-ins', row: 3, column: 0, cells: rows })
    const { err, out } = await okr(['sync', anns], annsKeys)
    expect(err).toMatch(/Sent 1000 changes, more to come/)
    expect(out).toMatch(/^Sent 1600 changes, received 0, 0 conflicts/)
    await sync(bens, bensKeys)
    expect(await cell(bens, 'Check-ins', 402, 3)).toBe(399)
  })

  test('a copy of a file is asked about and not sent, until it is said to be the same or to be one of its own', async () => {
    const [copy, moved] = [at('copy.xlsx'), at('moved.xlsx')]
    cpSync(anns, copy)
    await type(copy, { kind: 'cells', sheet: 'Key results', row: 1, column: 7, cells: [[99]] })
    const before = readFileSync(copy)
    const asked = await okr(['sync', copy], annsKeys)
    expect(asked).toMatchObject({
      code: 1,
      err: expect.stringMatching(/moved or copied .* “okr leave FILE”/),
    })
    expect(Buffer.compare(readFileSync(copy), before)).toBe(0)
    expect(await okr(['leave', copy], annsKeys)).toMatchObject({ code: 0 })
    expect((await okr(['sync', copy], annsKeys)).err).toMatch(/has not joined a team/)
    expect(await cell(copy, 'Key results', 1, 7)).toBe(99)

    symlinkSync(anns, at('link.xlsx'))
    expect((await okr(['sync', at('link.xlsx')], annsKeys)).code).toBe(0)
    renameSync(anns, moved)
    expect((await okr(['sync', moved], annsKeys)).code).toBe(1)
    expect((await sync(moved, annsKeys, '--moved')).conflicts).toEqual([])
    await sync(moved, annsKeys)
    renameSync(moved, anns)
    expect((await sync(anns, annsKeys)).sent).toBe(0)
    expect(readFileSync(anns).includes(anns)).toBe(false)
  })

  test('a key is kept for its owner only, and a lost or revoked one is said', async () => {
    expect(statSync(join(annsKeys, 'keys.json')).mode & 0o777).toBe(0o600)
    const stranger = await okr(['sync', anns], at('stranger'))
    expect(stranger).toMatchObject({ code: 1, err: expect.stringMatching(/no key to the team web/) })
    expect(readFileSync(anns).includes('okr_')).toBe(false)
  })

  test('a code of another team is refused and changes nothing', async () => {
    const code = await codeFor(owner, 'app')
    const before = readFileSync(anns)
    const ran = await okr(['join', anns, '--server', server.url, '--code', code, '--name', 'Ann'], annsKeys)
    expect(ran).toMatchObject({ code: 1, err: expect.stringMatching(/belongs to the team web/) })
    expect(Buffer.compare(readFileSync(anns), before)).toBe(0)
  })
})
