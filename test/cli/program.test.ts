import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openFile } from '../../addin/hosts/xlsx/index.ts'
import { CONDITIONS, STEPS } from '../../shared/program/index.ts'
import { LANGUAGES, PRESETS } from '../../shared/workbook/index.ts'
import { PROGRAM } from '../program/fixture.ts'
import { workbookOf } from '../program/program-workbook.ts'
import { okr, scratchFolder } from './okr.ts'
import { typeCells } from './typed.ts'

const folder = scratchFolder()
const path = (name: string) => join(folder, name)
const run = (...args: readonly string[]) => okr(args, folder)

const newProgram = (name: string, ...more: readonly string[]) =>
  run('new', path(name), '--template', 'rollout-program', '--organization', 'Northwind', ...more)

describe('a rollout program on the command line', () => {
  test.each(PRESETS.map((preset, place) => [preset, LANGUAGES[place % LANGUAGES.length] ?? 'en'] as const))(
    'is made from the preset %s in %s and has eight gates, none passed',
    async (preset, language) => {
      const name = `${preset}-${language}.xlsx`
      expect(await newProgram(name, '--preset', preset, '--language', language)).toMatchObject({
        code: 0,
        err: '',
      })
      const { code, out, err } = await run('plan', path(name), '--json')
      expect([code, err]).toEqual([0, ''])
      const shown = JSON.parse(out)
      expect(shown.asOf).toBe('2027-02-15')
      expect(shown.gates.map(({ step }: { step: string }) => step)).toEqual(STEPS)
      for (const { step, state, conditions } of shown.gates) {
        expect(state).toBe('Open')
        expect(conditions).toHaveLength(CONDITIONS[STEPS[STEPS.indexOf(step)] ?? 'Goal'].length)
      }
    },
  )

  test('starts its first cycle where it is told to', async () => {
    await newProgram('start.xlsx', '--cycle-start', '2027-07-05')
    const { events } = JSON.parse((await run('plan', path('start.xlsx'), '--json')).out)
    const dateOf = (id: string) => events.find((event: { id: string }) => event.id === id)?.date
    expect(dateOf('c1-draft')).toBe('2027-06-14')
    expect(dateOf('c2-retrospective')).toBe('2027-12-29')
  })

  test('says what is wrong, with its cell, and exits with 1', async () => {
    await newProgram('wrong.xlsx')
    await typeCells(path('wrong.xlsx'), '1 Goal', 5, 3, 'D1')
    await typeCells(path('wrong.xlsx'), '1 Goal', 5, 4, 'Sales')
    await typeCells(path('wrong.xlsx'), '1 Goal', 5, 6, 6)
    const { code, err } = await run('plan', path('wrong.xlsx'))
    expect(code).toBe(1)
    expect(err).toContain('error  1 Goal!G6  A rating is 1 to 5, not 6.')
    expect(err).toContain('error  1 Goal!F6  Enter how many people Sales has.')
    expect(await run('check', path('wrong.xlsx'))).toMatchObject({ code: 1, err })
  })

  test('is planned without being changed, and written only when asked to', async () => {
    const name = 'planned.xlsx'
    writeFileSync(path(name), await workbookOf(PROGRAM).save())
    const before = readFileSync(path(name))
    const shown = JSON.parse((await run('plan', path(name), '--json')).out)
    expect(shown.waves.planned).toBeNull()
    expect(readFileSync(path(name))).toEqual(before)

    expect(await run('plan', path(name), '--apply', 'all', '--teams', '5')).toMatchObject({ code: 0 })
    const { out } = await run('plan', path(name), '--json')
    const { pilot, waves, dates } = JSON.parse(out)
    expect([pilot.planned, waves.planned, dates.planned]).toEqual(
      Array.from({ length: 3 }, () => ({ on: '2027-07-12', isOutOfDate: false })),
    )
    await typeCells(path(name), '8 Scale', 5, 10, 2)
    const byHand = await run('plan', path(name))
    expect(byHand.code).toBe(1)
    expect(byHand.err).toContain('8 Scale!K9  Wave 2 has 60 people, and its coaches have room for 50.')

    expect(await run('plan', path(name), '--apply', 'pilot', '--teams', '9')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no pilot group of 9 teams'),
    })
    const { waves: again } = JSON.parse((await run('plan', path(name), '--apply', 'waves', '--json')).out)
    expect(again.planned.isOutOfDate).toBe(false)
  })

  test('becomes agendas and a success story to print, each in a file of its own', async () => {
    writeFileSync(path('told.xlsx'), await workbookOf(PROGRAM).save())
    const titleOf = (name: string) => /<h1>(.*)<\/h1>/.exec(readFileSync(path(name), 'utf8'))?.[1]
    const agenda = (...more: readonly string[]) => run('agenda', path('told.xlsx'), ...more)
    expect(await agenda(path('r.html'), '--meeting', 'review', '--cycle', '1')).toMatchObject({ code: 0 })
    expect(await agenda(path('t.html'), '--meeting', 'retrospective')).toMatchObject({
      out: expect.stringContaining('the Retrospective of Cycle 2'),
    })
    expect(await run('story', path('told.xlsx'), path('s.html'))).toMatchObject({ code: 0, err: '' })
    expect(['r.html', 't.html', 's.html'].map(titleOf)).toEqual([
      'OKR Review',
      'Retrospective',
      'How Northwind began with OKRs',
    ])
    expect(await agenda(path('r.html'), '--meeting', 'review')).toMatchObject({
      code: 1,
      err: expect.stringContaining('--force replaces it'),
    })
    expect(await agenda(path('n.html'), '--meeting', 'review', '--cycle', '3')).toMatchObject({
      code: 2,
      err: expect.stringContaining('The pilot has the cycles 1 to 2, no cycle 3.'),
    })
    await newProgram('bare.xlsx')
    expect(await run('story', path('bare.xlsx'), path('n.html'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('no numbers yet'),
    })
  })

  test('becomes a calendar whose changed events are numbered', async () => {
    await newProgram('calendar.xlsx', '--cycle-start', '2027-07-05')
    const [file, out] = [path('calendar.xlsx'), path('out.ics')]
    expect(await run('calendar', file, out, '--time-zone', 'Europe/Berlin')).toMatchObject({
      code: 0,
      err: '',
    })
    expect(await run('calendar', file, out)).toMatchObject({
      code: 1,
      err: expect.stringContaining('--force'),
    })
    const plan = openFile(new Uint8Array(readFileSync(file)))
      .read()
      .sheets.find(({ name }) => name === 'Plan')
    const row = plan?.values.findIndex(([id]) => id === 'c1-review') ?? 0
    await typeCells(path('calendar.xlsx'), 'Plan', row, 7, 46_600)
    await run('calendar', file, out, '--force', '--time-zone', 'Europe/Berlin')
    expect(readFileSync(out, 'utf8').match(/^SEQUENCE:1\r?$/gm)).toHaveLength(1)
  })
})

