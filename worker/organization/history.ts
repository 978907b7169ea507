import type { Reply } from '../../shared/api/index.ts'
import { addDays, daysBetween, type IsoDate } from '../../shared/okr/index.ts'
import {
  completedWeeks,
  figuresOf,
  MEASURES,
  type Measure,
  weekBegins,
} from '../../shared/organization/index.ts'
import type { CycleRecord } from './cycle-record.ts'
import { readCycles } from './cycles.ts'
import type { Database } from './database.ts'
import { NO_TOTALS, type NodeTotals, readTotals } from './sums.ts'

type Rollup = Reply<'rollup'>
type Then = Rollup['before']['twoWeeks']
type History = Pick<Rollup, 'trend' | 'confidenceByTeam' | 'before'>

interface Shown {
  readonly node: string
  readonly children: Rollup['children']
  readonly measure: Measure
  /** Whether a link shows one cycle and nothing else. */
  readonly isPinned: boolean
}

/** The end of a week that is nearest to two weeks ago is at least so many days ago. */
const NEAR_TWO_WEEKS = 11
const NOTHING: History = { trend: [], confidenceByTeam: [], before: { twoWeeks: null, lastCycle: null } }

/** How a node and those right below it stood at the end of each completed week and stand now, and what to compare it with. */
export function historyOf(database: Database, cycle: CycleRecord | null, shown: Shown): History {
  if (!cycle) return NOTHING
  const { node, children, measure, isPinned } = shown
  const days = [...completedWeeks(cycle, cycle.day), cycle.day]
  const weeks = days.map((day) => readTotals(database, { cycle: cycle.key, day }, node) ?? NO_TOTALS)
  const place = MEASURES.indexOf(measure)
  const past = weeks.slice(0, -1)
  const nearest = days.findLastIndex((day) => daysBetween(day, cycle.day) >= NEAR_TWO_WEEKS)
  return {
    trend: weeks.map(({ sums }, index) => {
      const { progress, expected, confidence } = figuresOf(sums, measure)
      return { week: weekBegins(cycle, days[index] ?? cycle.day), progress, expected, confidence }
    }),
    confidenceByTeam: children.map(({ team, confidence }) => ({
      teamId: team.id,
      weeks: [...past.map(({ confidences }) => confidences[team.id]?.[place] ?? null), confidence],
    })),
    before: {
      twoWeeks: thenOf(cycle, days[nearest], weeks[nearest], measure),
      lastCycle: isPinned ? null : inLastCycle(database, cycle, node, measure),
    },
  }
}

/** The node in the cycle before this one, at the end of the last week that is not further on than this one is now. */
function inLastCycle(database: Database, cycle: CycleRecord, node: string, measure: Measure): Then {
  const earlier = readCycles(database).filter(({ start }) => start < cycle.start)
  const last = earlier[earlier.length - 1]
  if (!last) return null
  const sameDay = addDays(last.start, daysBetween(cycle.start, cycle.day))
  const day = [...completedWeeks(last, last.day), last.day].findLast((each) => each <= sameDay)
  const totals = day && readTotals(database, { cycle: last.key, day }, node)
  return thenOf(last, day, totals || undefined, measure)
}

function thenOf(
  { name }: CycleRecord,
  day: IsoDate | undefined,
  totals: NodeTotals | undefined,
  measure: Measure,
): Then {
  if (day === undefined || !totals || totals.sums.trackers === 0) return null
  const {
    objectives,
    trackers: _,
    drafted: __,
    stale: ___,
    supporting: ____,
    practice: _____,
    ...figures
  } = figuresOf(totals.sums, measure)
  return { cycle: name, asOf: day, objectiveCount: objectives, ...figures }
}
