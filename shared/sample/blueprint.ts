import type { KeyResultType, Kind } from '../okr/index.ts'

export const ORGANIZATION = 'Fernhill Heating'

/** How a team goes about its check-ins in the running cycle. Without one it checks in week by week. */
export type Habit =
  | 'no OKRs'
  | 'drafts only'
  | 'never checked in'
  | 'stopped checking in'
  | 'started late'
  | 'ahead'
  | 'behind'

/** What a sample key result is about; its values over the weeks are drawn. */
export interface KeyResultBlueprint {
  readonly type: KeyResultType
  readonly title: string
  readonly unit: string
  readonly baseline: number | null
  readonly target: number | null
}

export interface ObjectiveBlueprint {
  readonly title: string
  /** Which objective, from 1 on, of the next team above it supports. */
  readonly supports: number | null
  readonly kind: Kind
  readonly keyResults: readonly KeyResultBlueprint[]
}

/** A node of the sample organisation. A group has no objectives of its own and no people besides its teams'. */
export interface NodeBlueprint {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly headcount: number
  readonly habit: Habit | null
  /** The place of the first cycle it took part in; 2 is the running one. */
  readonly since: 0 | 1 | 2
  readonly objectives: readonly ObjectiveBlueprint[] | null
}

/** What the people of a department write into their check-ins. */
export interface Voice {
  readonly forward: readonly string[]
  readonly back: readonly string[]
  readonly blockers: readonly string[]
}

/** A part of the sample organisation; the first of its nodes is the one that all others lie below. */
export interface Department {
  readonly voice: Voice
  readonly nodes: readonly NodeBlueprint[]
}

/** A node as it is stored. */
export interface SampleTeam {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  /** Its own people, without those of the teams below it. */
  readonly headcount: number
  readonly department: string
}

/** A team with a tracker of its own, in OKRs since the running cycle unless said otherwise. */
export function team(
  id: string,
  name: string,
  parentId: string | null,
  headcount: number,
  objectives: readonly ObjectiveBlueprint[],
  { habit = null, since = 2 }: Partial<Pick<NodeBlueprint, 'habit' | 'since'>> = {},
): NodeBlueprint {
  return { id, name, parentId, headcount, habit, since, objectives }
}

/** A node that only holds teams. */
export function group(id: string, name: string, parentId: string): NodeBlueprint {
  return { id, name, parentId, headcount: 0, habit: null, since: 2, objectives: null }
}

/** What the team wants to reach beyond what it is sure of. */
export function aspiration(
  title: string,
  supports: number | null,
  ...keyResults: readonly KeyResultBlueprint[]
): ObjectiveBlueprint {
  return { title, supports, kind: 'Aspirational', keyResults }
}

/** What the team has promised. */
export function commitment(
  title: string,
  supports: number | null,
  ...keyResults: readonly KeyResultBlueprint[]
): ObjectiveBlueprint {
  return { title, supports, kind: 'Committed', keyResults }
}

/** A number that is to rise or fall from where it stands to a target. */
export function from(baseline: number, target: number, unit: string, title: string): KeyResultBlueprint {
  return { type: target > baseline ? 'Increase' : 'Decrease', title, unit, baseline, target }
}

/** A number that is to hold week by week. */
export function atLeast(target: number, unit: string, title: string): KeyResultBlueprint {
  return { type: 'At least', title, unit, baseline: null, target }
}

/** A number that is not to be passed week by week. */
export function atMost(target: number, unit: string, title: string): KeyResultBlueprint {
  return { type: 'At most', title, unit, baseline: null, target }
}

/** Things of one kind to be completed, and how many. */
export function milestones(target: number, unit: string, title: string): KeyResultBlueprint {
  return { type: 'Milestones', title, unit, baseline: null, target }
}

/** Something that is either there or not. */
export function done(title: string): KeyResultBlueprint {
  return { type: 'Done', title, unit: '', baseline: null, target: null }
}
