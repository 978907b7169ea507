import type { IsoDate, State } from '../okr/index.ts'
import { type Document, type Row, type Scalar, SETTINGS, type SettingKey } from '../workbook/index.ts'
import {
  type Department,
  type Habit,
  type NodeBlueprint,
  type ObjectiveBlueprint,
  ORGANIZATION,
  type Voice,
} from './blueprint.ts'
import { type CourseOfKeyResult, drawCheckIns, withoutBlanks } from './check-ins.ts'
import { drawCourse, progressAt, round } from './course.ts'
import type { SampleCycle } from './cycles.ts'
import { objectivesIn } from './history.ts'
import { drawPeople } from './people.ts'
import { SOURCES } from './phrases.ts'
import { type Random, randomFor } from './random.ts'

export interface SampleTracker {
  readonly teamId: string
  /** The cycle's name. */
  readonly cycle: string
  readonly document: Document
}

interface TrackerPlan {
  readonly node: NodeBlueprint
  readonly cycle: SampleCycle
  readonly today: IsoDate
  readonly voice: Voice
  /** The id of the team whose objectives its own support. */
  readonly supportsTeam: string | null
}

interface DrawnKeyResult extends CourseOfKeyResult {
  readonly objectiveId: string
}

/** The trackers of a department's teams that take part in a cycle. The same day gives the same trackers. */
export function trackersOf(
  { nodes, voice }: Department,
  cycle: SampleCycle,
  today: IsoDate,
): readonly SampleTracker[] {
  const head = nodes[0]
  return nodes
    .filter(({ objectives, since }) => objectives !== null && since <= cycle.number)
    .map((node) => {
      const supportsTeam = node === head ? node.parentId : (head?.id ?? null)
      const plan = { node, cycle, today, voice, supportsTeam }
      return { teamId: node.id, cycle: cycle.name, document: drawTracker(plan) }
    })
}

function drawTracker(plan: TrackerPlan): Document {
  const { node, cycle, today, voice } = plan
  const random = randomFor(`${node.id}/${cycle.name}`)
  const people = drawPeople(randomFor(node.id), Math.min(4, Math.max(2, Math.round(node.headcount / 5))))
  const habit = cycle.state === 'running' ? node.habit : null
  const objectives = objectivesIn(node, cycle)
  const keyResults = drawKeyResults(random, objectives, people, habit)
  const until = today < cycle.end ? today : cycle.end
  return {
    tables: {
      settings: settingRows(plan),
      objectives: objectives.map((objective, index) =>
        objectiveRow(random, objective, `O${index + 1}`, keyResults, people, plan),
      ),
      keyResults: keyResults.map((keyResult) => keyResultRow(random, keyResult)),
      checkIns: drawCheckIns(random, keyResults, { cycle, until, habit, voice }),
    },
  }
}

function drawKeyResults(
  random: Random,
  objectives: readonly ObjectiveBlueprint[],
  people: readonly string[],
  habit: Habit | null,
): readonly DrawnKeyResult[] {
  const owner = random.deck(people)
  const drafts = objectives.flatMap((objective, index) =>
    objective.keyResults.map((blueprint) => ({ blueprint, objectiveId: `O${index + 1}` })),
  )
  return drafts.map(({ blueprint, objectiveId }, index) => ({
    id: `K${index + 1}`,
    objectiveId,
    owner: owner(),
    blueprint,
    course: drawCourse(random, habit),
    contrary: random.chance(0.06),
  }))
}

function settingRows({ node, cycle }: TrackerPlan): readonly Row[] {
  const entered: Partial<Record<SettingKey, Scalar>> = {
    organization: ORGANIZATION,
    team: node.name,
    cycle_name: cycle.name,
    cycle_start: cycle.start,
    cycle_end: cycle.end,
  }
  return SETTINGS.map(({ key, initial }) => ({ id: key, fields: { value: entered[key] ?? initial } }))
}

function objectiveRow(
  random: Random,
  { title, kind, supports }: ObjectiveBlueprint,
  id: string,
  keyResults: readonly DrawnKeyResult[],
  people: readonly string[],
  { node, cycle, supportsTeam }: TrackerPlan,
): Row {
  const isClosed = cycle.state === 'closed'
  const state: State = isClosed ? 'Closed' : node.habit === 'drafts only' ? 'Draft' : 'Agreed'
  const isRescored = isClosed && random.chance(0.3)
  const own = keyResults.filter(({ objectiveId }) => objectiveId === id)
  return {
    id,
    fields: withoutBlanks({
      title,
      owner: random.pick(people),
      kind,
      state,
      weight: random.chance(0.15) ? 2 : null,
      supports: isClosed || supports === null ? null : `${supportsTeam}/O${supports}`,
      score: isRescored ? rescored(own) : null,
      notes: isRescored
        ? 'Scored a little lower than the numbers: the last weeks will not last by themselves.'
        : null,
    }),
  }
}

/** A team's own view of its result: one tenth below what the numbers came to. */
function rescored(keyResults: readonly DrawnKeyResult[]): number {
  const reached = keyResults.map(({ course }) => Math.min(1, Math.max(0, progressAt(course, 1))))
  const mean = reached.reduce((sum, progress) => sum + progress, 0) / Math.max(1, reached.length)
  return Math.max(0, round(mean - 0.1, 1))
}

function keyResultRow(random: Random, { id, objectiveId, owner, blueprint }: DrawnKeyResult): Row {
  const { type, title, unit, baseline, target } = blueprint
  return {
    id,
    fields: withoutBlanks({
      objectiveId,
      title,
      owner,
      type,
      unit: unit === '' ? null : unit,
      baseline,
      target,
      notes: type !== 'Done' && random.chance(0.25) ? random.pick(SOURCES) : null,
    }),
  }
}
