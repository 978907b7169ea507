import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { okr, scratchFolder } from './okr.ts'
import { hasRealOkrs, REAL_OKRS, readRealOkrs, type TeamCycle } from './real-okrs.ts'

const folder = scratchFolder()
const realOkrs = hasRealOkrs ? readRealOkrs() : []

const shown = z.object({
  progress: z.nullable(z.number()),
  expected: z.nullable(z.number()),
  objectives: z.array(
    z.object({
      title: z.string(),
      state: z.string(),
      progress: z.nullable(z.number()),
      status: z.nullable(z.string()),
      keyResults: z.array(
        z.object({
          title: z.string(),
          type: z.string(),
          current: z.nullable(z.number()),
          progress: z.number(),
          expected: z.number(),
          status: z.string(),
          stale: z.boolean(),
        }),
      ),
    }),
  ),
})
const imported = z.object({
  keyResults: z.number(),
  problems: z.array(z.object({ line: z.nullable(z.number()), message: z.string() })),
})

/** Which lines of the file the import names, by what it says of them. */
const SAYS = {
  file: /^A tracker has no field for a priority|^Projected scores are no check-ins/,
  heading: /reads like the heading of a list/,
  noOwner: /has no owner/,
  noScore: /has no score and gets no check-in/,
  notANumber: /^The (mid|final) score “n\/a” is not a number/,
}
const TOLD_OF_ALL = { file: [null, null], heading: [], noOwner: [], noScore: [], notANumber: [] }
const TOLD: Readonly<Record<string, Partial<Record<keyof typeof SAYS, readonly number[]>>>> = {
  'ipld 2019-Q3': { noScore: [27] },
  'ipld 2019-Q4': { noScore: [34] },
  'ipld 2020-Q2': { notANumber: [49, 49] },
  'cluster 2019-Q2': { heading: [59, 74], noOwner: [62, 75, 76, 77, 78], noScore: [58, 75, 76, 78] },
  'project 2019-Q3': {
    noScore: [85, 86, 87, 88, 89, 90, 91, 92, 99, 101, 102, 103, 104, 105, 106, 107],
  },
}

function linesTold({ problems }: z.infer<typeof imported>) {
  const told = Object.entries(SAYS).map(([what, says]) => [
    what,
    problems.filter(({ message }) => says.test(message)).map(({ line }) => line),
  ])
  const known = Object.values(SAYS)
  expect(problems.filter(({ message }) => !known.some((says) => says.test(message)))).toEqual([])
  return Object.fromEntries(told)
}

/** A tracker with a team's quarter in it, as of the quarter's last day; and what the import said. */
async function trackerOf(
  { name, team, quarter, end }: TeamCycle,
  path: string,
  cycle: readonly string[],
): Promise<z.infer<typeof imported>> {
  const make = ['new', path, '--template', 'team-tracker', '--organization', 'Protocol Labs', '--as-of', end]
  expect(await okr([...make, '--team', name, ...cycle], folder)).toMatchObject({ code: 0, err: '' })
  const take = ['--team', team, '--cycle', quarter, '--json']
  const { code, out } = await okr(['import', REAL_OKRS, path, ...take], folder)
  expect(code).toBe(0)
  return imported.parse(JSON.parse(out))
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

function statusOf(progress: number): string {
  if (progress >= 1) return 'Done'
  if (progress >= 0.9) return 'On track'
  return progress >= 0.7 ? 'At risk' : 'Off track'
}

/** What `show` must say on the quarter's last day, computed by hand. */
function expectedOf({ objectives }: TeamCycle) {
  const computed = objectives.map(({ title, keyResults }) => {
    const own = keyResults.map((keyResult) => {
      const progress = (keyResult.tenths ?? 0) / 10
      return {
        title: keyResult.title.trim(),
        type: 'Increase',
        current: keyResult.tenths === null ? null : progress,
        progress,
        expected: 1,
        status: keyResult.tenths === null ? 'No check-in' : statusOf(progress),
        stale: false,
      }
    })
    const progress = mean(own.map((keyResult) => keyResult.progress))
    const hasCheckIn = keyResults.some(({ tenths }) => tenths !== null)
    const status = hasCheckIn ? statusOf(progress) : 'No check-in'
    return { title, state: 'Closed', progress, status, keyResults: own }
  })
  return { progress: mean(computed.map(({ progress }) => progress)), expected: 1, objectives: computed }
}

describe.runIf(hasRealOkrs)('eight real team-cycles', () => {
  test.each(realOkrs)(
    '$name: every figure is what the file says',
    async (teamCycle) => {
      const path = join(folder, `${teamCycle.name}.xlsx`)
      const report = await trackerOf(teamCycle, path, ['--cycle', teamCycle.quarter])
      expect(linesTold(report)).toEqual({ ...TOLD_OF_ALL, ...TOLD[teamCycle.name] })
      expect(report.keyResults).toBe(teamCycle.objectives.flatMap(({ keyResults }) => keyResults).length)
      expect(await okr(['check', path], folder)).toMatchObject({ code: 0 })
      const { code, out } = await okr(['show', path, '--json'], folder)
      expect(code).toBe(0)
      expect(shown.parse(JSON.parse(out))).toEqual(expectedOf(teamCycle))
    },
    30_000,
  )

  test('a quarter in a longer cycle keeps its own days, and its figures', async () => {
    const [teamCycle] = realOkrs
    if (!teamCycle) throw new Error('The file is empty.')
    const path = join(folder, 'umbrella.xlsx')
    await trackerOf(teamCycle, path, [
      '--cycle',
      'Start',
      '--cycle-start',
      '2019-01-01',
      '--cycle-end',
      '2020-06-30',
    ])
    const { out } = await okr(['show', path, '--json'], folder)
    expect(shown.parse(JSON.parse(out))).toEqual({ ...expectedOf(teamCycle), expected: 1 })
  })

  test('importing twice changes nothing', async () => {
    const [teamCycle] = realOkrs
    if (!teamCycle) throw new Error('The file is empty.')
    const path = join(folder, 'twice.xlsx')
    await trackerOf(teamCycle, path, ['--cycle', teamCycle.quarter])
    const first = await okr(['show', path, '--json'], folder)
    const again = await okr(
      ['import', REAL_OKRS, path, '--team', teamCycle.team, '--cycle', teamCycle.quarter],
      folder,
    )
    expect(again.out).toBe(
      'Added 0 objectives, 0 key results and 0 check-ins; 11 key results were there before.\n',
    )
    expect((await okr(['show', path, '--json'], folder)).out).toBe(first.out)
  })
})

test.runIf(!hasRealOkrs)(`skipped: there is no ${REAL_OKRS}`, () => {})
