import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectValue } from '../../local/client.ts'
import type { RunningServer } from '../../local/server.ts'
import { codeFor, newOwner, startWorker } from './local-worker.ts'
import { okr, scratchFolder } from './okr.ts'
import { hasRealOkrs, REAL_OKRS, readRealOkrs, type TeamCycle } from './real-okrs.ts'

const folder = scratchFolder()
const teamCycles = hasRealOkrs ? readRealOkrs() : []
const CYCLE = 'Working groups 2019 to 2020'
const DAYS = ['--cycle-start', '2019-01-01', '--cycle-end', '2020-06-30']
const MILLION = 1_000_000

const idOf = ({ name }: TeamCycle) => name.replace(' ', '-')
const headcountOf = (teamCycle: TeamCycle) => teamCycles.indexOf(teamCycle) * 3 + 2

let server: RunningServer

/** Rounds a quotient of whole numbers half up. */
function rounded(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** An objective's progress in millionths: the mean of tenths, exact in whole numbers. */
function objectivesOf({ objectives }: TeamCycle): readonly number[] {
  return objectives.map(({ keyResults }) =>
    rounded(sum(keyResults.map(({ tenths }) => tenths ?? 0)) * 100_000, keyResults.length),
  )
}

/** A team's progress in millionths: the mean of its objectives' means, over their common denominator. */
function teamOf({ objectives }: TeamCycle): number {
  const counts = objectives.map(({ keyResults }) => keyResults.length)
  const common = counts.reduce((product, count) => product * count, 1)
  const tenths = objectives.map(
    ({ keyResults }) => (sum(keyResults.map(({ tenths }) => tenths ?? 0)) * common) / keyResults.length,
  )
  return rounded(sum(tenths) * 100_000, common * objectives.length)
}

/** What the roll-up must say of some teams, by each measure. */
function expectedOf(teams: readonly TeamCycle[]) {
  const people = sum(teams.map(headcountOf))
  const objectives = teams.flatMap(objectivesOf)
  return {
    team: sum(teams.map(teamOf)) / teams.length / MILLION,
    headcount: sum(teams.map((team) => teamOf(team) * headcountOf(team))) / people / MILLION,
    objective: sum(objectives) / objectives.length / MILLION,
  }
}

describe.runIf(hasRealOkrs)('eight real team-cycles on one page', () => {
  beforeAll(async () => {
    server = await startWorker(join(folder, 'server'))
  })

  afterAll(() => server.stop())

  test('from CSV through trackers and the Worker, every figure is exact in all three measures', async () => {
    const owner = await newOwner(server.url, 'Protocol Labs')
    const root = { id: 'all', name: 'Protocol Labs', parentId: null, headcount: 0 }
    const teams = teamCycles.map((teamCycle) => ({
      id: idOf(teamCycle),
      name: teamCycle.name,
      parentId: 'all',
      headcount: headcountOf(teamCycle),
    }))
    expectValue(await owner.call('putTeams', { body: [root, ...teams] }))
    const cycle = { name: CYCLE, start: '2019-01-01', end: '2020-06-30', state: 'closed' } as const
    expectValue(await owner.call('putCycles', { body: [cycle] }))

    for (const teamCycle of teamCycles) {
      const path = join(folder, `${idOf(teamCycle)}.xlsx`)
      const code = await codeFor(owner, idOf(teamCycle))
      const named = ['--organization', 'Protocol Labs', '--team', teamCycle.name, '--cycle', CYCLE]
      const steps = [
        ['new', path, '--template', 'team-tracker', ...named, ...DAYS],
        ['import', REAL_OKRS, path, '--team', teamCycle.team, '--cycle', teamCycle.quarter],
        ['join', path, '--server', server.url, '--code', code, '--name', 'Ann'],
        ['sync', path],
      ]
      for (const step of steps) expect(await okr(step, folder)).toMatchObject({ code: 0 })
      expect((await okr(['sync', path], folder)).out).toBe('Sent 0 changes, received 0, 0 conflicts.\n')
      const spent = await okr(['join', path, '--server', server.url, '--code', code, '--name', 'Eve'], folder)
      expect(spent).toMatchObject({ code: 1, err: expect.stringMatching(/code/i) })
    }

    for (const measure of ['team', 'headcount', 'objective'] as const) {
      const answer = await owner.call('rollup', { params: { team: 'all' }, query: { cycle: CYCLE, measure } })
      const { progress, children } = expectValue(answer)
      expect({ measure, progress }).toEqual({ measure, progress: expectedOf(teamCycles)[measure] })
      const shown = Object.fromEntries(children.map(({ team, progress }) => [team.id, progress]))
      const wanted = teamCycles.map((teamCycle) => [idOf(teamCycle), expectedOf([teamCycle])[measure]])
      expect({ measure, ...shown }).toEqual({ measure, ...Object.fromEntries(wanted) })
    }
  })
})

test.runIf(!hasRealOkrs)(`skipped: there is no ${REAL_OKRS}`, () => {})
