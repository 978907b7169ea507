import type { Body, Reply } from '../../../shared/api/index.ts'
import { addDays, type IsoDate } from '../../../shared/okr/index.ts'
import { checkTree } from '../../../shared/organization/index.ts'
import { type FieldError, fail, ok, type Result } from '../../result.ts'
import type { Context } from '../context.ts'
import { logAction } from '../log.ts'
import { pastProblems, readTeams, type TeamRecord } from '../teams.ts'
import { replaceTree } from '../tree.ts'

type TeamInput = Body<'putTeams'>[number]
type Team = Reply<'patchTeam'>

const MAX_TEAMS = 20_000

/** Adds or replaces many teams; those not named stay as they are. An archived one that is named comes back. */
export function putTeams(context: Context, { body }: { body: Body<'putTeams'> }): Result<Team[]> {
  const before = readTeams(context.database)
  const known = new Map(before.map((team) => [team.id, team]))
  const after = new Map([
    ...known,
    ...body.map((input) => [input.id, recordOf(input, known.get(input.id))] as const),
  ])
  const named = new Map<string, number>()
  const errors = body.flatMap(({ id }, index) => {
    if (!named.has(id)) named.set(id, index)
    return named.get(id) === index
      ? []
      : [{ where: `teams[${index}] ${id}`, message: `The id ${id} is given twice.` }]
  })
  const problem = store(context, before, [...after.values()], named, errors)
  if (problem) return problem
  logTeams(context, { put: body })
  return ok([...after.values()].filter(({ id }) => named.has(id)).map(teamOf))
}

export function listTeams({ database }: Context): Result<Team[]> {
  return ok(readTeams(database).map(teamOf))
}

/** Renames or moves a team, or sets its headcount. */
export function patchTeam(
  context: Context,
  { params, body }: { params: { team: string }; body: Body<'patchTeam'> },
): Result<Team> {
  const before = readTeams(context.database)
  const team = before.find(({ id }) => id === params.team)
  if (!team) return fail('no-such-team', `There is no team ${params.team}.`)
  if (body.history !== undefined && body.parentId === undefined) {
    return fail(422, 'history says what becomes of the past of a team that moves: name its parentId too.')
  }
  const changed: TeamRecord = {
    ...team,
    ...placeAfter(team, body, context.today),
    name: body.name ?? team.name,
    headcount: body.headcount ?? team.headcount,
    department: body.department ?? team.department,
  }
  const after = before.map((other) => (other === team ? changed : other))
  const problem = store(context, before, after, new Map([[team.id, 0]]))
  if (problem) return problem
  const from = Object.fromEntries(
    Object.entries(teamOf(team)).filter(([field]) => Object.hasOwn(body, field)),
  )
  logTeams(context, { team: team.id, from, to: body })
  return ok(teamOf(changed))
}

/** Where a team is from now on, and where its past is. */
function placeAfter(
  { parentId, former }: TeamRecord,
  { parentId: next = parentId, history = next === parentId ? 'stays' : 'moves' }: Body<'patchTeam'>,
  today: IsoDate,
): Pick<TeamRecord, 'parentId' | 'former'> {
  if (history === 'moves') return { parentId: next, former: [] }
  const until = addDays(today, -1)
  const isKnown = next === parentId || former.some((then) => then.until >= until)
  return { parentId: next, former: isKnown ? former : [...former, { until, parentId }] }
}

/** Archives a team that has no active ones below it: it counts no more, but nothing of it is lost. */
export function archiveTeam(context: Context, { params }: { params: { team: string } }): Result<null> {
  const before = readTeams(context.database)
  const team = before.find(({ id }) => id === params.team)
  if (!team) return fail('no-such-team', `There is no team ${params.team}.`)
  const after = before.map((other) => (other === team ? { ...team, archived: true } : other))
  const problem = store(context, before, after, new Map([[team.id, 0]]))
  if (problem) return problem
  logTeams(context, { archive: team.id })
  return ok(null)
}

/** Stores a changed tree, or says why not. `named`: where in the call each team was named. */
function store(
  { database }: Context,
  before: readonly TeamRecord[],
  after: readonly TeamRecord[],
  named: ReadonlyMap<string, number>,
  errors: readonly FieldError[] = [],
): Result<never> | null {
  const all = [...errors, ...problemsOf(after, named)]
  if (all.length > 0) return fail(422, 'Some teams make no tree; nothing was changed.', all)
  if (after.length > MAX_TEAMS) return fail(422, 'An organisation has at most 20,000 teams.')
  replaceTree(database, before, after)
  return null
}

function logTeams({ database, now }: Context, details: Readonly<Record<string, unknown>>): void {
  logAction(database, { by: '', at: now.toISOString() }, 'changed teams', details)
}

function problemsOf(teams: readonly TeamRecord[], named: ReadonlyMap<string, number>): FieldError[] {
  const byId = new Map(teams.map((team) => [team.id, team]))
  const whereOf = (id: string) => (named.has(id) ? `teams[${named.get(id)}] ${id}` : id)
  const belowArchived = teams.filter(
    ({ archived, parentId }) => !archived && parentId !== null && byId.get(parentId)?.archived,
  )
  return [
    ...checkTree(teams).map(({ id, message }) => ({ where: whereOf(id), message })),
    ...pastProblems(teams).map(({ id, message }) => ({ where: whereOf(id), message })),
    ...belowArchived.map(({ id, parentId }) => ({
      where: whereOf(id),
      message: `${parentId}, above ${id}, is archived; move or archive what is below it first.`,
    })),
  ]
}

function recordOf(input: TeamInput, known: TeamRecord | undefined): TeamRecord {
  return {
    id: input.id,
    name: input.name,
    parentId: input.parentId,
    headcount: input.headcount ?? known?.headcount ?? 0,
    department: input.department ?? known?.department ?? null,
    archived: false,
    tracked: known?.tracked ?? false,
    invited: known?.invited ?? false,
    teams: 0,
    former: known?.parentId === input.parentId ? known.former : [],
  }
}

function teamOf({ id, name, parentId, headcount, department, archived }: TeamRecord): Team {
  return { id, name, parentId, headcount, department, archived }
}
