import {
  addDays,
  DEFAULT_SETTINGS,
  daysBetween,
  evaluateTeam,
  type IsoDate,
  isMeasurable,
  type OkrSettings,
  type Status,
  statusOfPace,
  type TeamOkrs,
} from '../okr/index.ts'
import { type Condition, type ConditionName, chooseTeams, condition, type Findings } from './condition.ts'
import { cycleAt, type ProgramCycle, pilotCycles } from './cycles.ts'
import { at, type Evidence, type ProgramProblem, problem } from './evidence.ts'
import type { Candidate, Program, TeamCycle } from './model.ts'
import { type Sentences, sentencesOf } from './sentences/index.ts'
import { inRange, nameKey, sameName } from './values.ts'
import { mondayOf } from './working-days.ts'

/** A pilot team in one cycle: what its tracker says, null where nothing is known of it. */
export interface PilotTeamCycle {
  readonly team: Candidate
  readonly cycle: ProgramCycle
  readonly figures: TeamCycle | null
  readonly status: Status | null
  /** Progress over expected; null in the first tenth of the cycle. */
  readonly forecast: number | null
  /** The latest check-in is missing or stale in a cycle that has begun and is not over. */
  readonly owesCheckIn: boolean
}

/** What step 6 computes. */
export interface FirstOkrsFigures {
  readonly teams: readonly PilotTeamCycle[]
}

/** Computes where each pilot team stands in each pilot cycle that has begun or comes first. */
export function evaluateFirstOkrs(
  program: Program,
  asOf: IsoDate,
  settings: OkrSettings = DEFAULT_SETTINGS,
): FirstOkrsFigures {
  const chosen = program.candidates.filter((candidate) => candidate.chosen)
  const later = pilotCycles(program).filter(({ number, start }) => number > 1 && start <= asOf)
  const cycles = [cycleAt(program, 1) ?? [], later].flat()
  const rows = new Map(program.teamCycles.map((row) => [`${row.cycle}/${nameKey(row.team)}`, row]))
  return {
    teams: cycles.flatMap((cycle) =>
      chosen.map((team) =>
        pilotTeamCycle(
          team,
          cycle,
          rows.get(`${cycle.number}/${nameKey(team.team)}`) ?? null,
          asOf,
          settings,
        ),
      ),
    ),
  }
}

/** What a team's OKRs say of one of the program's cycles. `agreedOn` and `quality` come from where they are kept. */
export function teamCycleOf(
  okrs: TeamOkrs,
  cycle: number,
  asOf: IsoDate,
  { agreedOn, quality }: Pick<TeamCycle, 'agreedOn' | 'quality'>,
): TeamCycle {
  const figures = evaluateTeam(okrs, asOf)
  const objectives = okrs.objectives.filter(({ state }) => state !== 'Cancelled')
  const ids = new Set(objectives.map(({ id }) => id))
  const keyResults = okrs.keyResults.filter(
    ({ state, objectiveId }) => state !== 'Cancelled' && ids.has(objectiveId),
  )
  const { start, end } = okrs.cycle
  const dates = okrs.checkIns
    .map(({ date }) => date)
    .filter((date) => date <= asOf && date >= start && date <= end)
  return {
    id: `${cycle}/${okrs.team}`,
    team: okrs.team,
    cycle,
    objectives: objectives.length,
    agreedObjectives: objectives.filter(({ state }) => state !== 'Draft').length,
    keyResults: keyResults.length,
    measurableKeyResults: keyResults.filter(isMeasurable).length,
    agreedOn,
    quality,
    progress: figures.progress,
    expected: figures.expected,
    confidence: figures.confidence,
    lastCheckIn: figures.lastCheckIn,
    weeksCheckedIn: new Set(dates.map(mondayOf)).size,
    supporting: objectives.filter(({ supports }) => supports !== null).length,
  }
}

/** The conditions of gate 6: every pilot team has agreed, measurable OKRs by day one. */
export function firstOkrsConditions(program: Program, { teams }: FirstOkrsFigures): Condition[] {
  const say = sentencesOf(program).firstOkrs
  const otherwise = chooseTeams(program)
  const first = teams.filter(({ cycle }) => cycle.number === 1)
  const judged = (name: ConditionName, judge: (row: PilotTeamCycle, say: Say) => Judgement) =>
    condition(name, findings(first.map((row) => ({ row, judgement: judge(row, say) }))), otherwise)
  return [
    judged('okrs-drafted', isDrafted),
    judged('okrs-measurable', isAllMeasurable),
    judged('okrs-agreed', isAgreed),
    judged('agreed-by-day-one', isAgreedByDayOne),
  ]
}

