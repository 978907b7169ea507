import { schemas } from '../../shared/api/index.ts'
import { STATUSES, type Status } from '../../shared/okr/index.ts'
import { MEASURES, type Measure } from '../../shared/organization/index.ts'
import { refusal } from '../refusals/index.ts'
import { type Argument, isBlank, optionalChoice, rowsOf, textOf } from './arguments.ts'
import { type Fault, invalid, missing } from './fault.ts'

/** The numbers of a node, as the server gives them. */
export type NodeFigures = ReturnType<typeof schemas.Figures.parse>['nodes'][number]

const NUMBERS = {
  Progress: ({ progress }: NodeFigures) => progress,
  Expected: ({ expected }: NodeFigures) => expected,
  Confidence: ({ confidence }: NodeFigures) => confidence,
  Objectives: ({ objectiveCount }: NodeFigures) => objectiveCount,
  Disagreements: ({ disagreements }: NodeFigures) => disagreements,
  Teams: ({ coverage }: NodeFigures) => coverage.expected,
  Reporting: ({ coverage }: NodeFigures) => coverage.reporting,
} as const

type NumberName = keyof typeof NUMBERS
const NUMBER_NAMES: readonly NumberName[] = [
  'Progress',
  'Expected',
  'Confidence',
  'Objectives',
  'Disagreements',
  'Teams',
  'Reporting',
]

/** What can be asked of a node: a number of it, or how many objectives have a status. */
const FIGURES: readonly (NumberName | Status)[] = [...NUMBER_NAMES, ...STATUSES]

/** By what the nodes of an answer are weighted, and of which cycle they are; without a name of the current one. */
export interface Scope {
  readonly measure: Measure
  readonly cycle: string | null
}

/** What a cell asks for: a figure of each node of some rows; null where a cell of them is blank. */
export interface Question {
  readonly scope: Scope
  readonly figure: NumberName | Status
  readonly nodes: readonly (readonly (string | null)[])[]
}

/** Reads the arguments of `ROLLUP`. */
export function questionOf([node, measure, figure, cycle]: readonly Argument[]): Question {
  const nodes = rowsOf(node).map((row) =>
    row.map((cell) => (isBlank(cell) ? null : nodeOf(String(cell).trim()))),
  )
  if (nodes.flat().every((each) => each === null)) throw missing(refusal('node-blank'))
  return {
    nodes,
    scope: {
      measure: optionalChoice(measure, 'measure', MEASURES) ?? 'team',
      cycle: textOf(cycle, 'cycle') || null,
    },
    figure: optionalChoice(figure, 'figure', FIGURES) ?? 'Progress',
  }
}

/** The figure of a node, or why there is none; `node` is null where the server does not show it. */
export function answerTo({ figure }: Question, id: string, node: NodeFigures | null): number | Fault {
  if (node === null) return missing(refusal('node-unknown', id))
  const number = numberOf(node, figure)
  return number ?? missing(refusal('figure-missing', id, figure))
}

/** The parameters of the call that asks for nodes. */
export function queryOf({ measure, cycle }: Scope, nodes: readonly string[]) {
  return { nodes: nodes.join(','), measure, ...(cycle === null ? {} : { cycle }) }
}

/** A list in parts of as many nodes as one call may name. */
export function callsFor(nodes: readonly string[]): string[][] {
  const calls: string[][] = []
  for (let start = 0; start < nodes.length; start += schemas.MAX_NODES) {
    calls.push(nodes.slice(start, start + schemas.MAX_NODES))
  }
  return calls
}

function numberOf(node: NodeFigures, figure: NumberName | Status): number | null {
  const name = NUMBER_NAMES.find((each) => each === figure)
  return name ? NUMBERS[name](node) : (node.statusCounts[figure] ?? 0)
}

function nodeOf(text: string): string {
  if (/^[A-Za-z0-9_-]{1,64}$/.test(text)) return text
  throw invalid(refusal('node-no-id', JSON.stringify(text)))
}
