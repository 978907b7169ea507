import fc from 'fast-check'
import type { IsoDate } from '../../shared/okr/index.ts'
import {
  type ConditionName,
  evaluateProgram,
  type Person,
  type Program,
  TIMINGS,
} from '../../shared/program/index.ts'
import { PROGRAM } from './fixture.ts'

const CONDITIONS: readonly ConditionName[] = [
  'pilot-teams-covered',
  'coaches-not-overloaded',
  'seats-suffice',
  'everyone-trained',
]

/** How many programs are looked through. */
const LOOKED_THROUGH = 1_500

const team = fc.constantFrom('Search', 'search ', 'Key  accounts', 'Q? *', '', 'Nobody’s')
const coach = fc.constantFrom('Ida', ' ida', 'Xaver', 'Nobody')
const learner = fc.constantFrom('Ann', 'ann ', 'Bob', 'Cem', 'Dora', '')
const day = fc.option(
  fc
    .integer({ min: -3, max: 33 })
    .map((days) => `2027-01-${String(days + 4).padStart(2, '0')}`)
    .map(toDate),
  { freq: 1 },
)

/** A day counted on from January's, such as 2027-01-35. */
function toDate(text: string): IsoDate {
  const date = new Date(Date.UTC(2027, 0, Number(text.slice(8))))
  return date.toISOString().slice(0, 10)
}

const person = fc.record({
  name: learner,
  role: fc.constantFrom('OKR owner', 'OKR owner', 'Influencer', 'Project lead', null),
  team,
})

const drawn: fc.Arbitrary<Program> = fc
  .record({
    first: fc.integer({ min: 4, max: 10 }),
    cycleWeeks: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 10 }),
    pilotCycles: fc.integer({ min: 1, max: 2 }),
    candidates: fc.uniqueArray(
      fc.record({
        team: fc.constantFrom('Search', 'Key accounts', 'Q? *', 'Q? x'),
        size: fc.option(fc.integer({ min: 1, max: 40 })),
        chosen: fc.boolean(),
        influencer: learner,
      }),
      { selector: ({ team: name }) => name, maxLength: 3 },
    ),
    coaches: fc.array(
      fc.record({ name: coach, from: day, to: day, capacity: fc.constantFrom(null, 0, 0.5, 1.2) }),
      { maxLength: 3 },
    ),
    people: fc.array(person, { maxLength: 5 }),
    assignments: fc.array(fc.record({ team, coach, from: day, to: day }), { maxLength: 6 }),
    trainings: fc.array(
      fc.record({
        role: fc.constantFrom('OKR owner', 'OKR owner', 'Influencer', null),
        timing: fc.option(fc.constantFrom(...TIMINGS)),
      }),
      { maxLength: 3 },
    ),
    sessions: fc.array(
      fc.record({
        trainingId: fc.constantFrom('R1', 'r1', 'R2', 'R9'),
        date: fc.constantFrom('2027-01-01', '2027-01-03', '2027-01-08', '2027-01-09', null),
        seats: fc.option(fc.integer({ min: 0, max: 5 })),
      }),
      { maxLength: 3 },
    ),
    seats: fc.array(
      fc.record({
        sessionId: fc.constantFrom('N1', 'n2', 'N2'),
        person: learner,
        attendance: fc.constantFrom('Attended', 'Attended', 'Booked', null),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ first, cycleWeeks, pilotCycles, ...tables }): Program => {
    const coaches = tables.coaches.map((row, index): Person => {
      return { id: `E${index}`, email: '', role: 'OKR coach', team: '', origin: null, ...row }
    })
    const people = tables.people.map((row, index): Person => {
      return { id: `O${index}`, email: '', origin: null, from: null, to: null, capacity: null, ...row }
    })
    return {
      ...PROGRAM,
      values: {
        ...PROGRAM.values,
        firstCycleStart: `2027-01-${String(first).padStart(2, '0')}`,
        cycleWeeks,
        pilotCycles,
      },
      candidates: tables.candidates.map((row, index) => ({
        id: `P${index}`,
        department: 'X',
        level: 1,
        stability: 3,
        planningFit: 3,
        willingness: 3,
        rule: null,
        ...row,
      })),
      people: [...coaches, ...people],
      assignments: tables.assignments.map((row, index) => ({ id: `X${index}`, ...row })),
      trainings: tables.trainings.map((row, index) => {
        return { id: `R${index + 1}`, title: 'T', weeks: null, minutes: null, trainer: null, ...row }
      }),
      sessions: tables.sessions.map((row, index) => ({ id: `N${index + 1}`, trainer: '', ...row })),
      seats: tables.seats.map((row, index) => ({ id: `B${index}`, ...row })),
      teamCycles: [],
    }
  })

/** A drawn program, and the state of a condition that it was kept for. */
export interface DrawnCoaching {
  readonly program: Program
  readonly asOf: IsoDate
  readonly reaches: string
}

/** Programs drawn around coaches, trainings and seats: so many for each state that each of these conditions can have. */
export function drawnCoaching(seed: number, each: number): readonly DrawnCoaching[] {
  const asOf = '2027-01-08'
  const kept = new Map<string, DrawnCoaching[]>()
  for (const program of fc.sample(drawn, { seed, numRuns: LOOKED_THROUGH })) {
    const conditions = evaluateProgram(program, asOf).gates.flatMap((gate) => gate.conditions)
    const reached = conditions
      .filter(({ name }) => CONDITIONS.includes(name))
      .map(({ name, state }) => `${name} ${state}`)
    const reaches = reached.find((state) => (kept.get(state)?.length ?? 0) < each)
    if (reaches) kept.set(reaches, [...(kept.get(reaches) ?? []), { program, asOf, reaches }])
  }
  return [...kept.values()].flat()
}
