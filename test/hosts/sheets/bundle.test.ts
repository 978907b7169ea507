import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SHEETS_FOLDER } from '../../../addin/build-sheets.ts'
import { NOBODY, newSpreadsheet, shippedScript } from './bundle.ts'

const script = await shippedScript()
const code = await readFile(join(SHEETS_FOLDER, 'Code.js'), 'utf8')

test('Google finds these functions by their names, and no others', () => {
  const open = newSpreadsheet(script)
  expect(open.globals()).toEqual([
    'OKR_EXPECTED',
    'OKR_PROGRESS',
    'OKR_ROLLUP',
    'OKR_STATUS',
    '__zod_globalConfig',
    'checkIn',
    'newProgram',
    'newTracker',
    'okrRollout',
    'onInstall',
    'onOpen',
    'openSidebar',
    'selfTest',
    'share',
    'sidebarCall',
    'sync',
    'timedSync',
    'timedSyncSettings',
  ])
})

test('the script is at most 300 KB and asks for nothing that Apps Script lacks', () => {
  expect(code.length).toBeLessThanOrEqual(300 * 1_024)
  const absent = [
    'setTimeout',
    'setInterval',
    'fetch',
    'URL',
    'TextEncoder',
    'TextDecoder',
    'structuredClone',
  ]
  expect(absent.filter((name) => new RegExp(`(?<![.\\w"])${name}\\(`).test(code))).toEqual([])
})

test('the menu speaks the language of the account, or else English', () => {
  const firstCaption = (locale: string) => {
    const open = newSpreadsheet(script, 'Europe/Berlin', { ...NOBODY, locale })
    open.run('onOpen')
    return open.menu[1]?.[0]
  }
  expect(['de', 'de_AT', 'fr', ''].map(firstCaption)).toEqual([
    'Neuer Tracker',
    'Neuer Tracker',
    'New tracker',
    'New tracker',
  ])
})

test('each item of the menu has its function, and opens the sidebar where it says', () => {
  const open = newSpreadsheet(script)
  open.run('onOpen')
  expect(open.menu.map(([caption]) => caption)).toEqual([
    'Open sidebar',
    'New tracker',
    'New program',
    'Check in',
    'Sync',
    'Share',
    'Self-test',
    'Timed sync',
  ])
  for (const [, name] of open.menu) open.run(name)
  expect(open.shown).toHaveLength(open.menu.length - 1)
  expect(open.told).toEqual([expect.stringMatching(/^Timed sync: /)])
  expect(open.shown[3]).toMatch(/checkIn/)
})