test('A calendar of one team holds its meetings, and only its people', async () => {
  writeFileSync(path('team-calendar.xlsx'), await workbookOf(PROGRAM).save())
  const [file, out] = [path('team-calendar.xlsx'), path('payments.ics')]
  expect(await run('calendar', file, out, '--team', 'payments')).toMatchObject({ code: 0, err: '' })
  const text = readFileSync(out, 'utf8').replace(/\r\n /g, '')
  expect(text).toContain('UID:c1-check-in-w1@payments.northwind.okr-rollout')
  expect(text).not.toContain('message-M1')
  expect(text).toContain('Owner of Payments')
  expect(text).not.toContain('Owner of Search')
  expect(await run('calendar', file, out, '--team', 'Nobody', '--force')).toMatchObject({
    code: 1,
    err: expect.stringContaining('No pilot team is called “Nobody”; there are Payments, Search'),
  })
})

describe('bad input', () => {
  beforeAll(async () => {
    await newProgram('ok.xlsx')
    await run('new', path('team.xlsx'), '--template', 'team-tracker', '--organization', 'Northwind')
  })

  const rollout = ['--template', 'rollout-program', '--organization', 'N'] as const
  const cases: readonly (readonly [readonly string[], number, string])[] = [
    [['plan', path('team.xlsx')], 1, 'is no rollout program'],
    [['plan', path('nothing.xlsx')], 1, 'there is no such file'],
    [['plan', path('ok.xlsx'), '--as-of', 'soon'], 2, 'takes a date such as'],
    [['calendar', path('ok.xlsx'), path('out.txt')], 2, 'ends in .ics'],
    [['calendar', path('ok.xlsx'), path('zone.ics'), '--time-zone', 'Mars'], 2, 'no time zone “Mars”'],
    [['calendar', path('team.xlsx'), path('team.ics')], 1, 'is no rollout program'],
    [
      ['new', path('x.xlsx'), '--template', 'team-tracker', '--organization', 'N', '--preset', 'full'],
      2,
      '--preset goes with',
    ],
    [['new', path('x.xlsx'), ...rollout, '--preset', 'huge'], 2, 'is one of'],
    [['new', path('ok.xlsx'), ...rollout], 1, '--force replaces it'],
    [['show', path('ok.xlsx')], 1, 'is not a team tracker'],
  ]

  test.each(cases)('okr %j exits with %i and a sentence', async (args, code, sentence) => {
    const ran = await run(...args)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(sentence)
    expect(ran.err.trim().split('\n')).toHaveLength(1)
  })
})
