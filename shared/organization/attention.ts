import { countsInTeam, type EvaluatedObjective, type TeamFigures } from '../okr/index.ts'

/** An objective that needs a decision. The greater the rank, the more urgent. */
export interface AttentionItem {
  readonly team: string
  readonly objective: string
  readonly rank: number
}

/** The most urgent objectives of a subtree, most urgent first: all whose rank is above `floor`, and no others. */
export interface AttentionList {
  readonly items: readonly AttentionItem[]
  readonly floor: number
}

export const NO_ATTENTION: AttentionList = { items: [], floor: -1 }

const MAX_OF_TEAM = 5
const MAX_OF_NODE = 20
const MILLION = 1_000_000

/**
 * A team's counted objectives that need a decision: first those off track, then those that are at risk without
 * confidence or whose status and confidence contradict each other; in both, the further behind pace the earlier.
 */
export function attentionOf(team: string, { objectives }: TeamFigures): AttentionItem[] {
  return objectives
    .filter(({ objective }) => countsInTeam(objective.state))
    .flatMap((evaluated) => {
      const rank = rankOf(evaluated)
      return rank === null ? [] : [{ team, objective: evaluated.objective.id, rank }]
    })
    .sort(byUrgency)
    .slice(0, MAX_OF_TEAM)
}

/** The list with a team's items in the place of those it had. */
export function replaceItems(
  { items, floor }: AttentionList,
  team: string,
  own: readonly AttentionItem[],
): AttentionList {
  return shortest([...items.filter((item) => item.team !== team), ...own], floor)
}

/** The list of several subtrees that have no team in common. */
export function mergeLists(lists: readonly AttentionList[]): AttentionList {
  const floor = lists.reduce((highest, list) => Math.max(highest, list.floor), NO_ATTENTION.floor)
  const items: AttentionItem[] = []
  for (const list of lists) items.push(...list.items)
  return shortest(items, floor)
}

function shortest(items: readonly AttentionItem[], floor: number): AttentionList {
  const ranked = items.filter(({ rank }) => rank > floor).sort(byUrgency)
  const dropped = ranked[MAX_OF_NODE]
  if (!dropped) return { items: ranked, floor }
  return { items: ranked.filter(({ rank }) => rank > dropped.rank), floor: dropped.rank }
}

function rankOf({ figures, keyResults }: EvaluatedObjective): number | null {
  const { progress, expected, status, confidence } = figures
  if (progress === null || expected === null) return null
  const behind = Math.floor(Math.max(0, expected - progress) * (MILLION - 1))
  if (status === 'Off track') return 2 * MILLION + behind
  const isDoubtful = status === 'At risk' && confidence !== null && confidence <= 4
  return isDoubtful || keyResults.some(({ figures }) => figures.disagreement) ? MILLION + behind : null
}

function byUrgency(one: AttentionItem, other: AttentionItem): number {
  if (one.rank !== other.rank) return other.rank - one.rank
  return `${one.team}/${one.objective}` < `${other.team}/${other.objective}` ? -1 : 1
}
