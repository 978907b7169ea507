import { DEFAULT_SETTINGS, type TeamOkrs } from '../../shared/okr/index.ts'
import { columnsOf, recompute as recomputeColumns } from '../../shared/organization/index.ts'
import { duration, type Figure, medianTime } from './figure.ts'

const TEAMS = 10_000
const OBJECTIVES = 3
const KEY_RESULTS = 4
const AS_OF = '2027-02-17'
const MOST = 10

/** Every figure of every team, and their sums, beside one pass over the same numbers in a typed array. */
export function recompute(): readonly Figure[] {
  const teams = Array.from({ length: TEAMS }, (_, index) => teamOf(index))
  const numbers = Float64Array.from(teams.flatMap(numbersOf))
  const columns = columnsOf(
    teams.map((okrs) => ({ okrs, headcount: 12 })),
    AS_OF,
  )
  const full = medianTime(25, () => recomputeColumns(columns, AS_OF))
  const pass = medianTime(25, () => sumOf(numbers))
  const keyResults = (TEAMS * OBJECTIVES * KEY_RESULTS).toLocaleString('en')
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

function teamOf(index: number): TeamOkrs {
  const ids = Array.from({ length: OBJECTIVES }, (_, objective) => `O${objective + 1}`)
  const keyResultIds = ids.flatMap((objectiveId, objective) =>
    Array.from({ length: KEY_RESULTS }, (_, place) => ({
      objectiveId,
      id: `K${objective * KEY_RESULTS + place + 1}`,
    })),
  )
  return {
    organization: 'Bench',
    team: `Team ${index}`,
    cycle: { name: 'Q1', start: '2027-01-04', end: '2027-04-02' },
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
      target: 60 + (index % 30),
      weight: 1,
      start: null,
      end: null,
      state: 'Agreed',
      score: null,
    })),
    checkIns: keyResultIds.map(({ id }, place) => ({
      id: `C${place + 1}`,
      keyResultId: id,
      date: '2027-02-12',
      entry: place + 1,
      value: 10 + ((index * 7 + place * 13) % 60),
      confidence: (index + place) % 11,
      status: null,
      whatChanged: '',
      blocker: '',
      by: '',
    })),
  }
}

function numbersOf({ keyResults, checkIns }: TeamOkrs): readonly number[] {
  return keyResults.flatMap(({ baseline, target, weight }, index) => {
    const { value = 0, confidence = 0 } = checkIns[index] ?? {}
    return [baseline, target, weight, value, confidence].map((number) => number ?? 0)
  })
}
