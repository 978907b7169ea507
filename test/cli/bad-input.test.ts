import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keepKey } from '../../addin/cli/keys.ts'
import { thisMachine } from '../../addin/cli/machine.ts'
import type { World } from '../../addin/cli/world.ts'
import { newFile, openFile } from '../../addin/hosts/xlsx/index.ts'
import { okr, scratchFolder } from './okr.ts'

const folder = scratchFolder()
const at = (name: string) => join(folder, name)
const tracker = at('tracker.xlsx')
let pristine: Uint8Array

beforeAll(async () => {
  await okr(['new', tracker, '--template', 'team-tracker', '--organization', 'Acme', '--team', 'Web'], folder)
  await okr(
    ['import', csv('Objective,Key result,Baseline,Target,Type\nGrow,Reach 60 %,10,60,Increase\n'), tracker],
    folder,
  )
  pristine = readFileSync(tracker)
})

beforeEach(() => writeFileSync(tracker, pristine))

function csv(text: string | Uint8Array): string {
  writeFileSync(at('okrs.csv'), text)
  return at('okrs.csv')
}

function file(name: string, bytes: Uint8Array | string): string {
  writeFileSync(at(name), bytes)
  return at(name)
}

async function workbook(
  name: string,
  data: Readonly<Record<string, string>>,
  from?: Uint8Array,
): Promise<string> {
  const host = from ? openFile(from) : newFile()
  const operations = Object.entries(data).map(
    ([key, value]) => ({ kind: 'documentData', key, value }) as const,
  )
  host.apply({ operations: [{ kind: 'sheet', sheet: 'Own' }, ...operations] })
  return file(name, await host.save())
}

const answer = (status: number, detail: string): Partial<World> => ({
  send: async () => ({ status, text: JSON.stringify({ type: 'about:blank', title: 'No', status, detail }) }),
})

const checkIn = ['check-in', tracker, '--kr', 'K1', '--value', '20']
const make = ['new', at('fresh.xlsx'), '--template', 'team-tracker', '--organization', 'Acme']
const join1 = ['join', tracker, '--code', 'x', '--name', 'Ann', '--server']

interface Case {
  readonly name: string
  readonly args: () => readonly string[] | Promise<readonly string[]>
  readonly code: 1 | 2
  readonly says: RegExp
  readonly world?: Partial<World>
}

