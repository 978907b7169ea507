import {
  type Cycle,
  counts,
  countsInTeam,
  daysBetween,
  type EvaluatedObjective,
  evaluateQuality,
  evaluateTeam,
  type TeamFigures,
} from '../../shared/okr/index.ts'
import { completedWeeks, MEASURES, type Measure } from '../../shared/organization/index.ts'
import { type Document, teamOkrsOf } from '../../shared/workbook/index.ts'

/** A team as a plain list would hold it. */
export interface PlainTeam {
  readonly id: string
  readonly parentId: string | null
  /** Where it was up to a day, oldest first. */
  readonly former: readonly { readonly until: string; readonly parentId: string | null }[]
  readonly headcount: number
  readonly archived: boolean
  /** Its tracker; null where it never had one. */
  readonly document: Document | null
}

/**
 * The numbers of a node by going through everything again, written as FORMULAS.md says it and in no hurry: no sums are
 * kept, no team's figures are handed on.
 */
export function plainRollup(teams: readonly PlainTeam[], node: string, asOf: string) {
  const below = teams.filter((team) => isBelow(teams, team, node, asOf))
  const active = below.filter(({ archived }) => !archived)
  const groups = new Set(teams.filter(({ archived }) => !archived).map(({ parentId }) => parentId))
  const expected = active.filter(({ id, document }) => document !== null || !groups.has(id)).length
  const evaluated = active.flatMap(({ headcount, document, parentId }) => {
    const okrs = document && teamOkrsOf(document)
    return okrs
      ? [
          {
            headcount,
            isTop: parentId === null,
            staleDays: okrs.settings.staleDays,
            figures: evaluateTeam(okrs, asOf),
          },
        ]
      : []
  })
  const objectives = evaluated.flatMap(({ figures }) => countedOf(figures))
  const ages = evaluated.flatMap(({ figures: { lastCheckIn }, staleDays }) =>
    lastCheckIn === null ? [] : [daysBetween(lastCheckIn, asOf) <= staleDays],
  )
  return {
    means: new Map(MEASURES.map((measure) => [measure, meansOf(evaluated, measure)])),
    objectiveCount: objectives.length,
    statusCounts: objectives.map(({ figures }) => figures.status),
    disagreements: objectives
      .flatMap(({ keyResults }) => keyResults)
      .filter(({ keyResult, figures }) => counts(keyResult) && figures.disagreement).length,
    alignment: alignmentOf(
      evaluated.filter(({ isTop }) => !isTop).flatMap(({ figures }) => countedOf(figures)),
    ),
    coverage: {
      expected,
      reporting: ages.filter((isRecent) => isRecent).length,
      stale: ages.filter((isRecent) => !isRecent).length,
    },
  }
}

/** What the scaling report says of all teams, by going through everything again; null is not known. */
export function plainAdoption(teams: readonly PlainTeam[], cycle: Cycle, asOf: string) {
  const active = teams.filter(({ archived }) => !archived)
  const groups = new Set(active.map(({ parentId }) => parentId))
  const members = active.filter(({ id, document }) => document !== null || !groups.has(id))
  const trackers = members.flatMap(({ document }) => (document && teamOkrsOf(document)) ?? [])
  const objectives = trackers.map((okrs) => evaluateTeam(okrs, asOf).objectives)
  const isCheckingIn = (okrs: (typeof trackers)[number], day: string) => {
    const { lastCheckIn } = evaluateTeam(okrs, day)
    return lastCheckIn !== null && daysBetween(lastCheckIn, day) <= okrs.settings.staleDays
  }
  const days = [...completedWeeks(cycle, asOf), asOf]
  const share = (has: readonly unknown[], all: number) => (all === 0 ? null : has.length / all)
  const counted = objectives.map((all) => all.filter(({ objective }) => countsInTeam(objective.state)))
  const supporting = counted.flat().filter(({ objective }) => objective.supports !== null)
  const ratios = trackers.flatMap((okrs) =>
    okrs.objectives.length === 0 ? [] : (evaluateQuality(okrs).ratio ?? []),
  )
  return {
    drafted: share(
      objectives.filter((all) => all.length > 0),
      members.length,
    ),
    agreed: share(
      counted.filter((all) => all.length > 0),
      members.length,
    ),
    checkingIn: share(
      trackers.filter((okrs) => isCheckingIn(okrs, asOf)),
      members.length,
    ),
    cadence: share(
      trackers.flatMap((okrs) => days.filter((day) => isCheckingIn(okrs, day))),
      trackers.length * days.length,
    ),
    quality: mean(ratios.map((ratio) => [1, ratio])),
    alignment: share(supporting, counted.flat().length),
  }
}

function alignmentOf(objectives: readonly EvaluatedObjective[]) {
  const supporting = objectives.filter(({ objective }) => objective.supports !== null).length
  return { supporting, objectives: objectives.length }
}

type Field = 'progress' | 'expected' | 'confidence'
type Evaluated = { readonly headcount: number; readonly figures: TeamFigures }

function meansOf(teams: readonly Evaluated[], measure: Measure) {
  const of = (field: Field) =>
    measure === 'objective'
      ? mean(teams.flatMap(({ figures }) => pairsOf(figures, field)))
      : mean(
          teams.map(({ headcount, figures }) => [
            measure === 'team' ? 1 : headcount,
            rounded(mean(pairsOf(figures, field))),
          ]),
        )
  return { progress: of('progress'), expected: of('expected'), confidence: of('confidence') }
}

/** Weight in hundredths and value in millionths of a team's counted objectives. */
function pairsOf(figures: TeamFigures, field: Field): (readonly [number, number | null])[] {
  return countedOf(figures).map(({ objective, figures }) => [
    Math.floor((objective.weight ?? 0) * 100 + 0.5),
    rounded(figures[field] === null ? null : figures[field] * 1_000_000),
  ])
}

function countedOf({ objectives }: TeamFigures) {
  return objectives.filter(({ objective }) => countsInTeam(objective.state))
}

function mean(pairs: readonly (readonly [number, number | null])[]): number | null {
  let sum = 0
  let weights = 0
  for (const [weight, value] of pairs) {
    if (value === null) continue
    sum += weight * value
    weights += weight
  }
  return weights === 0 ? null : sum / weights
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.floor(value + 0.5)
}

function isBelow(teams: readonly PlainTeam[], team: PlainTeam, node: string, asOf: string): boolean {
  if (team.id === node) return true
  const parent = teams.find(({ id }) => id === parentThen(team, asOf))
  return parent !== undefined && isBelow(teams, parent, node, asOf)
}

/** What a team was right below on a day. */
export function parentThen({ former, parentId }: PlainTeam, day: string): string | null {
  const then = former.find(({ until }) => day <= until)
  return then ? then.parentId : parentId
}
