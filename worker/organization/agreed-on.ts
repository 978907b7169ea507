import { type IsoDate, STATES } from '../../shared/okr/index.ts'
import type { LogEntry } from './log.ts'

/** What a tracker took in on one day. */
export interface DatedEntry extends LogEntry {
  readonly day: IsoDate
}

/** Days from which on all of a team's OKRs were agreed, to the day on which that ended; null while it holds. */
interface Agreement {
  readonly from: IsoDate
  readonly to: IsoDate | null
}

/**
 * Since when all of a team's objectives were agreed, as of its first day: what is added and agreed later makes no team
 * late that was in time. Where they were not agreed by then, the first day on which they were; null where they never were.
 */
export function agreedOn(entries: readonly DatedEntry[], firstDay: IsoDate): IsoDate | null {
  const agreements = agreementsIn(entries)
  const inTime = agreements.find(({ from, to }) => from <= firstDay && (to === null || to > firstDay))
  return (inTime ?? agreements.find(({ from, to }) => from > firstDay && to !== from))?.from ?? null
}

function agreementsIn(entries: readonly DatedEntry[]): readonly Agreement[] {
  const states = new Map<string, string>()
  const agreements: Agreement[] = []
  let from: IsoDate | null = null
  for (const { day, changes, deletes } of entries) {
    for (const { row, field, to } of changes.filter(isOfObjective)) {
      states.set(row, field === 'state' ? stateOf(to) : (states.get(row) ?? 'Draft'))
    }
    for (const { row } of deletes.filter(isOfObjective)) states.delete(row)
    const alive = [...states.values()].filter((state) => state !== 'Cancelled')
    const isAgreed = alive.length > 0 && !alive.includes('Draft')
    if (isAgreed) from ??= day
    else if (from !== null) {
      agreements.push({ from, to: day })
      from = null
    }
  }
  return from === null ? agreements : [...agreements, { from, to: null }]
}

function isOfObjective({ table }: { readonly table: string }): boolean {
  return table === 'objectives'
}

function stateOf(value: unknown): string {
  return STATES.find((state) => state === value) ?? 'Draft'
}
