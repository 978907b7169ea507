import { daysBetween, type Period } from '../../../shared/okr/index.ts'
import type { Texts } from './texts/index.ts'

const DAYS_PER_WEEK = 7

/** `Week 8 of 13`, counted from the cycle's first day. */
export function weekText(cycle: Period, asOf: string, texts: Texts): string {
  const weeks = Math.ceil((daysBetween(cycle.start, cycle.end) + 1) / DAYS_PER_WEEK)
  const week = Math.floor(daysBetween(cycle.start, asOf) / DAYS_PER_WEEK) + 1
  if (week < 1) return texts.notBegun
  return week > weeks ? texts.over : texts.week(week, weeks)
}
