import { addDays, daysBetween, type IsoDate, type Period } from '../okr/index.ts'

const DAYS_PER_WEEK = 7

/** What two spellings of a cycle's name have in common: `2019 Q2`, `2019-Q2` and `2019_q2` are one cycle. */
export function cycleKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
}

/** The last days of a cycle's weeks that are over before `day`; its weeks begin on its first day's weekday. */
export function completedWeeks({ start, end }: Period, day: IsoDate): IsoDate[] {
  const weeks: IsoDate[] = []
  for (let last = endOfWeek(start); last < day && last < end; last = addDays(last, DAYS_PER_WEEK)) {
    weeks.push(last)
  }
  return weeks
}

/** The last day of the week that begins on `first`. */
function endOfWeek(first: IsoDate): IsoDate {
  return addDays(first, DAYS_PER_WEEK - 1)
}

/** The first day of a cycle's week that `day` lies in; the cycle's own first day where it lies before. */
export function weekBegins({ start }: Pick<Period, 'start'>, day: IsoDate): IsoDate {
  const weeks = Math.floor(Math.max(0, daysBetween(start, day)) / DAYS_PER_WEEK)
  return addDays(start, weeks * DAYS_PER_WEEK)
}
