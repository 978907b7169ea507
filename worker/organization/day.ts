import type { IsoDate } from '../../shared/okr/index.ts'
import { completedWeeks } from '../../shared/organization/index.ts'
import type { CycleRecord } from './cycle-record.ts'
import { readCycles, targetDay, writeCycle } from './cycles.ts'
import type { Database } from './database.ts'
import { readDocumentsAfter } from './documents.ts'
import { recountStep } from './recount.ts'
import { evaluator } from './refresh.ts'
import {
  addAlong,
  NO_TOTALS,
  type NodeTotals,
  readTotals,
  type Sheet,
  writeContribution,
  writeTotals,
} from './sums.ts'
import { readPath } from './teams.ts'

/**
 * Some figures change with the day and without a write: expected, status, stale, coverage. So the sums of every cycle are
 * those of one day, and when the day turns the next day's are built beside them in steps, each a transaction of its own;
 * then the cycle's day is moved on in one write. Nobody ever sees two days at once, and syncs in between go to both.
 */
const TEAMS_PER_STEP = 200
const ROWS_PER_CLEANING = 2_000

/** Does the next step of turning the day. Returns whether all cycles are at their day, so that nothing is left to do. */
export function turnStep(database: Database, today: IsoDate): boolean {
  return database.transaction(() => {
    const behind = readCycles(database).find((cycle) => cycle.day !== targetDay(cycle, today))
    if (behind) {
      stepOf(database, behind, targetDay(behind, today))
      return false
    }
    if (!recountStep(database)) return false
    database.run('UPDATE organization SET day = ?', today)
    return true
  })
}

/** Makes a cycle's figures be built anew from its beginning: its dates or its state changed. */
export function restartDays(database: Database, cycle: CycleRecord, day: IsoDate): void {
  database.run('DELETE FROM sums WHERE cycle = ?', cycle.key)
  database.run('DELETE FROM contributions WHERE cycle = ?', cycle.key)
  writeCycle(database, { ...cycle, day, nextDay: null, builtTo: '' })
  database.run(`UPDATE organization SET day = ''`)
}

export function hasDocuments(database: Database, cycle: string): boolean {
  return database.first('SELECT team FROM documents WHERE cycle = ? LIMIT 1', cycle) !== null
}

function stepOf(database: Database, cycle: CycleRecord, target: IsoDate): void {
  const next = nextDayOf(cycle, target)
  if (cycle.nextDay !== next) {
    // The target moved while a day was being built: what is there of that day is of no use any more.
    if (cycle.nextDay !== null && !clear(database, { cycle: cycle.key, day: cycle.nextDay })) return
    if (!clear(database, { cycle: cycle.key, day: next })) return
    writeCycle(database, { ...cycle, nextDay: next, builtTo: '' })
    return
  }
  const documents = readDocumentsAfter(database, cycle.key, cycle.builtTo, TEAMS_PER_STEP)
  const last = documents[documents.length - 1]
  if (last) {
    build(database, cycle, next, documents)
    writeCycle(database, { ...cycle, builtTo: last.team })
    return
  }
  flip(database, cycle, next)
}

/** Week ends on the way are built and kept, for the trend. */
function nextDayOf(cycle: CycleRecord, target: IsoDate): IsoDate {
  return completedWeeks(cycle, target).find((week) => week > cycle.day) ?? target
}

function build(
  database: Database,
  cycle: CycleRecord,
  day: IsoDate,
  documents: ReturnType<typeof readDocumentsAfter>,
): void {
  const sheet = { cycle: cycle.key, day }
  const nodes = new Map<string, NodeTotals>()
  for (const { team, state } of documents) {
    const path = readPath(database, team, day)
    const [record] = path
    if (!record || record.archived) continue
    const contribution = evaluator(database, cycle, record, state)(day)
    writeContribution(database, sheet, team, contribution)
    addAlong(
      path.map(({ id }) => id),
      contribution,
      {
        read: (node) => nodes.get(node) ?? readTotals(database, sheet, node) ?? NO_TOTALS,
        write: (node, totals) => nodes.set(node, totals),
      },
    )
  }
  for (const [node, totals] of nodes) writeTotals(database, sheet, node, totals)
}

function flip(database: Database, cycle: CycleRecord, day: IsoDate): void {
  const turned: CycleRecord = { ...cycle, day, nextDay: null, builtTo: '' }
  const isKept = completedWeeks(cycle, day).includes(cycle.day)
  if (!isKept && cycle.day !== day) {
    database.run('INSERT OR IGNORE INTO old_days (cycle, day) VALUES (?, ?)', cycle.key, cycle.day)
  }
  writeCycle(database, turned)
}

/** Removes the sums of days gone by, a bounded number of rows at a time. Returns whether none are left. */
export function cleaningStep(database: Database): boolean {
  return database.transaction(() => {
    const old = database.first<{ cycle: string; day: string }>('SELECT cycle, day FROM old_days LIMIT 1')
    if (!old) return true
    if (clear(database, old))
      database.run('DELETE FROM old_days WHERE cycle = ? AND day = ?', old.cycle, old.day)
    return false
  })
}

/** Removes what is stored of a cycle's day, at most {@link ROWS_PER_CLEANING} rows. Returns whether nothing was left. */
function clear(database: Database, { cycle, day }: Sheet): boolean {
  const nodes = database.all<{ node: string }>(
    'DELETE FROM sums WHERE cycle = ? AND day = ? AND node IN (SELECT node FROM sums WHERE cycle = ? AND day = ? LIMIT ?) RETURNING node',
    cycle,
    day,
    cycle,
    day,
    ROWS_PER_CLEANING,
  )
  const teams = database.all<{ team: string }>(
    'DELETE FROM contributions WHERE cycle = ? AND day = ? AND team IN (SELECT team FROM contributions WHERE cycle = ? AND day = ? LIMIT ?) RETURNING team',
    cycle,
    day,
    cycle,
    day,
    ROWS_PER_CLEANING,
  )
  return nodes.length < ROWS_PER_CLEANING && teams.length < ROWS_PER_CLEANING
}

/** The instant at which the date in a time zone becomes another, after `now`. */
export function nextMidnight(now: Date, timeZone: string): Date {
  const today = dateIn(now, timeZone)
  let before = now.getTime()
  let after = before + 26 * 3_600_000
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dateIn(new Date(middle), timeZone) === today) before = middle
    else after = middle
  }
  return new Date(after)
}

/** Whether there is a time zone of that name. */
export function isTimeZone(name: string): boolean {
  try {
    return dateIn(new Date(0), name) !== ''
  } catch {
    return false
  }
}

/** The calendar date of an instant in an IANA time zone. Throws RangeError where there is no such zone. */
export function dateIn(instant: Date, timeZone: string): IsoDate {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant)
}
