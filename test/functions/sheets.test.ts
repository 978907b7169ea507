import { join } from 'node:path'
import vm from 'node:vm'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { functionStubs } from '../../addin/functions/index.ts'
import { en } from '../../addin/refusals/en.ts'

const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, 'sheets-entry.ts')],
  bundle: true,
  format: 'iife',
  globalName: 'OKR__',
  target: 'es2019',
  write: false,
  footer: { js: functionStubs('OKR__.customFunctions') },
})
const code = outputFiles[0]?.text ?? ''

/** The functions in a context that has what Apps Script has, and an Apps Script of so many cells and requests. */
function newSpreadsheet() {
  const world = {
    isJoined: true,
    isOffline: false,
    requests: 0,
    cache: new Map<string, string>(),
    lifetimes: [] as number[],
  }
  const services = {
    server: () => (world.isJoined ? { url: 'https://okr.test', token: 'okr_team_x' } : null),
    send: ({ url }: { url: string }) => {
      world.requests += 1
      if (world.isOffline) throw new Error('DNS error')
      const asked = decodeURIComponent(url)
        .replace(/.*nodes=([^&]*).*/, '$1')
        .split(',')
      const nodes = asked
        .filter((id) => id !== 'nowhere')
        .map((id) => ({
          team: { id, name: id, parentId: null, headcount: 5 },
          ...NUMBERS,
          progress: id === 'new' ? null : 0.25,
        }))
      return { status: 200, text: JSON.stringify({ asOf: '2027-02-15', nodes }) }
    },
    cache: {
      read: (keys: string[]) =>
        Object.fromEntries(
          keys.flatMap((key) => (world.cache.has(key) ? [[key, world.cache.get(key)]] : [])),
        ),
      write: (values: Record<string, string>, seconds: number) => {
        world.lifetimes.push(seconds)
        for (const [key, value] of Object.entries(values)) world.cache.set(key, value)
      },
    },
    texts: () => en,
    dayOf: (date: Date) => Math.round(date.getTime() / 86_400_000) + 25_569,
  }
  const context = vm.createContext({ services }, { codeGeneration: { strings: false, wasm: false } })
  vm.runInContext(code, context, { timeout: 2_000 })
  const cell = (formula: string): unknown => {
    try {
      return JSON.parse(JSON.stringify(vm.runInContext(formula, context)))
    } catch (error) {
      return String(error)
    }
  }
  return { world, cell }
}

const NUMBERS = {
  expected: 0.5,
  confidence: 6.5,
  objectiveCount: 3,
  statusCounts: {},
  disagreements: 1,
  alignment: { supporting: 0, objectives: 0 },
  coverage: { expected: 4, reporting: 3, stale: 1 },
}

test('the bundle has one top-level function for each, with what Sheets shows of it', () => {
  const comments = code.match(/\/\*\*[^/]*@customfunction\s*\*\/\nfunction OKR_\w+/g) ?? []
  expect(comments.map((comment) => comment.split('function ')[1])).toEqual([
    'OKR_PROGRESS',
    'OKR_EXPECTED',
    'OKR_STATUS',
    'OKR_ROLLUP',
  ])
  expect(comments[2]).toContain('@param {*} [grace]')
})

test('they compute in a context without timers, fetch or URL, and throw a sentence', () => {
  const { cell } = newSpreadsheet()
  expect(cell('OKR_PROGRESS("Increase", 10, 60, 40)')).toBe(0.6)
  expect(
    cell(
      'OKR_EXPECTED(new Date(Date.UTC(2027, 0, 4)), new Date(Date.UTC(2027, 3, 2)), new Date(Date.UTC(2027, 1, 17)))',
    ),
  ).toBe(0.5)
  expect(cell('OKR_STATUS(0.44, 0.5)')).toBe('At risk')
  expect(cell('OKR_PROGRESS("Increase", "", 60, 40)')).toMatch(/Increase needs a baseline/)
  expect(cell('OKR_PROGRESS("Increase", 0, 60, "")')).toMatch(/no current value/)
})

test('a list of nodes is one request, shared by later cells while it is fresh', () => {
  const { world, cell } = newSpreadsheet()
  expect(cell('OKR_ROLLUP([["company"], ["new"], [""], ["nowhere"]])')).toEqual([
    [0.25],
    ['new has no progress yet.'],
    [''],
    ['There is no team nowhere, or your key does not reach it.'],
  ])
  expect(cell('OKR_ROLLUP("company", "team", "Confidence")')).toBe(6.5)
  expect(cell('OKR_ROLLUP("nowhere")')).toMatch(/no team nowhere/)
  expect([world.requests, world.lifetimes]).toEqual([1, [300]])
})

test('without a network it says so, asks nobody for a while, and shows no old figure', () => {
  const { world, cell } = newSpreadsheet()
  world.isOffline = true
  expect(cell('OKR_ROLLUP("company")')).toMatch(/No answer from https:\/\/okr\.test/)
  expect(cell('OKR_ROLLUP("sales")')).toMatch(/No answer/)
  expect([world.requests, world.lifetimes]).toEqual([1, [30]])
  world.isJoined = false
  expect(cell('OKR_ROLLUP("company")')).toMatch(/not connected yet/)
})
