import { STEPS } from './choices.ts'
import { assignedTwice } from './coach-weeks.ts'
import { at, atTable, type ProgramProblem, problem } from './evidence.ts'
import type { Assignment, Person, Program } from './model.ts'
import { sentencesOf } from './sentences/index.ts'
import { filled, nameKey, sameName } from './values.ts'

/** What was entered that cannot be right. */
export function checkPeople(program: Program): ProgramProblem[] {
  const { people, assignments, candidates } = program
  const say = sentencesOf(program).people
  const coaches = people.filter(({ role }) => role === 'OKR coach')
  const teams = new Set(candidates.map(({ team }) => nameKey(team)))
  return [
    ...people
      .filter(({ from, to }) => from !== null && to !== null && to < from)
      .map((row) =>
        problem('error', 'ends-before-start', at('people', row, 'to', say.endsBeforeStart(row.name))),
      ),
    ...people
      .filter(({ capacity }) => capacity !== null && capacity < 0)
      .map((row) =>
        problem('error', 'capacity-negative', at('people', row, 'capacity', say.negativeCapacity)),
      ),
    ...assignments
      .filter(({ coach }) => !coaches.some(({ name }) => sameName(name, coach)))
      .map((row) =>
        problem('error', 'unknown-coach', at('assignments', row, 'coach', say.unknownCoach(row.coach))),
      ),
    ...assignments
      .filter(({ team }) => !teams.has(nameKey(team)))
      .map((row) =>
        problem('error', 'unknown-team', at('assignments', row, 'team', say.unknownTeam(row.team))),
      ),
    ...assignments.flatMap((row) => beyondCoach(program, row, coaches)),
    ...assignedTwice({ assignments }).map((row) =>
      problem(
        'error',
        'assigned-twice',
        at('assignments', row, 'from', say.assignedTwice(row.coach, row.team)),
      ),
    ),
    ...coaches
      .filter(
        (row, index) => filled(row.name) && coaches.findIndex(({ name }) => sameName(name, row.name)) < index,
      )
      .map((row) => problem('error', 'same-coach', at('people', row, 'name', say.sameCoach(row.name)))),
    ...checkInvolvement(program),
  ]
}

/** A coach who ends before the coaching does. */
function beyondCoach(program: Program, row: Assignment, coaches: readonly Person[]): ProgramProblem[] {
  const lastDay = coaches.find(({ name }) => sameName(name, row.coach))?.to ?? null
  if (lastDay === null || (row.to !== null && row.to <= lastDay)) return []
  const says = sentencesOf(program).people.coachEndsBefore(row.coach, lastDay, row.team, row.to)
  return [problem('warning', 'coach-ends-before', at('assignments', row, 'to', says))]
}

function checkInvolvement(program: Program): ProgramProblem[] {
  const { stakeholders } = program
  if (stakeholders.length === 0) return []
  return STEPS.flatMap((step) => {
    const accountable = stakeholders.filter(({ involvement }) => involvement[step] === 'A')
    const says = sentencesOf(program).people.notOneAccountable(step, accountable.length)
    const evidence = atTable('stakeholders', says)
    return accountable.length === 1 ? [] : [problem('warning', 'not-one-accountable', evidence)]
  })
}
