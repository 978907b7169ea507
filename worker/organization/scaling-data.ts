import { groupBy } from '../../shared/okr/index.ts'
import { type NodeSums, pathToRoot } from '../../shared/organization/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Context } from './context.ts'
import type { CycleRecord } from './cycle-record.ts'
import { currentCycle } from './cycles.ts'
import type { Database } from './database.ts'
import { readTeams, type TeamRecord } from './teams.ts'

/** How far a team is in taking OKRs up; each stage has the ones before it behind it. */
export const STAGES = ['joined', 'drafted', 'agreed', 'checking in'] as const
export type Stage = (typeof STAGES)[number]

export interface Department {
  readonly name: string
  readonly teams: readonly string[]
  /** The names of the teams that have come to each stage. */
  readonly reached: Readonly<Record<Stage, readonly string[]>>
}

/** What the first form of the scaling report shows. */
export interface ScalingData {
  readonly organization: string
  readonly name: string
  readonly cycle: string | null
  readonly asOf: string
  readonly expiresAt: string | null
  readonly departments: readonly Department[]
}

/** How far each department below a link's node is in taking OKRs up, as of one day. */
export function scalingData(context: Context): Result<ScalingData> {
  const { database, grant, organization } = context
  const teams = readTeams(database)
  const node = grant.kind === 'link' ? teams.find(({ id }) => id === grant.team) : undefined
  if (!node || grant.kind !== 'link') return fail(404, 'There is nothing at this address.')
  const cycle = currentCycle(context)
  const reached = stagesOf(database, cycle)
  const departments = groupBy(teamsBelow(teams, node.id), ({ department }) => department)
  return ok({
    organization: organization.name,
    name: node.name,
    cycle: cycle?.name ?? null,
    asOf: cycle?.day ?? context.today,
    expiresAt: grant.expiresAt,
    departments: [...departments]
      .map(([department, members]): Department => {
        const names = members.map(({ team }) => team)
        return {
          name: teams.find(({ id }) => id === department)?.name ?? node.name,
          teams: names.map(({ name }) => name),
          reached: {
            joined: namesOf(names, reached.joined),
            drafted: namesOf(names, reached.drafted),
            agreed: namesOf(names, reached.agreed),
            'checking in': namesOf(names, reached['checking in']),
          },
        }
      })
      .sort((one, other) => one.name.localeCompare(other.name, 'en')),
  })
}

/** The teams of a subtree, each with the node right below the top that it lies in; a team at the top is its own. */
function teamsBelow(nodes: readonly TeamRecord[], top: string) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const active = nodes.filter(({ archived }) => !archived)
  const groups = new Set(active.map(({ parentId }) => parentId))
  return active
    .filter(({ id, tracked }) => tracked || !groups.has(id))
    .flatMap((team) => {
      const path = pathToRoot(team.id, (id) => byId.get(id)?.parentId ?? null)
      const place = path.indexOf(top)
      return place === -1 ? [] : [{ team, department: path[Math.max(0, place - 1)] ?? top }]
    })
}

function stagesOf(database: Database, cycle: CycleRecord | null): Record<Stage, Set<string>> {
  const keys = database.all<{ team: string }>(
    'SELECT team FROM keys WHERE team IS NOT NULL AND revoked_at IS NULL',
  )
  const contributions = cycle
    ? database
        .all<{ team: string; sums: string }>(
          'SELECT team, sums FROM contributions WHERE cycle = ? AND day = ?',
          cycle.key,
          cycle.day,
        )
        .map(({ team, sums }): { team: string; sums: NodeSums } => ({ team, sums: JSON.parse(sums) }))
    : []
  const teamsWhere = (has: (sums: NodeSums) => boolean) =>
    new Set(contributions.filter(({ sums }) => has(sums)).map(({ team }) => team))
  return {
    joined: new Set(keys.map(({ team }) => team)),
    drafted: teamsWhere(({ drafted }) => drafted > 0),
    agreed: teamsWhere(({ objectives }) => objectives > 0),
    'checking in': teamsWhere(({ reporting }) => reporting > 0),
  }
}

function namesOf(teams: readonly TeamRecord[], reached: ReadonlySet<string>): string[] {
  return teams.filter(({ id }) => reached.has(id)).map(({ name }) => name)
}
