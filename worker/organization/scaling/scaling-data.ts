import type { Query, Reply } from '../../../shared/api/index.ts'
import type { Language } from '../../../shared/okr/index.ts'
import { evaluateProgram, scalingReport } from '../../../shared/program/index.ts'
import { programOf } from '../../../shared/workbook/index.ts'
import { LINK_TEXTS } from '../../link-texts/index.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Context } from '../context.ts'
import type { CycleRecord } from '../cycle-record.ts'
import { readCycles } from '../cycles.ts'
import { readProgramDocument } from '../program-sync.ts'
import { chooseCycle, EVERYTHING } from '../rollup.ts'
import { readTeams, readTop } from '../teams.ts'
import { adoptionIn, waveMembers } from './adoption.ts'
import { forecastOf } from './forecast.ts'
import { criteriaShown, departmentShown, gatesShown, waveShown } from './shown.ts'
import { teamsBelow } from './teams-below.ts'

/** Everything the scaling report shows. */
export type ScalingData = Reply<'scalingReport'>

/** Answers the call: for an owner of the whole organisation, for a link of its node. */
export function scalingReportOf(
  context: Context,
  { query: { cycle, language = 'en' } }: { query: Query<'scalingReport'> },
): Result<ScalingData> {
  return scalingData(context, cycle, language)
}

/**
 * How far each wave of the rollout is (REQUIREMENTS.md, S8.4), as of one day and against the cycle before. Reads a row of
 * the tree for each team, one of the running sums for each team and cycle, and the program.
 */
export function scalingData(
  context: Context,
  wanted: string | undefined,
  language: Language,
): Result<ScalingData> {
  const { database, grant, organization, today } = context
  const found = chooseCycle(context, wanted)
  if (!found.ok) return found
  // Before the first day it is told who is invited, trained and has agreed.
  const cycle = found.value ?? readCycles(database)[0] ?? null
  const show = grant.kind === 'link' ? grant.show : EVERYTHING
  const nodes = readTeams(database)
  const top = grant.kind === 'link' ? grant.team : readTop(database)
  const node = nodes.find(({ id }) => id === top)
  if (grant.kind === 'link' && !node) return fail(404, LINK_TEXTS[context.language].nothingHere)
  const before = cycle && previousOf(context, cycle)
  const program = programOf(readProgramDocument(database), language)
  const figures = evaluateProgram(program, today)
  const members = waveMembers(program, teamsBelow(nodes, top))
  const parts = [before, cycle].flatMap((each, number) =>
    each ? [adoptionIn(context, program, figures.calendar.events, members, each, number)] : [],
  )
  const teams = parts.flatMap((part) => part.teams)
  const { settings, overrides } = program
  const loads = parts.flatMap((part) => part.loads)
  const report = scalingReport({ teams, loads, settings, overrides, language })
  const ids = new Map(members.map(({ department }) => [department.name, department.id]))
  const naming = { language, hasPilot: program.candidates.some(({ chosen }) => chosen), ids }
  return ok({
    organization: organization.name,
    name: node?.name ?? organization.name,
    language,
    purpose: program.values.purpose || null,
    cycle: cycle?.name ?? null,
    before: before?.name ?? null,
    asOf: cycle?.day ?? today,
    expiresAt: grant.kind === 'link' ? grant.expiresAt : null,
    departments: report.departments.map((department) => departmentShown(department, naming)),
    waves: report.waves.filter((wave) => wave.cycle === 1).map((wave) => waveShown(wave, naming, show)),
    gates: program.values.firstCycleStart === null ? [] : gatesShown(figures, show),
    criteria: criteriaShown(figures, show),
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
