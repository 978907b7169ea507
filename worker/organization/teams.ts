import type { IsoDate } from '../../shared/okr/index.ts'
import { checkTree, pathToRoot, type TreeProblem } from '../../shared/organization/index.ts'
import type { Database } from './database.ts'

/** A parent that a node had until it moved and left its past there; `until` is the last day. */
export interface FormerParent {
  readonly until: IsoDate
  readonly parentId: string | null
}

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
  /** Whether anybody has ever been sent a code to it. */
  readonly invited: boolean
  /** The teams in its subtree, itself among them where it is one, archived ones not. */
  readonly teams: number
  /** In the order of their days. */
  readonly former: readonly FormerParent[]
}

type Stored = Record<'id' | 'name', string> &
  Record<'parent' | 'department' | 'former', string | null> &
  Record<'headcount' | 'archived' | 'tracked' | 'invited' | 'teams', number>

export function readTeam(database: Database, id: string): TeamRecord | null {
  const stored = database.first<Stored>('SELECT * FROM teams WHERE id = ?', id)
  return stored && recordOf(stored)
}

/** The parent that a node had on a day. */
export function parentOn({ parentId, former }: TeamRecord, day: IsoDate): string | null {
  const then = former.find(({ until }) => day <= until)
  return then ? then.parentId : parentId
}

/** The team and its ancestors up to the root, as they are or as they were on a day; empty where it does not exist. */
export function readPath(database: Database, id: string, day: IsoDate | null = null): TeamRecord[] {
  const path: TeamRecord[] = []
  for (let next: string | null = id; next !== null; ) {
    const team = readTeam(database, next)
    if (!team) break
    path.push(team)
    next = day === null ? team.parentId : parentOn(team, day)
  }
  return path
}

/** The ids of a path as it was on a day. Reads nothing where no node of it has moved since. */
export function idsOn(database: Database, path: readonly TeamRecord[], day: IsoDate): string[] {
  const hasMoved = path.some((node) => parentOn(node, day) !== node.parentId)
  const [team] = path
  return (hasMoved && team ? readPath(database, team.id, day) : path).map(({ id }) => id)
}

/**
 * The nodes right below one, as they are or as they were on a day, in the order of their names; some of them where they
 * are more than `limit`.
 */
export function readChildren(
  database: Database,
  parent: string,
  { limit = -1, day = null }: { readonly limit?: number; readonly day?: IsoDate | null } = {},
): TeamRecord[] {
  const present = database.all<Stored>('SELECT * FROM teams WHERE parent = ? LIMIT ?', parent, limit)
  const moved = day === null ? [] : database.all<Stored>('SELECT * FROM teams WHERE former IS NOT NULL')
  const nodes = new Map([...present, ...moved].map((stored) => [stored.id, recordOf(stored)]))
  return [...nodes.values()]
    .filter((node) => (day === null ? node.parentId : parentOn(node, day)) === parent)
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** The ids of the nodes at the top. */
export function readRoots(database: Database): string[] {
  return database
    .all<{ id: string }>('SELECT id FROM teams WHERE parent IS NULL AND archived = 0')
    .map(({ id }) => id)
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

/** Some nodes in the order of their ids, from the one after an id on. */
export function readTeamsAfter(database: Database, after: string, limit: number): TeamRecord[] {
  return database
    .all<Stored>('SELECT * FROM teams WHERE id > ? ORDER BY id LIMIT ?', after, limit)
    .map(recordOf)
}

export function writeTeam(database: Database, team: TeamRecord): void {
  database.run(
    `INSERT OR REPLACE INTO teams (id, name, parent, headcount, department, archived, tracked, invited, teams, former)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    team.id,
    team.name,
    team.parentId,
    team.headcount,
    team.department,
    team.archived ? 1 : 0,
    team.tracked ? 1 : 0,
    team.invited ? 1 : 0,
    team.teams,
    team.former.length === 0 ? null : JSON.stringify(team.former),
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

/** A past that goes along must make a tree with the pasts that stayed. */
export function pastProblems(teams: readonly TeamRecord[]): TreeProblem[] {
  const days = new Set(teams.flatMap(({ former }) => former.map(({ until }) => until)))
  return [...days].flatMap((day) => {
    const then = teams.map((team) => ({ id: team.id, parentId: parentOn(team, day) }))
    return checkTree(then).map(({ id, message }) => ({
      id,
      message: `On ${day} it was otherwise: ${message} Let the past stay, with history "stays".`,
    }))
  })
}

function recordOf({ parent, archived, tracked, invited, former, ...rest }: Stored): TeamRecord {
  const flags = { archived: archived === 1, tracked: tracked === 1, invited: invited === 1 }
  return { ...rest, ...flags, parentId: parent, former: former === null ? [] : JSON.parse(former) }
}
