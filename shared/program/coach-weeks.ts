import { addDays, groupBy, type IsoDate } from '../okr/index.ts'
import { pilotCycles } from './cycles.ts'
import type { Assignment, Candidate, Person, Program } from './model.ts'
import { coachedPeople } from './settings.ts'
import { filled, nameKey, sameName, sumOf } from './values.ts'
import { mondayOf } from './working-days.ts'

/** A coach's load in one week: people looked after against people the coach has room for. */
export interface CoachWeek {
  readonly coach: Person
  /** The week's Monday. */
  readonly week: IsoDate
  readonly people: number
  readonly room: number
}

/** A pilot team's week in which nobody coaches it. */
export interface UncoachedWeek {
  readonly team: Candidate
  readonly week: IsoDate
}

/** The pilot's weeks by their Mondays; none while its cycles are not planned. */
export function pilotWeeks(program: Pick<Program, 'values' | 'language'>): IsoDate[] {
  const cycles = pilotCycles(program)
  const [first, last] = [cycles[0], cycles[cycles.length - 1]]
  const weeks: IsoDate[] = []
  if (!first || !last) return weeks
  for (let week = mondayOf(first.start); week <= last.end; week = addDays(week, 7)) weeks.push(week)
  return weeks
}

/** An assignment of a known coach, and how much of a coach the chosen team takes, in people. */
interface Coaching {
  readonly assignment: Assignment
  readonly coach: Person
  readonly people: number
}

/** The load of each coach in each week. */
export function coachLoads(program: Program): CoachWeek[] {
  const coachings = coachingsOf(program)
  const coaches = new Set(coachings.map(({ coach }) => coach))
  return pilotWeeks(program).flatMap((week) => {
    const active = coachings.filter((row) => isActive(row, week))
    return [...coaches].map((coach): CoachWeek => {
      const people = sumOf(active.filter((row) => row.coach === coach).map((row) => row.people))
      return { coach, week, people, room: roomOf(coach, program.settings.peoplePerCoach) }
    })
  })
}

/** The weeks of the chosen teams in which nobody coaches them. */
export function uncoachedWeeks(program: Program): UncoachedWeek[] {
  const weeks = pilotWeeks(program)
  const coachings = groupBy(coachingsOf(program), ({ assignment }) => nameKey(assignment.team))
  return program.candidates
    .filter(({ chosen }) => chosen)
    .flatMap((team) => {
      const own = filled(team.team) ? (coachings.get(nameKey(team.team)) ?? []) : []
      return weeks.filter((week) => !own.some((row) => isActive(row, week))).map((week) => ({ team, week }))
    })
}

/** The assignments that begin while an earlier one of the same coach and team runs, so that its people count twice. */
export function assignedTwice({ assignments }: Pick<Program, 'assignments'>): Assignment[] {
  return assignments.filter((row, index) =>
    assignments
      .slice(0, index)
      .some(
        (other) =>
          sameName(other.team, row.team) &&
          sameName(other.coach, row.coach) &&
          (other.from ?? '') <= (row.to ?? '9') &&
          (row.from ?? '') <= (other.to ?? '9'),
      ),
  )
}

/** The assignments whose coach is known: the first OKR coach of the name. */
function coachingsOf(program: Program): Coaching[] {
  const { assignments, people, candidates } = program
  const coaches = people.filter(({ role, name }) => role === 'OKR coach' && filled(name))
  const chosen = candidates.filter((row) => row.chosen)
  return assignments.flatMap((assignment) => {
    const coach = coaches.find(({ name }) => sameName(name, assignment.coach))
    const teams = chosen.filter(({ team }) => filled(team) && sameName(team, assignment.team))
    return coach
      ? [{ assignment, coach, people: sumOf(teams.map((team) => coachedPeople(program, team))) }]
      : []
  })
}

/** Whether coach and assignment are both there on a weekday of a Monday's week. */
function isActive({ assignment, coach }: Coaching, week: IsoDate): boolean {
  const friday = addDays(week, 4)
  return overlaps(assignment, week, friday) && overlaps(coach, week, friday)
}

/** How many people a coach can look after. */
function roomOf({ capacity }: Person, peoplePerCoach: number): number {
  return Math.max(0, capacity ?? 1) * peoplePerCoach
}

/** Whether somebody is there on a day from `first` to `last`; blank is open. */
export function overlaps({ from, to }: Pick<Person, 'from' | 'to'>, first: IsoDate, last: IsoDate): boolean {
  return (from === null || from <= last) && (to === null || first <= to)
}
