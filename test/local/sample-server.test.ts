import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askForPortfolio, refreshPortfolio } from '../../addin/actions/index.ts'
import { newFile } from '../../addin/hosts/xlsx/index.ts'
import { Refused } from '../../addin/refusals/index.ts'
import { clientOf, expectValue } from '../../local/client.ts'
import { seed } from '../../local/seed.ts'
import { freePort, type RunningServer, startServer } from '../../local/server.ts'
import type { Reply } from '../../shared/api/index.ts'
import {
  countsInTeam,
  daysBetween,
  evaluateTeam,
  type IsoDate,
  type TeamFigures,
} from '../../shared/okr/index.ts'
import { type SampleOrganization, sampleOrganization } from '../../shared/sample/index.ts'
import {
  type PortfolioReading,
  portfolioPlan,
  readPortfolio,
  type Snapshot,
  teamOkrsOf,
} from '../../shared/workbook/index.ts'

const MEASURES = ['team', 'headcount', 'objective'] as const
type Pair = readonly [weight: number, value: number | null]

let folder: string
let server: RunningServer
let ownerToken: string
let sample: SampleOrganization

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'okr-'))
  server = await startServer({ port: await freePort(), folder })
  sample = sampleOrganization(new Date().toISOString().slice(0, 10))
  const addresses = await seed(server.url, sample, 'onboarding', () => {})
  ownerToken = addresses.ownerToken
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('the sample organisation behind a running Worker', () => {
  test.each(MEASURES)(
    'rolls up by %s, in every cycle, to what adding everything up afresh gives',
    async (measure) => {
      for (const { name } of sample.cycles) {
        for (const { id } of sample.teams) {
          const found = await rollup(id, name, measure)
          const slow = slowRollup(id, name, measure, found.asOf)
          expect({ id, ...found }).toMatchObject({ id, ...slow })
        }
      }
    },
    60_000,
  )
})

test('a portfolio of it holds each node with the numbers of its roll-up', async () => {
  const host = newFile()
  host.apply(portfolioPlan({ organization: sample.name, language: 'en' }))
  const client = clientOf(server.url, ownerToken)
  const refresh = async () => {
    const reading = readingOf(host.read())
    const asked = await askForPortfolio(client, reading)
    if (!asked?.ok) throw new Error('The server gave no portfolio.')
    return refreshPortfolio(reading, asked.value, { server: server.url }, '2027-02-15')
  }
  const first = await refresh()
  if (!first.ok) throw new Refused(first.refusals)
  host.apply(first.plan)
  const rows = readingOf(host.read()).document.tables
  expect(rows.rollup?.map(({ id }) => id).sort()).toEqual(sample.teams.map(({ id }) => id).sort())
  for (const { id, fields } of rows.rollup ?? []) {
    const { progress, expected, confidence, coverage, statusCounts } = expectValue(
      await client.call('rollup', { params: { team: id } }),
    )
    const figures = { progress, expected, confidence, reporting: coverage.reporting, ...statusCounts }
    for (const [key, value] of Object.entries(figures))
      expect(fields[key] ?? null, `${id} ${key}`).toBe(value)
  }
  expect(first.outcome.objectives).toBe(rows.objectives?.length)
  const again = await refresh()
  expect(again.ok && again.plan.operations).toEqual([])
})

function readingOf(snapshot: Snapshot): PortfolioReading {
  const result = readPortfolio(snapshot)
  if (result.kind !== 'portfolio') throw new Error(result.kind)
  return result.reading
}

async function rollup(
  team: string,
  cycle: string,
  measure: (typeof MEASURES)[number],
): Promise<Reply<'rollup'>> {
  const owner = clientOf(server.url, ownerToken)
  return expectValue(await owner.call('rollup', { params: { team }, query: { cycle, measure } }))
}

/** The same by FORMULAS.md word for word: every tracker of the subtree evaluated and averaged, in floating point. */
function slowRollup(node: string, cycle: string, measure: (typeof MEASURES)[number], asOf: IsoDate) {
  const trackers = sample.trackers.filter(
    (tracker) => tracker.cycle === cycle && isBelow(tracker.teamId, node),
  )
  const teams = trackers.map(({ teamId, document }) => {
    const okrs = teamOkrsOf(document)
    if (!okrs) throw new Error(`The tracker of ${teamId} has no cycle.`)
    const headcount = sample.teams.find(({ id }) => id === teamId)?.headcount ?? 0
    return { headcount, figures: evaluateTeam(okrs, asOf) }
  })
  const mean = (field: 'progress' | 'expected' | 'confidence') =>
    meanOf(
      teams.flatMap(({ headcount, figures }): readonly Pair[] => {
        if (measure === 'team') return [[1, figures[field]]]
        if (measure === 'headcount') return [[headcount, figures[field]]]
        return countedIn(figures).map(({ objective, figures }) => [objective.weight ?? 0, figures[field]])
      }),
    )
  const counted = teams.flatMap(({ figures }) => countedIn(figures))
  const statuses = counted.map(({ figures }) => figures.status)
  const lastCheckIns = teams.map(({ figures }) => figures.lastCheckIn)
  const isRecent = (date: IsoDate | null) => date !== null && daysBetween(date, asOf) <= 14
  const isRunning = cycle === 'Wave 1'
  return {
    progress: near(mean('progress')),
    expected: near(mean('expected')),
    confidence: near(mean('confidence')),
    statusCounts: Object.fromEntries(
      ['Off track', 'At risk', 'No check-in', 'On track', 'Done'].map((status) => [
        status,
        statuses.filter((other) => other === status).length,
      ]),
    ),
    disagreements: counted
      .flatMap(({ keyResults }) => keyResults)
      .filter(({ figures }) => figures.disagreement).length,
    coverage: {
      expected: isRunning ? teamsBelow(node) : trackers.length,
      reporting: lastCheckIns.filter(isRecent).length,
      stale: lastCheckIns.filter((date) => date !== null && !isRecent(date)).length,
    },
  }
}

function countedIn({ objectives }: TeamFigures) {
  return objectives.filter(({ objective }) => countsInTeam(objective.state))
}

function teamsBelow(node: string): number {
  return sample.trackers.filter(({ teamId, cycle }) => cycle === 'Wave 1' && isBelow(teamId, node)).length
}

function isBelow(team: string | null | undefined, node: string): boolean {
  if (!team) return false
  return team === node || isBelow(sample.teams.find(({ id }) => id === team)?.parentId, node)
}

function meanOf(pairs: readonly Pair[]): number | null {
  const known = pairs.flatMap(([weight, value]) => (value === null ? [] : [[weight, value] as const]))
  const weights = known.reduce((sum, [weight]) => sum + weight, 0)
  return weights === 0 ? null : known.reduce((sum, [weight, value]) => sum + weight * value, 0) / weights
}

/** The Worker keeps millionths, rounded once per objective and once per team. */
function near(value: number | null) {
  return value === null ? null : expect.closeTo(value, 5)
}