const cases: readonly Case[] = [
  { name: 'no command', args: () => [], code: 2, says: /Usage: okr COMMAND/ },
  { name: 'an unknown command', args: () => ['frobnicate'], code: 2, says: /no command “frobnicate”/ },
  { name: 'an unknown option', args: () => [...checkIn, '--frob'], code: 2, says: /no option --frob/ },
  {
    name: 'an option without its value',
    args: () => ['show', tracker, '--as-of'],
    code: 2,
    says: /--as-of needs a value/,
  },
  { name: 'an option twice', args: () => [...checkIn, '--value', '3'], code: 2, says: /given twice/ },
  { name: 'a needed option missing', args: () => ['check-in', tracker], code: 2, says: /--kr is missing/ },
  { name: 'a file name missing', args: () => ['show'], code: 2, says: /FILE.xlsx is missing/ },
  { name: 'a file too many', args: () => ['show', tracker, tracker], code: 2, says: /one file too many/ },
  {
    name: 'a value that is no number',
    args: () => ['check-in', tracker, '--kr', 'K1', '--value', 'many'],
    code: 2,
    says: /takes a number/,
  },
  {
    name: 'a date that does not exist',
    args: () => [...checkIn, '--date', '2027-02-30'],
    code: 2,
    says: /takes a date/,
  },
  {
    name: 'a confidence of 11',
    args: () => [...checkIn, '--confidence', '11'],
    code: 2,
    says: /from 0 .* to 10/,
  },
  {
    name: 'an unknown status',
    args: () => [...checkIn, '--status', 'Fine'],
    code: 2,
    says: /On track, At risk/,
  },
  {
    name: 'a check-in of nothing',
    args: () => ['check-in', tracker, '--kr', 'K1'],
    code: 2,
    says: /at least one of/,
  },
  {
    name: 'a key result that is not there',
    args: () => ['check-in', tracker, '--kr', 'K9', '--value', '1'],
    code: 1,
    says: /no key result K9; this tracker has K1/,
  },
  { name: 'a missing file', args: () => ['show', at('none.xlsx')], code: 1, says: /there is no such file/ },
  { name: 'a folder', args: () => ['show', folder], code: 1, says: /this is a folder/ },
  {
    name: 'a text file',
    args: () => ['show', file('text.xlsx', 'hello')],
    code: 1,
    says: /not an Excel workbook/,
  },
  {
    name: 'an old or encrypted workbook',
    args: () => ['show', file('old.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))],
    code: 1,
    says: /has a password or is in the old/,
  },
  {
    name: 'a zip that is no workbook',
    args: () => ['show', file('zip.xlsx', EMPTY_ZIP)],
    code: 1,
    says: /not an Excel workbook/,
  },
  {
    name: 'a truncated workbook',
    args: () => {
      const path = file('cut.xlsx', pristine)
      truncateSync(path, Math.floor(pristine.length / 2))
      return ['show', path]
    },
    code: 1,
    says: /damaged or cut off/,
  },
  {
    name: 'a workbook that is no tracker',
    args: async () => ['show', await workbook('own.xlsx', {})],
    code: 1,
    says: /not a team tracker/,
  },
  {
    name: 'a tracker of a newer version',
    args: async () => ['show', await workbook('newer.xlsx', { templateVersion: '99' }, pristine)],
    code: 1,
    says: /newer version/,
  },
  {
    name: 'a file that is there already',
    args: () => ['new', tracker, ...make.slice(2)],
    code: 1,
    says: /there already; --force/,
  },
  {
    name: 'an unknown template',
    args: () => ['new', at('fresh.xlsx'), '--template', 'x', '--organization', 'A'],
    code: 2,
    says: /is one of/,
  },
  {
    name: 'a cycle that ends before it starts',
    args: () => [...make, '--cycle', 'Q', '--cycle-start', '2027-03-01', '--cycle-end', '2027-02-01'],
    code: 2,
    says: /before it starts/,
  },
  {
    name: 'a cycle without days',
    args: () => [...make, '--cycle', 'Spring'],
    code: 2,
    says: /--cycle-start and --cycle-end/,
  },
  {
    name: 'a folder that is not there',
    args: () => ['new', at('no/such.xlsx'), ...make.slice(2)],
    code: 1,
    says: /no such folder/,
  },
  { name: 'a full disk', args: () => checkIn, code: 1, says: /no room left on the disk/, world: fullDisk() },
  {
    name: 'a file open in Excel',
    args: () => {
      file('~$open.xlsx', '')
      return ['check-in', file('open.xlsx', pristine), '--kr', 'K1', '--value', '1']
    },
    code: 1,
    says: /open in another program/,
  },
  {
    name: 'a file open in LibreOffice',
    args: () => {
      file('.~lock.calc.xlsx#', '')
      return ['check-in', file('calc.xlsx', pristine), '--kr', 'K1', '--value', '1']
    },
    code: 1,
    says: /open in another program/,
  },
  {
    name: 'a CSV of another team',
    args: () => ['import', csv('Team,Objective,Key result\nApp,A,B\n'), tracker],
    code: 1,
    says: /No line is of the team Web.*the file has App/,
  },
  {
    name: 'a CSV without key results',
    args: () => ['import', csv('Objective,Text\nA,B\n'), tracker],
    code: 1,
    says: /--map "their column=keyResult"/,
  },
  {
    name: 'a CSV with a quote that never ends',
    args: () => ['import', csv('Objective,Key result\n"A,B\n'), tracker],
    code: 1,
    says: /no readable CSV/,
  },
  {
    name: 'a CSV that is not UTF-8',
    args: () => ['import', csv(Uint8Array.of(79, 0xff, 0xfe, 10, 65)), tracker],
    code: 1,
    says: /not UTF-8/,
  },
  {
    name: 'a CSV with titles only',
    args: () => ['import', csv('Objective,Key result\n'), tracker],
    code: 1,
    says: /no lines under its titles/,
  },
  {
    name: 'a map to no field',
    args: () => ['import', csv('A,B\n1,2\n'), tracker, '--map', 'A=nothing'],
    code: 1,
    says: /no field “nothing”/,
  },
  {
    name: 'more key results than fit',
    args: () => [
      'import',
      csv(`Objective,Key result\n${Array.from({ length: 200 }, (_, row) => `A,${row}\n`).join('')}`),
      tracker,
    ],
    code: 1,
    says: /holds 200 rows and has no room/,
  },
  { name: 'a sync before joining', args: () => ['sync', tracker], code: 1, says: /has not joined a team/ },
  {
    name: 'a sync without a key',
    args: async () => ['sync', await workbook('joined.xlsx', { connection: CONNECTION }, pristine)],
    code: 1,
    says: /no key to the team web/,
  },
  {
    name: 'a revoked key',
    args: async () => {
      const config = { OKR_ROLLOUT_CONFIG: folder }
      const key = { server: 'http://okr.test', organizationId: 'o', teamId: 'app', person: 'Ann', token: 'x' }
      await keepKey(key, { ...thisMachine(), env: config })
      return [
        'sync',
        await workbook('revoked.xlsx', { connection: CONNECTION.replace('web', 'app') }, pristine),
      ]
    },
    code: 1,
    says: /does not accept your key/,
    world: answer(401, 'No.'),
  },
  { name: 'an address that is none', args: () => [...join1, 'okr'], code: 2, says: /takes an address/ },
  {
    name: 'no network, or no server there',
    args: () => [...join1, 'http://127.0.0.1:9'],
    code: 1,
    says: /No answer from http:\/\/127\.0\.0\.1:9/,
  },
  {
    name: 'a wrong or used-up code',
    args: () => [...join1, 'http://okr.test'],
    code: 1,
    says: /The code is used up/,
    world: answer(404, 'The code is used up or wrong.'),
  },
  {
    name: 'an address of something else',
    args: () => [...join1, 'http://okr.test'],
    code: 1,
    says: /answered 200 with something else/,
    world: { send: async () => ({ status: 200, text: '<html>' }) },
  },
]

describe('bad input ends with a sentence, the right exit code and nothing changed', () => {
  test.each(cases)('$name', async ({ args, code, says, world }) => {
    const command = await args()
    const ran = await okr(command, folder, world)
    expect({ code: ran.code, says: `${ran.err}${ran.out}` }).toEqual({
      code,
      says: expect.stringMatching(says),
    })
    expect(Buffer.compare(readFileSync(tracker), pristine)).toBe(0)
    expect(existsSync(at('fresh.xlsx'))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

test('--help explains each command and ends well', async () => {
  for (const command of ['new', 'import', 'check-in', 'check', 'show', 'join', 'sync']) {
    const { code, out } = await okr([command, '--help'], folder)
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`Usage: okr ${command}`) })
  }
})

const CONNECTION = JSON.stringify({ server: 'http://okr.test', organizationId: 'o', teamId: 'web' })

/** The end of a zip's directory and nothing before it. */
const EMPTY_ZIP = Uint8Array.of(0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0))

function fullDisk(): Partial<World> {
  return {
    writeBytes: () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })),
  }
}
