import { addDays, daysBetween, type IsoDate } from '../okr/index.ts'
import { type Cadence, WEEKDAYS } from './choices.ts'
import type { ProgramCycle } from './cycles.ts'
import type { Draft } from './event.ts'
import type { Meeting, Program } from './model.ts'
import { RITUAL_RULES, type RitualRule } from './rituals.ts'
import { type Sentences, sentencesOf } from './sentences/index.ts'
import { filled } from './values.ts'
import {
  addWorkingDays,
  mondayOf,
  onOrAfter,
  onOrBefore,
  type WorkingDays,
  weekdayOf,
} from './working-days.ts'

const WEEKS_BETWEEN: Readonly<Record<Exclude<Cadence, 'Once a cycle'>, number>> = {
  Weekly: 1,
  'Every two weeks': 2,
  'Every four weeks': 4,
}

/** All meetings of one cycle: the rituals every cycle has, and the program's further meetings. */
export function cycleEvents(program: Program, cycle: ProgramCycle, days: WorkingDays): Draft[] {
  const { meetings } = program
  const say = sentencesOf(program).calendar
  const rituals = RITUAL_RULES.flatMap((rule) => {
    const own = meetings.find(({ ritual }) => ritual === rule.ritual)
    return ritualDates(rule, own, cycle, days).map((planned, index) =>
      ritualDraft(rule, own, cycle, planned, index, say),
    )
  })
  const others = meetings
    .filter(({ ritual }) => ritual === 'Other')
    .flatMap((meeting) => otherEvents(meeting, cycle, days, say))
  return [...rituals, ...others]
}

function ritualDates(
  { place }: RitualRule,
  own: Meeting | undefined,
  cycle: ProgramCycle,
  days: WorkingDays,
): (IsoDate | null)[] {
  switch (place.anchor) {
    case 'every week':
      return weeklyDates(own?.weekday == null ? 4 : WEEKDAYS.indexOf(own.weekday), 1, cycle, days)
    case 'middle':
      return [onOrBefore(days, addDays(cycle.start, Math.floor(daysBetween(cycle.start, cycle.end) / 2)))]
    case 'first day':
      return [addWorkingDays(days, cycle.start, place.workingDays)]
    case 'last day':
      return [addWorkingDays(days, addDays(cycle.end, 1), place.workingDays - 1)]
  }
}

/**
 * One date in each nth week of the cycle: the weekday, or where that is closed the nearest working day of the same
 * week within the cycle. A week that is closed altogether has none.
 */
function weeklyDates(weekday: number, everyWeeks: number, cycle: ProgramCycle, days: WorkingDays): IsoDate[] {
  const dates: IsoDate[] = []
  for (let monday = mondayOf(cycle.start); monday <= cycle.end; monday = addDays(monday, 7 * everyWeeks)) {
    const wanted = addDays(monday, weekday)
    const isInWeek = (date: IsoDate | null) =>
      date !== null &&
      date >= monday &&
      date <= addDays(monday, 6) &&
      date >= cycle.start &&
      date <= cycle.end
    const date = [onOrBefore(days, wanted), onOrAfter(days, wanted)].find(isInWeek)
    if (date) dates.push(date)
  }
  return dates
}

function ritualDraft(
  rule: RitualRule,
  own: Meeting | undefined,
  cycle: ProgramCycle,
  planned: IsoDate | null,
  index: number,
  say: Sentences['calendar'],
): Draft {
  const isWeekly = rule.place.anchor === 'every week'
  const week = planned === null ? index : Math.floor(daysBetween(mondayOf(cycle.start), planned) / 7)
  return {
    id: `c${cycle.number}-${rule.slug}${isWeekly ? `-w${week + 1}` : ''}`,
    kind: 'Meeting',
    title: say.ritual(rule.ritual, cycle.name),
    planned,
    time: own?.time ?? null,
    minutes: own?.minutes ?? rule.minutes,
    participants: own && filled(own.participants) ? own.participants : rule.participants,
    cycle: cycle.number,
    anchor: rule.place.anchor,
    prepared: rule.prepared,
    doneOn: null,
    from: own
      ? { table: 'meetings', row: own.id, field: null }
      : { table: 'values', row: 'firstCycleStart', field: 'value' },
  }
}

function otherEvents(
  meeting: Meeting,
  cycle: ProgramCycle,
  days: WorkingDays,
  say: Sentences['calendar'],
): Draft[] {
  const { cadence } = meeting
  if (cadence === null) return []
  const weekday = meeting.weekday === null ? weekdayOf(cycle.start) : WEEKDAYS.indexOf(meeting.weekday)
  const all = weeklyDates(weekday, cadence === 'Once a cycle' ? 1 : WEEKS_BETWEEN[cadence], cycle, days)
  const dates = cadence === 'Once a cycle' ? all.slice(0, 1) : all
  return dates.map((planned, index) => ({
    id: `c${cycle.number}-${meeting.id}-${index + 1}`,
    kind: 'Meeting',
    title: filled(meeting.title) ? meeting.title : say.meeting,
    planned,
    time: meeting.time,
    minutes: meeting.minutes,
    participants: meeting.participants,
    cycle: cycle.number,
    anchor: null,
    prepared: false,
    doneOn: null,
    from: { table: 'meetings', row: meeting.id, field: null },
  }))
}
