import { searchWithinBounds } from './bounded-search.ts'
import { worthKeeping } from './bounds.ts'
import { byName, departmentOf, levelOf, type PilotLimits, type PilotTeam } from './problem.ts'
import { type PilotSearch, searchTable } from './table.ts'

/** The best teams of each department and of each level that are looked at first. */
const FIRST_OF_EACH = 2

/**
 * Finds the best groups of teams: greatest sum of points; of equal ones the headcount nearest the middle of the range;
 * of those the first by name (FORMULAS.md, "Program"). Exact: groups of teams that are likely to be in it are searched
 * first; then every team that could be in a group as good, by an upper bound, is taken in. A must-not is in none.
 * The search holds for numbers of teams from `least` to `most`. Where the limits make the table too large, the search is one
 * within bounds.
 */
export function searchPilots(
  teams: readonly PilotTeam[],
  limits: PilotLimits,
  least: number,
  most: number,
): PilotSearch {
  const allowed = teams.filter(({ rule }) => rule !== 'Must not').sort(byName)
  const pool = withoutSpares(allowed, most)
  const likely = likelyTeams(pool, limits, Math.min(most, pool.length))
  const found = searchTable(inOrder(pool, likely), limits, most)
  if (!found) return searchWithinBounds(pool)
  const counts = Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index)
  const needed = worthKeeping(pool, limits, counts, (count) => found.best(count, limits)?.points ?? null)
  if ([...needed].every((team) => likely.has(team))) return found
  return searchTable(inOrder(pool, new Set([...likely, ...needed])), limits, most) ?? searchWithinBounds(pool)
}

/** Of teams that differ in nothing but their names, a group of `most` has none after the first `most` by name. */
function withoutSpares(pool: readonly PilotTeam[], most: number): readonly PilotTeam[] {
  const seen = new Map<string, number>()
  return pool.filter((team) => {
    const { points, size, rule } = team
    const kind = JSON.stringify([points, size, rule, departmentOf(team), levelOf(team)])
    const number = (seen.get(kind) ?? 0) + 1
    seen.set(kind, number)
    return number <= most || rule === 'Must'
  })
}

function inOrder(pool: readonly PilotTeam[], chosen: ReadonlySet<PilotTeam>): readonly PilotTeam[] {
  return pool.filter((team) => chosen.has(team))
}

/** The must-haves, the teams with most points, the largest and smallest of them, and the best of each kind. */
function likelyTeams(
  pool: readonly PilotTeam[],
  { minHeadcount, maxHeadcount, minDepartments, minLevels }: PilotLimits,
  most: number,
): ReadonlySet<PilotTeam> {
  const best = [...pool].sort((a, b) => b.points - a.points)
  const perPerson = [...pool].sort((a, b) => b.points / b.size - a.points / a.size)
  const largest = [...pool].sort((a, b) => b.size - a.size || b.points - a.points)
  const firstOf = (keyOf: (team: PilotTeam) => string) => {
    const seen = new Map<string, number>()
    return best.filter((team) => {
      const number = (seen.get(keyOf(team)) ?? 0) + 1
      seen.set(keyOf(team), number)
      return number <= FIRST_OF_EACH
    })
  }
  return new Set([
    ...pool.filter(({ rule }) => rule === 'Must'),
    ...best.slice(0, most + 2),
    ...(maxHeadcount === null ? [] : perPerson.slice(0, most)),
    ...(minHeadcount === null ? [] : largest.slice(0, most)),
    ...(minDepartments > 0 ? firstOf(departmentOf) : []),
    ...(minLevels > 0 ? firstOf(levelOf) : []),
  ])
}
