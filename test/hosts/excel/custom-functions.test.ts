import { join } from 'node:path'
import { createContext, Script } from 'node:vm'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import type { ExcelCustomFunctions } from '../../../addin/functions/excel.ts'
import type { offerFunctions } from '../../../addin/functions/in-workbook.ts'
import { functionMetadata } from '../../../addin/functions/index.ts'
import { excelHost } from '../../../addin/hosts/excel/index.ts'
import { de } from '../../../addin/refusals/de.ts'
import { en } from '../../../addin/refusals/en.ts'
import { office, openStandIn } from './stand-in/client.ts'

type Implementation = Parameters<ExcelCustomFunctions['associate']>[1]

const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, '../../../addin/functions/in-workbook.ts')],
  bundle: true,
  format: 'iife',
  globalName: 'functions',
  target: 'es2022',
  minify: true,
  write: false,
})
const script = new Script(outputFiles[0]?.text ?? '')

/** An open workbook with the functions as they are bundled, over Microsoft's own client and its own errors. */
function openWorkbook(language: 'en' | 'de' = 'en') {
  const standIn = openStandIn()
  const host = excelHost(standIn.client)
  const requests: string[] = []
  const associated = new Map<string, Implementation>()
  const context: { functions?: { offerFunctions: typeof offerFunctions } } = {}
  script.runInContext(createContext(Object.assign(context, { setTimeout })))
  context.functions?.offerFunctions(
    { ...office.CustomFunctions, associate: (id, implementation) => associated.set(id, implementation) },
    {
      host,
      keys: { read: () => ({ token: 'okr_team_x' }) },
      language: () => language,
      send: async ({ url }) => {
        requests.push(url)
        return { status: 200, text: JSON.stringify({ asOf: '2027-02-15', nodes: [] }) }
      },
    },
  )
  const call = async (name: string, ...values: Parameters<Implementation>) =>
    associated
      .get(name)?.(...values)
      .catch((error: unknown) => error)
  return { host, standIn, associated, call, requests }
}

test('each function of the metadata is there, computes, and gives the errors that Excel knows', async () => {
  const { associated, call } = openWorkbook()
  expect([...associated.keys()]).toEqual(functionMetadata('en').map(({ id }) => id))
  expect(await call('PROGRESS', 'Increase', 10, 60, [[40]], {})).toBe(0.6)
  const missing = await call('PROGRESS', 'Increase', 10, 60, [['']], {})
  expect(missing).toBeInstanceOf(office.CustomFunctions.Error)
  expect(missing).toMatchObject({ code: '#N/A', message: expect.stringMatching(/no current value/) })
  expect(await call('EXPECTED', 3, 1, 2, {})).toMatchObject({ code: '#VALUE!' })
  expect(await call('ROLLUP', 'sales', null, null, null, {})).toMatchObject({
    message: expect.stringMatching(/not connected yet/),
  })
})

test('what is wrong is said in the pane’s language', async () => {
  for (const [language, texts] of [
    ['en', en],
    ['de', de],
  ] as const) {
    const { call } = openWorkbook(language)
    expect(await call('ROLLUP', 'sales', null, null, null, {})).toMatchObject({
      message: texts['not-joined'](),
    })
    const blank = await call('PROGRESS', 'Increase', 10, 60, [['']], {})
    expect(blank).toMatchObject({ code: '#N/A', message: texts['argument-blank']('current value') })
  }
})

test('many cells of a connected workbook read it once and ask once', async () => {
  const { host, standIn, call, requests } = openWorkbook()
  const value = JSON.stringify({ server: 'https://okr.test', organizationId: 'o', teamId: 'sales' })
  await host.apply({ operations: [{ kind: 'documentData', key: 'connection', value }] })
  standIn.resetTraffic()
  const cells = await Promise.all(
    Array.from({ length: 50 }, (_, index) => call('ROLLUP', [[`team${index}`]], null, null, null, {})),
  )
  expect(requests.length).toBe(1)
  expect(standIn.traffic.syncs).toBeLessThanOrEqual(2)
  expect(cells[7]).toMatchObject([[{ code: '#N/A', message: expect.stringMatching(/no team team7/) }]])
})
