import { clientOf, expectValue } from '../../local/client.ts'
import type { Client } from '../../shared/api/index.ts'
import { addDays, DEFAULT_SETTINGS, type TeamOkrs } from '../../shared/okr/index.ts'
import type { Change, Scalar } from '../../shared/workbook/index.ts'
import { organizationOf, type Team } from './organization.ts'

export const TODAY = new Date().toISOString().slice(0, 10)
const WEEKS = 13
const START = addDays(TODAY, 3 - 7 * WEEKS)
/** In its last week. */
export const CYCLE = {
  name: 'Wave 1',
  start: START,
  end: addDays(START, 7 * WEEKS - 1),
  state: 'running',
} as const
export const LEVELS = 5
export const HEADCOUNT = 10
const AT_ONCE = 8
const OBJECTIVES = 3
const KEY_RESULTS = 4
/** The levels below the root, and how many teams there are for each node of one. */
const BELOW_ROOT = [
  { level: 'area', teams: 1_000 },
  { level: 'department', teams: 100 },
  { level: 'group', teams: 10 },
  { level: 'team', teams: 1 },
] as const

/** A company of some teams, each with a tracker of twelve key results that were checked in on for thirteen weeks. */
export interface Company {
  readonly url: string
  readonly size: number
  readonly owner: Client
  readonly ownerToken: string
  /** A key to each team, by its number. */
  readonly tokens: readonly string[]
}

/** Puts a company into a server, each team by its own code, key and sync. */
export async function companyOf(url: string, size: number): Promise<Company> {
  const { owner, token: ownerToken } = await organizationOf(url, treeOf(size), CYCLE)
  const tokens: string[] = []
  await inTurns(size, AT_ONCE, async (number) => {
    const team = `team-${number}`
    const { code } = expectValue(await owner.call('invite', { params: { team }, body: {} }))
    const { token } = expectValue(await clientOf(url, null).call('join', { body: { code, person: 'Ann' } }))
    const body = { baseRevision: 0, changes: changesOf(teamOkrs(number)) }
    expectValue(await clientOf(url, token).call('sync', { params: paramsOf(number), body }))
    tokens[number] = token
  })
  return { url, size, owner, ownerToken, tokens }
}

/** Does something for each number below a count, some at once. */
export async function inTurns(
  count: number,
  atOnce: number,
  work: (number: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const turn = async () => {
    for (let number = next++; number < count; number = next++) await work(number)
  }
  await Promise.all(Array.from({ length: atOnce }, turn))
}

/** The nodes above a team, the root last. */
export function nodesAbove(number: number): readonly string[] {
  const above = BELOW_ROOT.slice(0, -1).map(({ level, teams }) => `${level}-${Math.floor(number / teams)}`)
  return [...above.reverse(), 'root']
}

function treeOf(size: number): readonly Team[] {
  const root = { id: 'root', name: 'Company', parentId: null, headcount: 0 }
  const below = BELOW_ROOT.flatMap(({ level, teams }, depth) =>
    Array.from({ length: Math.ceil(size / teams) }, (_, place): Team => {
      const above = BELOW_ROOT[depth - 1]
      const parentId = above ? `${above.level}-${Math.floor(place / 10)}` : root.id
      const headcount = level === 'team' ? HEADCOUNT : 0
      return { id: `${level}-${place}`, name: `${level} ${place}`, parentId, headcount }
    }),
  )
  return [root, ...below]
}

export function paramsOf(number: number) {
  return { team: `team-${number}`, cycle: CYCLE.name }
}

/** The changes that check in on a team's first key result today, as the check-in of that number. */
export function checkIn(number: number, value: number): readonly Change[] {
  return rowOf('checkIns', `C${number}`, { date: TODAY, keyResultId: 'K1', value, confidence: 7 })
}

/** A team's OKRs with the last check-in on each key result. */
export function teamOkrs(number: number): TeamOkrs {
  const ids = Array.from({ length: OBJECTIVES }, (_, objective) => `O${objective + 1}`)
  const keyResultIds = ids.flatMap((objectiveId, objective) =>
    Array.from({ length: KEY_RESULTS }, (_, place) => ({
      objectiveId,
      id: `K${objective * KEY_RESULTS + place + 1}`,
    })),
  )
  return {
    organization: 'Bench',
    team: `Team ${number}`,
    cycle: CYCLE,
    settings: DEFAULT_SETTINGS,
    objectives: ids.map((id) => ({
      id,
      title: id,
      owner: '',
      kind: null,
      state: 'Agreed',
      weight: 1,
      supports: null,
      score: null,
    })),
    keyResults: keyResultIds.map(({ id, objectiveId }) => ({
      id,
      objectiveId,
      title: id,
      owner: '',
      type: 'Increase',
      unit: '%',
      baseline: 10,
      target: 60 + (number % 30),
      weight: 1,
      start: null,
      end: null,
      state: 'Agreed',
      score: null,
    })),
    checkIns: keyResultIds.map(({ id }, place) => ({
      id: `C${place + 1}`,
      keyResultId: id,
      date: weekOf(WEEKS - 1),
      entry: place + 1,
      value: 10 + ((number * 7 + place * 13) % 60),
      confidence: (number + place) % 11,
      status: null,
      whatChanged: '',
      blocker: '',
      by: '',
    })),
  }
}

/** The tracker as its first sync brings it, with the check-ins of the weeks before. */
function changesOf({ objectives, keyResults, checkIns }: TeamOkrs): Change[] {
  return [
    ...objectives.flatMap(({ id, title, state }) => rowOf('objectives', id, { title, state })),
    ...keyResults.flatMap(({ id, objectiveId, title, type, baseline, target }) =>
      rowOf('keyResults', id, { objectiveId, title, type, baseline, target }),
    ),
    ...Array.from({ length: WEEKS }, (_, week) =>
      checkIns.flatMap(({ keyResultId, value, confidence }, place) =>
        rowOf('checkIns', `C${week * checkIns.length + place + 1}`, {
          date: weekOf(week),
          keyResultId,
          value: Math.round(((value ?? 0) * (week + 1)) / WEEKS),
          confidence,
        }),
      ),
    ).flat(),
  ]
}

/** The third day of a week of the cycle. */
function weekOf(week: number) {
  return addDays(CYCLE.start, 7 * week + 2)
}

function rowOf(table: string, row: string, fields: Readonly<Record<string, Scalar>>): Change[] {
  return Object.entries(fields).map(([field, to]) => ({ table, row, field, from: null, to }))
}
