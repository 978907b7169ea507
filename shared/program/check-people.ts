import { STEPS } from './choices.ts'
import { assignedTwice } from './coach-weeks.ts'
import { at, atTable, type ProgramProblem, problem } from './evidence.ts'
import type { Assignment, Person, Program, Stakeholder } from './model.ts'
import { filled, nameKey, sameName } from './values.ts'

/** What was entered that cannot be right. */
export function checkPeople({ people, assignments, stakeholders, candidates }: Program): ProgramProblem[] {
  const coaches = people.filter(({ role }) => role === 'OKR coach')
  const teams = new Set(candidates.map(({ team }) => nameKey(team)))
  return [
    ...people
      .filter(({ from, to }) => from !== null && to !== null && to < from)
      .map((row) =>
        problem(
          'error',
          'ends-before-start',
          at('people', row, 'to', `${row.name} would end before starting.`),
        ),
      ),
    ...people
      .filter(({ capacity }) => capacity !== null && capacity < 0)
      .map((row) =>
        problem(
          'error',
          'capacity-negative',
          at('people', row, 'capacity', 'A capacity is 0 or more; 1 is full time.'),
        ),
      ),
    ...assignments
      .filter(({ coach }) => !coaches.some(({ name }) => sameName(name, coach)))
      .map((row) =>
        problem(
          'error',
          'unknown-coach',
          at('assignments', row, 'coach', `No OKR coach is called "${row.coach}".`),
        ),
      ),
    ...assignments
      .filter(({ team }) => !teams.has(nameKey(team)))
      .map((row) =>
        problem(
          'error',
          'unknown-team',
          at('assignments', row, 'team', `No candidate team is called "${row.team}".`),
        ),
      ),
    ...assignments.flatMap((row) => beyondCoach(row, coaches)),
    ...assignedTwice({ assignments }).map((row) =>
      problem(
        'error',
        'assigned-twice',
        at(
          'assignments',
          row,
          'from',
          `${row.coach} coaches ${row.team} by an earlier row already, so its people would count twice. End that one before, or remove this one.`,
        ),
      ),
    ),
    ...coaches
      .filter(
        (row, index) => filled(row.name) && coaches.findIndex(({ name }) => sameName(name, row.name)) < index,
      )
      .map((row) =>
        problem(
          'error',
          'same-coach',
          at(
            'people',
            row,
            'name',
            `Two OKR coaches are called ${row.name}; only the first row counts. Join the rows, or tell the names apart.`,
          ),
        ),
      ),
    ...checkInvolvement(stakeholders),
  ]
}

/** A coach who ends before the coaching does. */
function beyondCoach(row: Assignment, coaches: readonly Person[]): ProgramProblem[] {
  const lastDay = coaches.find(({ name }) => sameName(name, row.coach))?.to ?? null
  if (lastDay === null || (row.to !== null && row.to <= lastDay)) return []
  const until = row.to === null ? '' : ` until ${row.to}`
  const says = `${row.coach} ends on ${lastDay}, but is to coach ${row.team}${until}. End it there and hand over.`
  return [problem('warning', 'coach-ends-before', at('assignments', row, 'to', says))]
}

function checkInvolvement(stakeholders: readonly Stakeholder[]): ProgramProblem[] {
  if (stakeholders.length === 0) return []
  return STEPS.flatMap((step) => {
    const accountable = stakeholders.filter(({ involvement }) => involvement[step] === 'A')
    const says = `Step ${step} has ${accountable.length} people accountable; it needs exactly one.`
    const evidence = atTable('stakeholders', says)
    return accountable.length === 1 ? [] : [problem('warning', 'not-one-accountable', evidence)]
  })
}
