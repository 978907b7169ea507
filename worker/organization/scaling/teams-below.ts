import { pathToRoot } from '../../../shared/organization/index.ts'
import type { TeamRecord } from '../teams.ts'

/** A team that the report is about, with the node right below the top that it lies in; a team at the top is its own. */
export interface TeamBelow {
  readonly team: TeamRecord
  readonly department: TeamRecord
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
