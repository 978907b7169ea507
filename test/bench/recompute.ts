import type { TeamOkrs } from '../../shared/okr/index.ts'
import { columnsOf, recompute as recomputeColumns } from '../../shared/organization/index.ts'
import { HEADCOUNT, TODAY, teamOkrs } from './company.ts'
import { duration, type Figure, medianTime } from './figure.ts'

const TEAMS = 10_000
const MOST = 10

/** Every figure of every team, and their sums, beside one pass over the same numbers in a typed array. */
export function recompute(): readonly Figure[] {
  const teams = Array.from({ length: TEAMS }, (_, index) => teamOkrs(index))
  const numbers = Float64Array.from(teams.flatMap(numbersOf))
  const columns = columnsOf(
    teams.map((okrs) => ({ okrs, headcount: HEADCOUNT })),
    TODAY,
  )
  const full = medianTime(25, () => recomputeColumns(columns, TODAY))
  const pass = medianTime(25, () => sumOf(numbers))
  const keyResults = teams.reduce((sum, { keyResults }) => sum + keyResults.length, 0).toLocaleString('en')
  return [
    {
      what: `Recompute of ${keyResults} key results`,
      figure: `${duration(full)}, ${(full / pass).toFixed(0)} passes`,
      floor: `one pass over their numbers ${duration(pass)}`,
      budget: `≤ ${MOST} passes`,
      within: full <= MOST * pass,
      kind: 'time',
    },
  ]
}

function sumOf(numbers: Float64Array): number {
  let sum = 0
  for (let index = 0; index < numbers.length; index++) sum += numbers[index] ?? 0
  return sum
}

function numbersOf({ keyResults, checkIns }: TeamOkrs): readonly number[] {
  return keyResults.flatMap(({ baseline, target, weight }, index) => {
    const { value = 0, confidence = 0 } = checkIns[index] ?? {}
    return [baseline, target, weight, value, confidence].map((number) => number ?? 0)
  })
}
