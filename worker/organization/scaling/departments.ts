import { groupBy } from '../../../shared/okr/index.ts'
import { type NodeSums, pathToRoot } from '../../../shared/organization/index.ts'
import type { CycleRecord } from '../cycle-record.ts'
import type { Database } from '../database.ts'
import type { TeamRecord } from '../teams.ts'

/** How far a team is in taking OKRs up; each stage has the ones before it behind it. */
export const STAGES = ['joined', 'drafted', 'agreed', 'checking in'] as const
export type Stage = (typeof STAGES)[number]

export interface Department {
  readonly name: string
  readonly teams: readonly string[]
  /** The names of the teams that have come to each stage. */
  readonly reached: Readonly<Record<Stage, readonly string[]>>
}

/** A team that the report is about, with the node right below the top that it lies in; a team at the top is its own. */
export interface TeamBelow {
  readonly team: TeamRecord
  readonly department: TeamRecord
}

/** How far each department is in taking OKRs up. */
export function departmentsOf(
  database: Database,
  members: readonly TeamBelow[],
  cycle: CycleRecord | null,
): Department[] {
  const reached = stagesOf(database, cycle)
  return [...groupBy(members, ({ department }) => department.id).values()]
    .map((own): Department => {
      const teams = own.map(({ team }) => team)
      return {
        name: own[0]?.department.name ?? '',
        teams: teams.map(({ name }) => name),
        reached: {
          joined: namesOf(teams, reached.joined),
          drafted: namesOf(teams, reached.drafted),
          agreed: namesOf(teams, reached.agreed),
          'checking in': namesOf(teams, reached['checking in']),
        },
      }
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** The teams of a subtree, or where no top is given of all of them. */
export function teamsBelow(nodes: readonly TeamRecord[], top: string | null): TeamBelow[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const active = nodes.filter(({ archived }) => !archived)
  const groups = new Set(active.map(({ parentId }) => parentId))
  return active
    .filter(({ id, tracked }) => tracked || !groups.has(id))
    .flatMap((team) => {
      const path = pathToRoot(team.id, (id) => byId.get(id)?.parentId ?? null)
      const place = top === null ? path.length : path.indexOf(top)
      const department = byId.get(path[Math.max(0, place - 1)] ?? '')
      return place === -1 || !department ? [] : [{ team, department }]
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
