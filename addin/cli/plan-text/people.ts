import { groupBy } from '../../../shared/okr/index.ts'
import type { ShownProgram } from '../../actions/index.ts'
import { columns, some } from './lines.ts'

const MOST_NAMES = 6

/** Stretches of equal load shown of one coach. */
const MOST_SPANS = 6

/** Who is missing, the coaches' load week by week, and hand-overs. */
export function peopleLines(people: ShownProgram['people']): readonly string[] {
  const { missingRoles, teamsWithoutOwner, coaches, uncoached, handOvers, firstCycleWithoutExternal } = people
  const loads = coaches.map(({ name, origin, room, spans }) => {
    const over = spans.some(({ people: load }) => load > room) ? '  OVER' : ''
    const stretches = spans.map(({ from, weeks, people: load }) => `${load} from ${from} (${weeks} wk)`)
    return [name, (origin ?? '').toLowerCase(), `room ${room}:`, `${some(stretches, MOST_SPANS)}${over}`]
  })
  const moves = groupBy(handOvers, ({ on, from, to }) => `${on}  ${from} → ${to}`)
  return [
    '',
    'People and coaches',
    ...(missingRoles.length > 0 ? [`  Nobody is named yet as ${missingRoles.join(', ')}.`] : []),
    ...(teamsWithoutOwner.length > 0
      ? [`  Without an OKR owner: ${some(teamsWithoutOwner, MOST_NAMES)}.`]
      : []),
    ...(uncoached.length > 0
      ? [
          `  Without a coach in some weeks: ${some(
            uncoached.map(({ team, weeks, from }) => `${team} (${weeks} wk from ${from})`),
            MOST_NAMES,
          )}.`,
        ]
      : []),
    ...(loads.length > 0 ? ['  Load, people looked after in the pilot by week:', ...columns(loads)] : []),
    ...[...moves].map(
      ([move, teams]) =>
        `  Hand-over ${move}: ${some(
          teams.map(({ team }) => team),
          MOST_NAMES,
        )}`,
    ),
    firstCycleWithoutExternal === null
      ? '  An external coach is needed through the pilot and the cycle after it.'
      : `  No external coach from ${firstCycleWithoutExternal.name} on (${firstCycleWithoutExternal.start}).`,
  ]
}

/** Who is involved in each step, and how. */
export function involvementLines({ involved }: ShownProgram['people']): readonly string[] {
  if (involved.length === 0) return []
  const rows = involved.map(({ step, parts }) => [
    step,
    ...parts.map(({ part, names }) => `${part} ${some(names, MOST_NAMES)}`),
  ])
  const widest = Math.max(...rows.map(({ length }) => length))
  return [
    '',
    'Who is involved: R does it, A answers for it, C is asked, I is told',
    ...columns(rows.map((row) => [...row, ...Array.from({ length: widest - row.length }, () => '')])),
  ]
}

/** The trainings, each with who has yet to have it and the seats that are short; and how many of each role and team had theirs. */
export function trainingLines({
  trainings,
  trained,
}: Pick<ShownProgram, 'trainings' | 'trained'>): readonly string[] {
  if (trainings.length === 0) return []
  const rows = trainings.map(({ title, role, due, needed, trained: had, seats, seatsShort, missing }) => [
    title,
    role ?? '–',
    due ?? '–',
    needed,
    had,
    seats,
    seatsShort,
    some(
      missing.map(({ name }) => name),
      MOST_NAMES,
    ),
  ])
  return [
    '',
    'Trainings',
    ...columns([['Training', 'For', 'By', 'Need it', 'Had it', 'Seats', 'Short', 'Not yet'], ...rows]),
    ...completionLine('role', trained.byRole),
    ...completionLine('team', trained.byTeam),
  ]
}

function completionLine(by: string, completions: ShownProgram['trained']['byRole']): readonly string[] {
  if (completions.length === 0) return []
  const shares = completions.map(({ name, trained, needed }) => `${name} ${trained} of ${needed}`)
  return [`  Had by ${by}: ${some(shares, MOST_NAMES)}.`]
}