/** What was entered that cannot be right. */
export function checkFirstOkrs(program: Program): ProgramProblem[] {
  const { teamCycles, candidates } = program
  const { firstOkrs, people } = sentencesOf(program)
  return teamCycles.flatMap((row) => {
    const found: ProgramProblem[] = []
    if (!candidates.some(({ team }) => sameName(team, row.team))) {
      found.push(
        problem('error', 'unknown-team', at('teamCycles', row, 'team', people.unknownTeam(row.team))),
      )
    }
    for (const field of ['quality', 'progress', 'expected'] as const) {
      if (row[field] === null || inRange(row[field], 0, 1)) continue
      const evidence = at('teamCycles', row, field, firstOkrs.fractionOutOfRange)
      found.push(problem('error', 'fraction-out-of-range', evidence))
    }
    if ((row.measurableKeyResults ?? 0) > (row.keyResults ?? 0)) {
      const says = firstOkrs.countContradicts(row.team)
      found.push(problem('error', 'count-contradicts', at('teamCycles', row, 'measurableKeyResults', says)))
    }
    return found
  })
}

function pilotTeamCycle(
  team: Candidate,
  cycle: ProgramCycle,
  figures: TeamCycle | null,
  asOf: IsoDate,
  settings: OkrSettings,
): PilotTeamCycle {
  const progress = figures?.progress ?? null
  const expected = figures?.expected ?? null
  const known = progress === null || expected === null ? null : { progress, expected }
  return {
    team,
    cycle,
    figures,
    status: known && statusOf(known, figures?.lastCheckIn ?? null, settings),
    forecast: known && known.expected >= settings.grace ? known.progress / known.expected : null,
    owesCheckIn: owesCheckIn(cycle, figures?.lastCheckIn ?? null, asOf, settings.staleDays),
  }
}

function statusOf(
  { progress, expected }: { progress: number; expected: number },
  lastCheckIn: IsoDate | null,
  settings: OkrSettings,
): Status {
  if (lastCheckIn === null) return 'No check-in'
  return progress >= 1 ? 'Done' : statusOfPace(progress, expected, settings)
}

function owesCheckIn(
  { start, end }: ProgramCycle,
  lastCheckIn: IsoDate | null,
  asOf: IsoDate,
  staleDays: number,
): boolean {
  if (asOf > end || asOf <= addDays(start, staleDays)) return false
  return lastCheckIn === null || daysBetween(lastCheckIn, asOf) > staleDays
}

type Say = Sentences['firstOkrs']

/** What a team's row says of a condition. */
interface Judgement {
  readonly state: 'met' | 'missing' | 'broken'
  readonly field: keyof TeamCycle
  readonly says: string
}

function isDrafted({ team, figures }: PilotTeamCycle, say: Say): Judgement {
  const { objectives, keyResults } = figures ?? { objectives: 0, keyResults: 0 }
  const isThere = (objectives ?? 0) > 0 && (keyResults ?? 0) > 0
  return isThere
    ? { state: 'met', field: 'objectives', says: say.drafted(team.team, objectives, keyResults) }
    : { state: 'missing', field: 'objectives', says: say.draft(team.team) }
}

function isAllMeasurable({ team, figures }: PilotTeamCycle, say: Say): Judgement {
  const all = figures?.keyResults ?? 0
  const measurable = figures?.measurableKeyResults ?? 0
  const field = 'measurableKeyResults'
  return all > 0 && measurable >= all
    ? { state: 'met', field, says: say.allMeasurable(team.team, all) }
    : { state: 'missing', field, says: say.measurable(team.team, measurable, all) }
}

function isAgreed({ team, figures }: PilotTeamCycle, say: Say): Judgement {
  const all = figures?.objectives ?? 0
  const agreed = figures?.agreedObjectives ?? 0
  const says = say.agreed(team.team, agreed, all)
  return { state: all > 0 && agreed >= all ? 'met' : 'missing', field: 'agreedObjectives', says }
}

function isAgreedByDayOne({ team, figures, cycle }: PilotTeamCycle, say: Say): Judgement {
  const agreedOn = figures?.agreedOn ?? null
  if (agreedOn === null) {
    return { state: 'missing', field: 'agreedOn', says: say.agreeBy(team.team, cycle.start) }
  }
  const says = say.agreedOn(team.team, agreedOn, cycle.start)
  return { state: agreedOn <= cycle.start ? 'met' : 'broken', field: 'agreedOn', says }
}

function findings(
  judged: readonly { readonly row: PilotTeamCycle; readonly judgement: Judgement }[],
): Findings {
  const of = (state: Judgement['state']) =>
    judged
      .filter(({ judgement }) => judgement.state === state)
      .map(
        ({ row: { team, figures }, judgement: { field, says } }): Evidence =>
          figures ? at('teamCycles', figures, field, says) : at('candidates', team, null, says),
      )
  return { met: of('met'), missing: of('missing'), broken: of('broken') }
}
