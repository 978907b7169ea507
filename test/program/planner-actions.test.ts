import { describe, expect, test } from 'vitest'
import { choosePilot, nextThing, placeWaves, undoPlan } from '../../addin/actions/index.ts'
import { showPilot } from '../../addin/actions/show-pilot.ts'
import { showWaves } from '../../addin/actions/show-waves.ts'
import { en } from '../../addin/refusals/en.ts'
import { sentenceOf } from '../../addin/refusals/index.ts'
import { evaluateProgram, type Program } from '../../shared/program/index.ts'
import { plannedState, plannerInputs } from '../../shared/workbook/index.ts'
import { AFTER_PILOT, EMPTY_PROGRAM, PROGRAM } from './fixture.ts'
import { workbookOf } from './program-workbook.ts'

const DAY_ONE = '2026-10-01'

const chosenIn = ({ reading }: ReturnType<ReturnType<typeof workbookOf>['read']>) =>
  reading.program.candidates.filter(({ chosen }) => chosen).map(({ team }) => team)

describe('Applying a pilot group', () => {
  test('chooses its teams and no other, and taking it back leaves the workbook as it was', () => {
    const values = { ...PROGRAM.values, minHeadcount: 40 }
    const { read, carryOut } = workbookOf({ ...PROGRAM, values })
    const before = read()
    const [group] = showPilot(before.reading).groups
    if (!group?.teams) throw new Error('There is no group.')
    const applied = carryOut(choosePilot(before.reading, group, AFTER_PILOT))

    expect(chosenIn(read()).sort()).toEqual([...group.teams].sort())
    expect(plannedState(read().reading.document, 'pilot')).toEqual({ on: AFTER_PILOT, isOutOfDate: false })
    expect(carryOut(undoPlan(read().reading, applied))).toEqual({ kept: 0 })
    expect(read().reading.document).toEqual(before.reading.document)
    expect(plannedState(read().reading.document, 'pilot')).toBeNull()
  })

  test('taking it back keeps what somebody chose since', () => {
    const { read, carryOut } = workbookOf({
      ...PROGRAM,
      candidates: PROGRAM.candidates.map((candidate) => ({ ...candidate, chosen: false })),
    })
    const applied = carryOut(choosePilot(read().reading, { ids: ['P1', 'P2'] }, AFTER_PILOT))
    carryOut(choosePilot(read().reading, { ids: ['P2'] }, AFTER_PILOT))

    expect(carryOut(undoPlan(read().reading, applied))).toEqual({ kept: 1 })
    expect(chosenIn(read())).toEqual([])
  })

  test('is out of date as soon as an input of the planner changed, not when a choice did', () => {
    const inputs = (program: Program) => plannerInputs(workbookOf(program).read().reading.document, 'pilot')
    const [first, ...others] = PROGRAM.candidates
    if (!first) throw new Error('There are no candidates.')
    const withFirst = (change: Partial<typeof first>) =>
      inputs({ ...PROGRAM, candidates: [{ ...first, ...change }, ...others] })

    expect(withFirst({ chosen: false })).toBe(inputs(PROGRAM))
    expect(withFirst({ size: 12 })).not.toBe(inputs(PROGRAM))
    expect(inputs({ ...PROGRAM, values: { ...PROGRAM.values, maxHeadcount: 71 } })).not.toBe(inputs(PROGRAM))
  })

  test('says in a sentence that there is no such group', () => {
    const { reading } = workbookOf(PROGRAM).read()
    const result = choosePilot(reading, { ids: [] }, AFTER_PILOT)
    expect(result.ok ? '' : sentenceOf(result.refusals, en)).toBe('There is no group of that size to choose.')
  })
})

test('Waves are written beside their teams and taken back', () => {
  const { read, carryOut } = workbookOf(PROGRAM)
  const before = read()
  const waves = showWaves(before.reading, AFTER_PILOT)
  if (!waves) throw new Error('There are no waves.')
  const applied = carryOut(placeWaves(before.reading, waves, AFTER_PILOT))

  const waveOf = new Map(waves.waves.flatMap(({ number, ids }) => ids.map((id) => [id, number])))
  expect(waveOf.size).toBe(PROGRAM.teams.length)
  for (const { id, wave } of read().reading.program.teams) expect(wave).toBe(waveOf.get(id))
  expect(waves.variants.map(({ name }) => name)).toEqual([
    'one coach more',
    'two coaches more',
    'twice the training seats',
    'waves of 6 weeks',
    'waves of 26 weeks',
  ])
  carryOut(undoPlan(read().reading, applied))
  expect(read().reading.document).toEqual(before.reading.document)
})

describe('The next thing to do', () => {
  const nextOf = (program: Program, asOf: string) => nextThing(evaluateProgram(program, asOf), asOf)

  test('is the first reason of the gate that is due first', () => {
    expect(nextOf({ ...PROGRAM, values: { ...PROGRAM.values, purpose: '' } }, DAY_ONE)).toEqual({
      kind: 'mend',
      what: 'Say in a sentence why the organisation introduces OKRs.',
      date: '2026-11-09',
    })
  })

  test('is to choose the first day as long as nothing has a date', () => {
    const [reason] = evaluateProgram(EMPTY_PROGRAM, DAY_ONE).gates.flatMap(({ reasons }) => reasons)
    expect(nextOf(EMPTY_PROGRAM, DAY_ONE)).toMatchObject({ what: reason?.says, date: null })
  })

  test('comes before every event that is neither held nor over', () => {
    const next = nextOf(PROGRAM, AFTER_PILOT)
    const { events } = evaluateProgram(PROGRAM, AFTER_PILOT).calendar
    const open = events.filter(({ heldOn, date }) => heldOn === null && date >= AFTER_PILOT)
    for (const { inviteBy, invitedOn, date } of open) {
      expect((next?.date ?? '') <= (invitedOn === null && inviteBy !== null ? inviteBy : date)).toBe(true)
    }
  })
})
