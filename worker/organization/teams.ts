import { pathToRoot } from '../../shared/organization/index.ts'
import type { Database } from './database.ts'

/** A team or group as stored. */
export interface TeamRecord {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly headcount: number
  readonly department: string | null
  readonly archived: boolean
  /** Whether it has ever had a tracker. */
  readonly tracked: boolean
  /** The teams in its subtree, itself among them where it is one, archived ones not. */
  readonly teams: number
}

type Stored = Record<'id' | 'name', string> &
  Record<'parent' | 'department', string | null> &
  Record<'headcount' | 'archived' | 'tracked' | 'teams', number>

export function readTeam(database: Database, id: string): TeamRecord | null {
  const stored = database.first<Stored>('SELECT * FROM teams WHERE id = ?', id)
  return stored && recordOf(stored)
}

/** The team and its ancestors up to the root; empty where it does not exist. */
export function readPath(database: Database, id: string): TeamRecord[] {
  const path: TeamRecord[] = []
  for (let next: string | null = id; next !== null; ) {
    const team = readTeam(database, next)
    if (team) path.push(team)
    next = team?.parentId ?? null
  }
  return path
}

/** The nodes right below one, or some of them where they are more than `limit`, in the order of their names. */
export function readChildren(database: Database, parent: string, limit = -1): TeamRecord[] {
  const stored = database.all<Stored>('SELECT * FROM teams WHERE parent = ? LIMIT ?', parent, limit)
  return stored.map(recordOf).sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** The id of the one node at the top; null where there are several or none. */
export function readTop(database: Database): string | null {
  const tops = database.all<{ id: string }>(
    'SELECT id FROM teams WHERE parent IS NULL AND archived = 0 LIMIT 2',
  )
  return tops.length === 1 ? (tops[0]?.id ?? null) : null
}

export function readTeams(database: Database): TeamRecord[] {
  return database.all<Stored>('SELECT * FROM teams ORDER BY id').map(recordOf)
}

export function writeTeam(database: Database, team: TeamRecord): void {
  database.run(
    `INSERT OR REPLACE INTO teams (id, name, parent, headcount, department, archived, tracked, teams)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    team.id,
    team.name,
    team.parentId,
    team.headcount,
    team.department,
    team.archived ? 1 : 0,
    team.tracked ? 1 : 0,
    team.teams,
  )
}

/**
 * The same nodes with `teams` counted. A node is a team where it has had a tracker or has nothing below it; archived
 * ones do not count. The nodes must make a tree.
 */
export function withTeamCounts(nodes: readonly TeamRecord[]): TeamRecord[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const active = nodes.filter(({ archived }) => !archived)
  const parents = new Set(active.map(({ parentId }) => parentId))
  const counts = new Map<string, number>()
  for (const { id, tracked } of active) {
    if (!tracked && parents.has(id)) continue
    for (const node of pathToRoot(id, (id) => byId.get(id)?.parentId ?? null)) {
      counts.set(node, (counts.get(node) ?? 0) + 1)
    }
  }
  return nodes.map((node) => ({ ...node, teams: counts.get(node.id) ?? 0 }))
}

function recordOf({ parent, archived, tracked, ...rest }: Stored): TeamRecord {
  return { ...rest, parentId: parent, archived: archived === 1, tracked: tracked === 1 }
}
