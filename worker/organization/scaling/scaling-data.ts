import type { Query, Reply } from '../../../shared/api/index.ts'
import { addDays, daysBetween, type IsoDate } from '../../../shared/okr/index.ts'
import {
  compareWaves,
  evaluateProgram,
  FUNNEL,
  type FunnelStep,
  NEXT_STEPS,
  type Program,
  type ProgramFigures,
  REPORT_FIGURES,
  type ReportFigure,
  type ReportFigureName,
  redFigures,
  scalingReport,
  type TeamAdoption,
  type WaveReport,
} from '../../../shared/program/index.ts'
import { programOf } from '../../../shared/workbook/index.ts'
import type { Show } from '../../access/authorize.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Context } from '../context.ts'
import type { CycleRecord } from '../cycle-record.ts'
import { readCycles } from '../cycles.ts'
import { readProgramDocument } from '../program-sync.ts'
import { chooseCycle, EVERYTHING } from '../rollup.ts'
import { readTeams, readTop } from '../teams.ts'
import { adoptionIn, waveMembers } from './adoption.ts'
import { departmentsOf, teamsBelow } from './departments.ts'

/** Everything the scaling report shows. */
export type ScalingData = Reply<'scalingReport'>

/** Rows that are named under a figure; the others are counted. */
const MOST_ROWS = 5
/** More teams than this are planned in the workbook, not for each look at a page. */
const MOST_PLANNED = 1_000

/** Answers the call: for an owner of the whole organisation, for a link of its node. */
export function scalingReportOf(
  context: Context,
  { query }: { query: Query<'scalingReport'> },
): Result<ScalingData> {
  return scalingData(context, query.cycle)
}

/** How far each wave of the rollout is (REQUIREMENTS.md, S8.4), as of one day and against the cycle before. */
export function scalingData(context: Context, wanted: string | undefined): Result<ScalingData> {
  const { database, grant, organization, today } = context
  const found = chooseCycle(context, wanted)
  if (!found.ok) return found
  const cycle = found.value
  const show = grant.kind === 'link' ? grant.show : EVERYTHING
  const nodes = readTeams(database)
  const top = grant.kind === 'link' ? grant.team : readTop(database)
  const node = nodes.find(({ id }) => id === top)
  if (grant.kind === 'link' && !node) return fail(404, 'There is nothing at this address.')
  const below = teamsBelow(nodes, top)
  const before = cycle && previousOf(context, cycle)
  const program = programOf(readProgramDocument(database), 'en')
  const figures = evaluateProgram(program, today)
  const members = waveMembers(program, below)
  const parts = [before, cycle].flatMap((each, number) =>
    each ? [adoptionIn(context, program, figures.calendar.events, members, each, number)] : [],
  )
  const teams = parts.flatMap((part) => part.teams)
  const report = scalingReport({
    teams,
    loads: parts.flatMap(({ loads }) => loads),
    settings: program.settings,
    overrides: program.overrides,
  })
  const hasPilot = program.candidates.some(({ chosen }) => chosen)
  return ok({
    organization: organization.name,
    name: node?.name ?? organization.name,
    cycle: cycle?.name ?? null,
    before: before?.name ?? null,
    asOf: cycle?.day ?? today,
    expiresAt: grant.kind === 'link' ? grant.expiresAt : null,
    departments: departmentsOf(database, below, cycle).map(({ name, teams, reached }) => ({
      name,
      teams: [...teams],
      reached: {
        joined: [...reached.joined],
        drafted: [...reached.drafted],
        agreed: [...reached.agreed],
        'checking in': [...reached['checking in']],
      },
    })),
    waves: report.waves.filter((wave) => wave.cycle === 1).map((wave) => waveShown(wave, hasPilot)),
    gates: program.values.firstCycleStart === null ? [] : gatesShown(figures, show),
    criteria: figures.scope.criteria.map(({ criterion, progress }) => ({
      text: show.titles ? criterion.criterion : criterion.id,
      progress,
    })),
    forecast: forecastOf(
      program,
      teams.filter((team) => team.cycle === 1),
      today,
    ),
    settings: report.settings.map(({ department, inUse }) => ({ department, inUse: [...inUse] })),
  })
}

/** The cycle that ended last before another began. */
function previousOf({ database }: Context, { start }: CycleRecord): CycleRecord | null {
  const earlier = readCycles(database).filter((cycle) => cycle.end < start)
  return earlier.reduce<CycleRecord | null>(
    (last, each) => (last && last.end >= each.end ? last : each),
    null,
  )
}

function waveShown(report: WaveReport, hasPilot: boolean): ScalingData['waves'][number] {
  const { wave, teams, funnel, figures, advice, reason } = report
  const first = hasPilot ? 'Pilot' : 'All teams'
  return {
    wave,
    name: wave === 0 ? first : `Wave ${wave}`,
    teams,
    funnel: FUNNEL.map((step) => figureShown(step, funnel[step])),
    figures: REPORT_FIGURES.map((name) => figureShown(name, figures[name])),
    advice,
    reason,
    next: redFigures(report).map((figure) => ({ figure, step: NEXT_STEPS[figure] })),
  }
}

function figureShown(name: FunnelStep | ReportFigureName, { value, before, grade, evidence }: ReportFigure) {
  const rows = evidence.slice(0, MOST_ROWS).map(({ says }) => says)
  return { name, value, before, grade, rows, more: evidence.length - rows.length }
}

/** Reasons name people and OKRs, so they are left out where a link does not show those. */
function gatesShown({ gates }: ProgramFigures, { titles, owners }: Show): ScalingData['gates'] {
  return gates.map(({ step, state, due, reasons }) => {
    const shown = titles && owners ? reasons.slice(0, MOST_ROWS).map(({ says }) => says) : []
    return { step, state, due, reasons: shown, more: reasons.length - shown.length }
  })
}

/**
 * When all of the program's teams will have agreed OKRs: at the pace from the first day until today, by the plan of the
 * waves, and by that plan with one coach more. Null without teams that are still to come.
 */
function forecastOf(
  program: Program,
  teams: readonly TeamAdoption[],
  today: IsoDate,
): ScalingData['forecast'] {
  const { firstCycleStart } = program.values
  if (program.teams.length === 0 || program.teams.length > MOST_PLANNED || firstCycleStart === null)
    return null
  const agreed = teams.filter(({ reached }) => reached.agreed).length
  const days = daysBetween(firstCycleStart, today)
  const all = program.teams.length + program.candidates.filter(({ chosen }) => chosen).length
  const left = Math.max(0, all - agreed)
  const [plan, more] = compareWaves(program, today, [
    { name: 'one coach more', options: { extraCoaches: 1 } },
  ])
  return {
    pace: agreed > 0 && days > 0 ? addDays(today, Math.ceil((left * days) / agreed)) : null,
    plan: plan?.plan.end ?? null,
    oneCoachMore: more?.plan.end ?? null,
  }
}
