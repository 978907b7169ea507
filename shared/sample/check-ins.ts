import { addDays, type Cycle, daysBetween, disagrees, type IsoDate, OWNER_STATUSES } from '../okr/index.ts'
import type { Row, Scalar } from '../workbook/index.ts'
import type { Habit, KeyResultBlueprint, Voice } from './blueprint.ts'
import { type Course, measure, progressAt } from './course.ts'
import { REASONS } from './phrases.ts'
import type { Random } from './random.ts'

/** A key result of a sample team with what its check-ins follow. */
export interface CourseOfKeyResult {
  readonly id: string
  readonly owner: string
  readonly blueprint: KeyResultBlueprint
  readonly course: Course
  /** Its people feel otherwise than its numbers. */
  readonly contrary: boolean
}

type Decks = Readonly<Record<keyof Voice, () => string>>

/** Nobody judges the first weeks by their numbers alone. */
const HEAD_START = 0.15

interface Circumstances {
  readonly cycle: Cycle
  readonly until: IsoDate
  readonly habit: Habit | null
  readonly voice: Voice
}

/** The check-ins of a sample team up to and including a day, in the order in which they were entered. */
export function drawCheckIns(
  random: Random,
  keyResults: readonly CourseOfKeyResult[],
  circumstances: Circumstances,
): readonly Row[] {
  const { forward, back, blockers } = circumstances.voice
  const decks = { forward: random.deck(forward), back: random.deck(back), blockers: random.deck(blockers) }
  const days = checkInDays(random, circumstances)
  const entries = days.flatMap((date, week) =>
    keyResults
      .filter(() => random.chance(0.93))
      .map((keyResult) =>
        drawCheckIn(random, keyResult, date, week === days.length - 1, circumstances.cycle, decks),
      ),
  )
  return entries.map((fields, index) => ({ id: `C${index + 1}`, fields: withoutBlanks(fields) }))
}

/** One day a week, the same weekday but for a slip now and then. */
function checkInDays(random: Random, { cycle, until, habit }: Circumstances): readonly IsoDate[] {
  if (habit === 'never checked in' || habit === 'drafts only') return []
  const weekday = Math.floor(random.between(1, 5))
  const weeks = Math.ceil((daysBetween(cycle.start, cycle.end) + 1) / 7)
  const dates = Array.from({ length: weeks }, (_, week) => {
    const slip = random.chance(0.15) ? Math.floor(random.between(-1, 2)) : 0
    return addDays(cycle.start, 7 * week + Math.min(4, weekday + slip))
  })
  const past = dates.filter((date) => date <= until)
  if (habit === 'stopped checking in') return past.slice(0, 3)
  return habit === 'started late' ? past.slice(3) : past
}

function drawCheckIn(
  random: Random,
  { id, owner, blueprint, course, contrary }: CourseOfKeyResult,
  date: IsoDate,
  isLast: boolean,
  cycle: Cycle,
  decks: Decks,
): Record<string, Scalar> {
  const elapsed = daysBetween(cycle.start, date) / daysBetween(cycle.start, cycle.end)
  const progress = progressAt(course, elapsed)
  const pace = (progress + HEAD_START) / (elapsed + HEAD_START)
  const value = random.chance(0.94) ? measure(blueprint, progress, random) : null
  const status = isLast && random.chance(0.06) ? random.pick(OWNER_STATUSES) : null
  const isStuck = pace < 0.85 && random.chance(0.2)
  const news = pace >= 0.9 ? decks.forward : decks.back
  return {
    date,
    keyResultId: id,
    value,
    confidence: drawConfidence(random, pace, contrary),
    status,
    whatChanged: status ? REASONS[status] : random.chance(0.22) ? news() : null,
    blocker: isStuck ? decks.blockers() : null,
    by: owner,
  }
}

function drawConfidence(random: Random, pace: number, contrary: boolean): number | null {
  if (random.chance(0.05)) return null
  if (contrary) return pace >= 0.9 ? 3 : 8
  const felt = Math.round(5 + 6 * (pace - 0.8) + random.between(-1, 1))
  const confidence = Math.min(10, Math.max(1, felt))
  const status = pace >= 0.9 ? 'On track' : pace >= 0.7 ? 'At risk' : 'Off track'
  return disagrees(status, confidence) ? 5 : confidence
}

/** Fields that were left blank are absent from a row. */
export function withoutBlanks(fields: Readonly<Record<string, Scalar>>): Row['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}
