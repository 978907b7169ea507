import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type IsoDate } from '../../shared/okr/index.ts'
import type { ConditionName, ProgramTables, ProgramValues, Step } from '../../shared/program/index.ts'
import type { Row, Scalar } from '../../shared/workbook/index.ts'
import { documentOf } from '../program/document-of.ts'
import { AFTER_PILOT, PROGRAM } from '../program/fixture.ts'
import { type ClockedWorker, startClockedWorker } from './local-worker.ts'
import { okr, scratchFolder } from './okr.ts'
import { PILOT, type PilotOnServer, pilotOnServer } from './pilot-on-server.ts'
import { programIn, typeTables } from './typed.ts'

const folder = scratchFolder()
const at = (name: string) => join(folder, name)
const file = at('rollout.xlsx')
const { tables: ROWS } = documentOf(PROGRAM, AFTER_PILOT)
const MEMBERS = ['Ann', 'Ben', 'Cem', 'Dora', 'Emil']

let server: ClockedWorker
let pilot: PilotOnServer
let today: IsoDate = '2026-08-24'
let lastDays: ReadonlyMap<Step, IsoDate | null>

async function itIs(day: IsoDate): Promise<void> {
  today = day
  await server.itIs(day)
}

async function done(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await okr(args, at('keys'), { today: () => today })
  expect(code, err).toBe(0)
  return `${out}${err}`
}

/** What the program says as of a day, after what was planned is written where that is asked for. */
async function planned(asOf: IsoDate, ...more: readonly string[]) {
  return JSON.parse(await done('plan', file, '--json', '--as-of', asOf, ...more))
}

/** The teams whose latest check-in is missing or too old on a day. */
async function owing(asOf: IsoDate): Promise<readonly string[]> {
  const { pilotTeams }: { pilotTeams: readonly { team: string; owesCheckIn: boolean }[] } =
    await planned(asOf)
  return pilotTeams.filter(({ owesCheckIn }) => owesCheckIn).map(({ team }) => team)
}

interface ShownGate {
  readonly step: Step
  readonly state: string
  readonly due: IsoDate | null
  readonly conditions: readonly { readonly name: ConditionName; readonly state: string }[]
}

async function gatesOn(asOf: IsoDate): Promise<readonly ShownGate[]> {
  return (await planned(asOf)).gates
}

async function gateOf(step: Step, asOf: IsoDate): Promise<ShownGate> {
  const gate = (await gatesOn(asOf)).find((each) => each.step === step)
  if (!gate) throw new Error(`There is no gate ${step}.`)
  return gate
}

const unmet = ({ conditions }: ShownGate) =>
  conditions.filter(({ state }) => state !== 'Met').map(({ name }) => name)

/** The gate is red once its last day has passed, and these conditions are why. */
async function isRed(step: Step, because: readonly ConditionName[]): Promise<void> {
  const gate = await gateOf(step, addDays(lastDayOf(step), 1))
  expect({ state: gate.state, unmet: unmet(gate) }, step).toEqual({ state: 'Blocked', unmet: because })
}

const lastDayOf = (step: Step) => lastDays.get(step) ?? today

/** The gate is green on its last day. */
async function isGreen(step: Step): Promise<void> {
  const gate = await gateOf(step, lastDayOf(step))
  expect({ state: gate.state, unmet: unmet(gate) }, step).toEqual({ state: 'Passed', unmet: [] })
}

/** Types tables of the organisation in place of what the preset brought. */
const typeOwn = (...names: readonly (keyof ProgramTables)[]) =>
  typeTables(file, () => Object.fromEntries(names.map((name) => [name, ROWS[name] ?? []])))

/** Types over fields of rows that are there. */
const typeOver = (table: string, rows: readonly Row[]) =>
  typeTables(file, (before) => {
    const fieldsOf = new Map((before[table] ?? []).map(({ id, fields }) => [id, fields]))
    for (const { id, fields } of rows) fieldsOf.set(id, { ...fieldsOf.get(id), ...fields })
    return { [table]: [...fieldsOf].map(([id, fields]) => ({ id, fields })) }
  })

const typeValues = (...keys: readonly (keyof ProgramValues)[]) =>
  typeOver(
    'values',
    keys.map((id) => ({ id, fields: { value: PROGRAM.values[id] } })),
  )

/** Somebody answers by the form behind the personal link. */
async function answer(link: string, keep: string): Promise<void> {
  const form = await (await fetch(link)).text()
  const names = [...new Set([...form.matchAll(/type="radio" name="(\w+)"/g)].map(([, name = '']) => name))]
  const body = new URLSearchParams([...names.map((name) => [name, '4']), ['keep', keep], ['change', '']])
  expect((await fetch(link, { method: 'POST', body, redirect: 'manual' })).status).toBe(303)
}

