import { groupBy, type IsoDate } from '../../shared/okr/index.ts'
import { type CoachingFigures, INVOLVEMENTS, type PeopleFigures, STEPS } from '../../shared/program/index.ts'

/** Weeks one after the other in which a coach looks after as many people. */
export interface LoadSpan {
  /** The first week's Monday. */
  readonly from: IsoDate
  readonly weeks: number
  readonly people: number
}

/** Who is missing, how the coaches are loaded week by week, and which team goes over to whom. */
export function showPeople({
  missingRoles,
  teamsWithoutOwner,
  loads,
  uncoached,
  handOvers,
  firstCycleWithoutExternal,
  involvement,
}: PeopleFigures) {
  return {
    missingRoles,
    teamsWithoutOwner: teamsWithoutOwner.map(({ team }) => team),
    coaches: [...groupBy(loads, ({ coach }) => coach)].map(([{ name, origin }, weeks]) => ({
      name,
      origin,
      room: weeks[0]?.room ?? 0,
      weeks: weeks.map(({ week, people }) => ({ week, people })),
      spans: spansOf(weeks),
    })),
    uncoached: [...groupBy(uncoached, ({ team }) => team)].map(([{ team }, weeks]) => ({
      team,
      weeks: weeks.length,
      from: weeks[0]?.week ?? null,
    })),
    handOvers,
    firstCycleWithoutExternal,
    involved: showInvolvement(involvement),
  }
}

/** Who is involved in each step: responsible, accountable, consulted and informed. Steps without anybody are left out. */
export function showInvolvement(involvement: PeopleFigures['involvement']) {
  return STEPS.flatMap((step) => {
    const parts = INVOLVEMENTS.map((part) => ({
      part,
      names: involvement[step][part].map(({ name }) => name),
    }))
    const held = parts.filter(({ names }) => names.length > 0)
    return held.length > 0 ? [{ step, parts: held }] : []
  })
}

/** Each training: by when, who of those who need it has not had it, and how many seats are short. */
export function showTrainings({ dues, seats }: CoachingFigures) {
  return seats.map(({ training, due, needed, seats: offered, short }) => {
    const own = dues.filter((row) => row.training === training)
    return {
      title: training.title,
      role: training.role,
      timing: training.timing,
      due,
      needed,
      trained: own.filter(({ attended }) => attended !== null).length,
      seats: offered,
      seatsShort: short,
      missing: own
        .filter(({ attended }) => attended === null)
        .map(({ learner: { name, team } }) => ({ name, team })),
    }
  })
}

function spansOf(weeks: readonly { readonly week: IsoDate; readonly people: number }[]): readonly LoadSpan[] {
  const spans: LoadSpan[] = []
  for (const { week, people } of weeks) {
    const last = spans[spans.length - 1]
    if (last?.people === people) spans[spans.length - 1] = { ...last, weeks: last.weeks + 1 }
    else spans.push({ from: week, weeks: 1, people })
  }
  return spans
}
