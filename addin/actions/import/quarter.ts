import { addDays, type Cycle, daysBetween, type IsoDate, type Period } from '../../../shared/okr/index.ts'

/** The calendar quarter that a cycle is named after (`2027-Q1`, `2027 q1`), null where it is named otherwise. */
export function quarterOf(name: string): Cycle | null {
  const match = /^\s*(\d{4})\s*[-/ ]?\s*[Qq]([1-4])\s*$/.exec(name)
  if (!match) return null
  const [year, quarter] = [Number(match[1]), Number(match[2])]
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