beforeAll(async () => {
  server = await startClockedWorker(at('server'))
  await itIs(today)
  pilot = await pilotOnServer(server)
  const named = ['--organization', 'Northwind', '--cycle-start', '2027-01-04'] as const
  await done('new', file, '--template', 'rollout-program', '--preset', 'mixed', ...named)
  await done('join', file, '--server', server.url, '--code', pilot.ownerToken, '--name', 'Pia')
  lastDays = new Map((await gatesOn(today)).map(({ step, due }) => [step, due]))
})

afterAll(() => server.stop())

describe('600 people go through the eight steps, each gate first red for its reason, then green', () => {
  test('1 Goal: three divisions begin, one stays on its planning, one departs with a reason', async () => {
    await itIs('2026-09-01')
    await isRed('Goal', [
      'purpose-stated',
      'divisions-rated',
      'decision-taken',
      'decision-signed',
      'departure-explained',
    ])
    await typeOwn('divisions')
    await typeValues('purpose', 'decision', 'decidedBy', 'decidedOn')
    expect(await planned(today)).toMatchObject({
      recommendation: 'Mixed',
      staying: ['Operations', 'Finance'],
    })
    await isRed('Goal', ['departure-explained'])
    await typeValues('decisionReason')
    await isGreen('Goal')
  })

  test('2 Scope: all seven are filled and three criteria measurable', async () => {
    await isRed('Scope', ['area-filled', 'success-criteria-measurable', 'communication-filled'])
    const criteria = PROGRAM.criteria.map(({ id, criterion, owner, type, baseline, target }) => ({
      id,
      fields: { criterion, owner, type, baseline, target },
    }))
    await typeOwn('areas', 'leadTimes', 'systems', 'communications', 'meetings')
    await typeTables(file, () => ({ criteria: criteria.slice(0, 2) }))
    await isRed('Scope', ['success-criteria-measurable'])
    await typeTables(file, () => ({ criteria }))
    await isGreen('Scope')
    const { dates } = await planned(today, '--apply', 'dates')
    expect(dates.planned).toEqual({ on: today, isOutOfDate: false })
  })

  test('3 Pilot: the best five of seven candidates are chosen, with an owner and an influencer each', async () => {
    await itIs('2026-11-02')
    await typeValues('minTeams', 'maxTeams', 'minHeadcount', 'maxHeadcount', 'minDepartments', 'minLevels')
    await isRed('Pilot', [
      'teams-chosen',
      'team-count-kept',
      'headcount-kept',
      'departments-kept',
      'levels-kept',
      'must-haves-kept',
      'must-nots-kept',
      'owners-named',
      'influencers-named',
    ])
    const chosen = (ROWS.candidates ?? []).map(({ id, fields }) => ({
      id,
      fields: { ...fields, chosen: null },
    }))
    const weak = { size: 12, department: 'Sales', level: 3, stability: 2, planningFit: 1, willingness: 1 }
    const others = ['Returns', 'Warehouse'].map((team) => ({ id: team, fields: { ...weak, team } }))
    await typeTables(file, () => ({ candidates: [...others, ...chosen] }))
    const shown = await planned(today, '--apply', 'pilot', '--teams', '5')
    expect(shown.pilot.planned).toEqual({ on: today, isOutOfDate: false })
    await isRed('Pilot', ['owners-named'])
    await typeOwn('people')
    await isGreen('Pilot')
    expect(chosenIn(file)).toEqual([...PILOT].sort())
  })

  test('4 People: every pilot team is coached in every week', async () => {
    await isRed('People', ['pilot-teams-covered', 'coaches-not-overloaded'])
    await typeOwn('assignments')
    await isGreen('People')
    await typeTables(file, () => ({
      stakeholders: [{ id: 'K1', fields: { name: 'Works council', pilot: 'C' } }],
    }))
    expect((await planned(today)).people.involved).toEqual([
      { step: 'Pilot', parts: [{ part: 'C', names: ['Works council'] }] },
    ])
    expect(await done('plan', file)).toMatch(/Pilot +C Works council/)
  })

  test('5 Coaching: everybody who needs it is trained before the first day', async () => {
    await typeOwn('trainings')
    await isRed('Coaching', ['seats-suffice', 'everyone-trained'])
    await typeOwn('sessions')
    await isRed('Coaching', ['everyone-trained'])
    expect((await planned(today)).trained.byRole).toContainEqual({
      name: 'OKR owner',
      trained: 0,
      needed: 5,
    })
    await typeOwn('seats')
    await isGreen('Coaching')
    expect((await planned('2027-01-03')).trained.byRole).toContainEqual({
      name: 'OKR owner',
      trained: 5,
      needed: 5,
    })
  })

  test('6 First OKRs: the trackers of all five teams tell the server, and it the program', async () => {
    await itIs('2026-12-21')
    expect(await done('sync', file)).toContain('Payments has not synced a tracker for 2027-Q1 yet.')
    await isRed('First OKRs', ['okrs-drafted', 'okrs-measurable', 'okrs-agreed', 'agreed-by-day-one'])
    await pilot.sendDrafts(1)
    await done('sync', file)
    await isRed('First OKRs', ['okrs-agreed', 'agreed-by-day-one'])
    await itIs('2026-12-28')
    await pilot.agree(1)
    await done('sync', file)
    await isGreen('First OKRs')
  })

  test('7 Reflect: two cycles end with reviews by personal links and both meetings', async () => {
    await itIs('2027-02-10')
    await pilot.checkIn(1, today, 5)
    await typeTables(file, ({ people = [] }) => ({ people: [...people, ...MEMBERS.map(memberOfPayments)] }))
    await done('sync', file)
    expect(await owing('2027-02-12')).toEqual([])
    expect(await owing('2027-03-15')).toEqual(PILOT)
    await done('reviews', file, at('links.csv'), '--team', 'Payments', '--cycle', '1')
    const links = readFileSync(at('links.csv'), 'utf8').match(/http:[^,\s"]*\/v\/okr_review_\w+/g) ?? []
    const each = [...new Set(links)]
    expect(each).toHaveLength(MEMBERS.length + 1)
    for (const [index, link] of each.entries()) {
      if (index === each.length - 1) {
        await itIs('2027-03-30')
        await done('sync', file)
        expect(reviewsIn(file)).toEqual({ asked: 6, answered: 5, shown: 5 })
      }
      await answer(link, `Keep ${index}`)
    }
    await done('agenda', file, at('retrospective.html'), '--meeting', 'retrospective', '--cycle', '1')
    const agenda = readFileSync(at('retrospective.html'), 'utf8')
    expect(agenda).toContain(PROGRAM.values.purpose)
    expect(agenda).toContain('Keep 4')
    for (const name of MEMBERS) expect(agenda).not.toContain(name)

    await pilot.sendDrafts(2)
    await pilot.agree(2)
    await itIs('2027-06-28')
    await pilot.checkIn(2, today, 8)
    await done('sync', file)
    await isRed('Reflect', [
      'invited-in-time',
      'review-held',
      'retrospective-held',
      'meetings-apart',
      'improvements-recorded',
    ])
    const records = PROGRAM.records.map(({ id, invitedOn, heldOn }) => ({
      id,
      fields: { invitedOn, heldOn },
    }))
    await typeOver('records', records)
    await isRed('Reflect', ['improvements-recorded'])
    await typeOwn('outcomes')
    await isGreen('Reflect')
  })

  test('8 Scale: with its criteria met the rest follows in three waves, and the story is told from the numbers', async () => {
    await itIs(AFTER_PILOT)
    expect(unmet(await gateOf('Scale', today))).toEqual(['success-criteria-met'])
    await typeOwn('criteria')
    await isGreen('Scale')
    await typeValues('seatsPerWeek', 'seatsPerTeam', 'waveWeeks')
    await typeOwn('teams')
    const { gates, waves } = await planned(today, '--apply', 'waves')
    expect(waves.planned).toEqual({ on: today, isOutOfDate: false })
    const { teams: after = [] } = programIn(file).document.tables
    expect(new Set(after.map(({ fields }) => fields.wave))).toEqual(new Set([1, 2, 3]))
    expect(gates.map(({ state }: ShownGate) => state)).toEqual(gates.map(() => 'Passed'))
    await done('sync', file)
    await done('story', file, at('story.html'))
    expect(readFileSync(at('story.html'), 'utf8')).toMatch(/<dt>Mean progress<.dt><dd>65\s%/)
  })
})

const memberOfPayments = (name: string, index: number): Row => ({
  id: `N${index + 1}`,
  fields: { name, role: 'Team member', team: 'Payments' },
})

function chosenIn(path: string): readonly Scalar[] {
  const { candidates = [] } = programIn(path).document.tables
  return candidates
    .filter(({ fields }) => fields.chosen === 'Yes')
    .map(({ fields }) => fields.team ?? null)
    .sort()
}

function reviewsIn(path: string) {
  const { reviewers = [], reviews = [] } = programIn(path).document.tables
  const answered = reviewers.filter(({ fields }) => fields.answered === 'Yes')
  return { asked: reviewers.length, answered: answered.length, shown: reviews.length }
}
