import { daysBetween, type IsoDate } from '../../shared/okr/index.ts'
import { cycleKey } from '../../shared/organization/index.ts'
import { LINK_TEXTS } from '../link-texts/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Context } from './context.ts'
import type { CycleRecord } from './cycle-record.ts'
import type { Database } from './database.ts'

type Stored = Record<'key' | 'name' | 'start' | 'end' | 'day', string> &
  Record<'next_day' | 'built_to', string | null> & { state: CycleRecord['state'] }

const MAX_DAYS = 800

/** Why there cannot be such a cycle; empty where there can. */
export function cycleProblems({ name, start, end }: Pick<CycleRecord, 'name' | 'start' | 'end'>): string[] {
  if (!/[\p{L}\p{N}]/u.test(name)) return ['A cycle needs a name with a letter or digit in it.']
  if (end <= start) return [`The cycle ends on ${end}, which is not after its start on ${start}.`]
  return daysBetween(start, end) > MAX_DAYS ? [`A cycle is at most ${MAX_DAYS} days long.`] : []
}

export function readCycles(database: Database): CycleRecord[] {
  return database.all<Stored>('SELECT * FROM cycles ORDER BY start, key').map(recordOf)
}

export function readCycle(database: Database, key: string): CycleRecord | null {
  const stored = database.first<Stored>('SELECT * FROM cycles WHERE key = ?', key)
  return stored && recordOf(stored)
}

export function writeCycle(database: Database, cycle: CycleRecord): void {
  database.run(
    `INSERT OR REPLACE INTO cycles (key, name, start, end, state, day, next_day, built_to)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    cycle.key,
    cycle.name,
    cycle.start,
    cycle.end,
    cycle.state,
    cycle.day,
    cycle.nextDay,
    cycle.builtTo,
  )
}

/** The cycle of that name however it is spelt, or a problem that names those there are. */
export function findCycle({ database, language }: Context, name: string): Result<CycleRecord> {
  const cycle = readCycle(database, cycleKey(name))
  if (cycle) return ok(cycle)
  const known = readCycles(database).map(({ name }) => name)
  return fail('no-such-cycle', LINK_TEXTS[language].noCycle(name, known))
}

/** The running cycle that contains today, or else the one that began last; null where none has begun. */
export function currentCycle({ database, today }: Pick<Context, 'database' | 'today'>): CycleRecord | null {
  const begun = readCycles(database).filter(({ start }) => start <= today)
  const running = begun.filter(({ state, end }) => state === 'running' && today <= end)
  return running[running.length - 1] ?? begun[begun.length - 1] ?? null
}

/** The day that a cycle's figures should be as of: today, or its last day where it is closed. */
export function targetDay({ state, end }: Pick<CycleRecord, 'state' | 'end'>, today: IsoDate): IsoDate {
  return state === 'closed' ? end : today
}

/** The day up to which check-ins are summarised for good: none after the cycle's end. */
export function foldDay({ day, end }: Pick<CycleRecord, 'day' | 'end'>): IsoDate {
  return day < end ? day : end
}

function recordOf({ next_day, built_to, ...rest }: Stored): CycleRecord {
  return { ...rest, nextDay: next_day, builtTo: built_to ?? '' }
}
