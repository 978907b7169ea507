import { addDays, type Cycle, daysBetween, type IsoDate, type Period } from '../../../shared/okr/index.ts'

/** The calendar quarter that a cycle is named after (`2027-Q1`, `2027 q1`, `Q1 2027`, `Q1 Y2027`), null where it is named otherwise. */
export function quarterOf(name: string): Cycle | null {
  const yearFirst = /^\s*(\d{4})\s*[-/ ]?\s*Q([1-4])\s*$/i.exec(name)
  const quarterFirst = /^\s*Q([1-4])\s*[-/ ]?\s*Y?(\d{4})\s*$/i.exec(name)
  if (!yearFirst && !quarterFirst) return null
  const year = Number(yearFirst?.[1] ?? quarterFirst?.[2])
  const quarter = Number(yearFirst?.[2] ?? quarterFirst?.[1])
  const start = monthStart(year, quarter * 3 - 2)
  const end = addDays(quarter === 4 ? monthStart(year + 1, 1) : monthStart(year, quarter * 3 + 1), -1)
  return { name: `${year}-Q${quarter}`, start, end }
}

/** The quarter that a day is in. */
export function quarterAt(day: IsoDate): Cycle | null {
  return quarterOf(`${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`)
}

/** The day in the middle of a period, the earlier of two. */
export function middleOf({ start, end }: Period): IsoDate {
  return addDays(start, Math.floor(daysBetween(start, end) / 2))
}

function monthStart(year: number, month: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
}
