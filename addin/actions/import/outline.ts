import { groupBy } from '../../../shared/okr/index.ts'
import type { ImportField } from './fields.ts'
import type { ImportNotes } from './notes.ts'

/** A line of a file, its cells in the order of the titles. */
export interface ImportLine {
  /** From 1 on, the titles' line among them. */
  readonly line: number
  readonly cells: readonly string[]
}

/** A line that is known to be a key result of an objective, or, with no key result, an objective itself. */
export interface ImportItem extends ImportLine {
  readonly objective: string
  readonly keyResult: string | null
  readonly team: string | null
  readonly cycle: string | null
}

/**
 * How the lines of a file that has objectives and key results below each other say what belongs to what: by the id or the
 * title of what is above, by numbers such as `1.2.1`, or by standing below it.
 */
export type Outline = 'id' | 'title' | 'number' | 'above'

type Role = 'objective' | 'key result' | 'other'

interface Node {
  readonly source: ImportLine
  readonly title: string
  readonly kind: string
  parent: Node | null
  role: Role
}

type Text = (line: ImportLine, field: ImportField) => string

const ROLES: Readonly<Record<string, Role>> = {
  objective: 'objective',
  goal: 'objective',
  'key result': 'key result',
  kr: 'key result',
  milestone: 'key result',
  project: 'other',
  initiative: 'other',
  kpi: 'other',
  'strategic pillar': 'other',
}

/** Finds the objective of each key result. What has none, and what is neither, is left out with a note. */
export function resolveOutline(
  lines: readonly ImportLine[],
  outline: Outline,
  text: Text,
  notes: ImportNotes,
): ImportItem[] {
  const nodes = lines.map((source): Node => {
    const kind = text(source, 'kind')
    return { source, title: text(source, 'title'), kind, parent: null, role: 'other' }
  })
  const parentOf = { id: byId, title: byTitle, number: byNumber, above: byPlace }[outline](nodes, text)
  for (const node of nodes) node.parent = parentOf(node)
  const parents = new Set(nodes.map(({ parent }) => parent))
  for (const node of nodes) {
    const isLeaf = node.parent !== null && !parents.has(node)
    node.role = ROLES[node.kind.toLowerCase()] ?? (isLeaf ? 'key result' : 'objective')
  }
  return nodes.flatMap((node) => itemOf(node, text, notes) ?? [])
}

function itemOf(node: Node, text: Text, notes: ImportNotes): ImportItem | null {
  const { source, title, kind, role } = node
  const { line } = source
  const above = ancestorsOf(node)
  const inherited = (field: ImportField) =>
    [node, ...above].map(({ source }) => text(source, field)).find((value) => value !== '') ?? null
  const own = { ...source, team: inherited('team'), cycle: inherited('cycle') }
  if (title === '') notes.error(line, 'The line has no title and was not imported.')
  else if (role === 'other') {
    notes.warning(line, `“${title}” (${kind}) has no place in a tracker and was not imported.`)
  } else if (role === 'objective') {
    const [parent] = above
    if (parent) notes.warning(line, `“${title}” is below “${parent.title}”; set what it supports by hand.`)
    return { ...own, objective: title, keyResult: null }
  } else {
    const objective = above.find(({ role }) => role === 'objective')
    if (objective) return { ...own, objective: objective.title, keyResult: title }
    notes.error(line, `“${title}” belongs to no objective in the file and was not imported.`)
  }
  return null
}

/** Nearest first; each once, whatever the file says. */
function ancestorsOf({ parent }: Node): Node[] {
  const above = new Set<Node>()
  for (let next = parent; next && !above.has(next); next = next.parent) above.add(next)
  return [...above]
}

function byId(nodes: readonly Node[], text: Text) {
  const named = nodes.flatMap((node) =>
    (['id', 'key'] as const).map((field) => [text(node.source, field), node] as const),
  )
  const known = new Map(named.filter(([id]) => id !== ''))
  return ({ source }: Node) => known.get(text(source, 'parent').split('\n')[0]?.trim() ?? '') ?? null
}

/** Of two with one title the nearest above, or else the first below. */
function byTitle(nodes: readonly Node[], text: Text) {
  const named = groupBy(nodes, ({ title }) => title)
  return ({ source }: Node) => {
    const parent = text(source, 'parent')
    const found = parent === '' ? [] : (named.get(parent) ?? [])
    return found.filter((other) => other.source.line < source.line).pop() ?? found[0] ?? null
  }
}

function byNumber(nodes: readonly Node[], text: Text) {
  const known = new Map(nodes.map((node) => [text(node.source, 'id').replace(/\.$/, ''), node]))
  return ({ source }: Node) => {
    const number = text(source, 'id').replace(/\.$/, '')
    return number.includes('.') ? (known.get(number.slice(0, number.lastIndexOf('.'))) ?? null) : null
  }
}

function byPlace(nodes: readonly Node[]) {
  const parents = new Map<Node, Node | null>()
  let objective: Node | null = null
  for (const node of nodes) {
    const role = ROLES[node.kind.toLowerCase()]
    if (role === 'objective') objective = node
    parents.set(node, role === 'key result' ? objective : null)
  }
  return (node: Node) => parents.get(node) ?? null
}
