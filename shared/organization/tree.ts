/** A node of the organisation: a team, or a group of them, below its parent; `null` is a root. */
export interface TreeNode {
  readonly id: string
  readonly parentId: string | null
}

/** A node that makes the nodes no tree, and why, in a sentence. */
export interface TreeProblem {
  readonly id: string
  readonly message: string
}

/** The most levels a tree may have, the root's among them. */
export const MAX_DEPTH = 50

/**
 * Names every node that is its own ancestor, hangs below a parent that does not exist, or lies deeper than
 * {@link MAX_DEPTH}; each node once, in the order given. An empty list means that the nodes make a tree, or several.
 */
export function checkTree(nodes: readonly TreeNode[]): TreeProblem[] {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]))
  return nodes.flatMap(({ id, parentId }) => {
    const message = problemOf(id, parentId, parents)
    return message === null ? [] : [{ id, message }]
  })
}

/** The node itself and its ancestors up to the root. `parentOf` answers null for a root. The nodes must make a tree. */
export function pathToRoot(id: string, parentOf: (id: string) => string | null): string[] {
  const path = [id]
  for (let next = parentOf(id); next !== null; next = parentOf(next)) path.push(next)
  return path
}

function problemOf(
  id: string,
  parentId: string | null,
  parents: ReadonlyMap<string, string | null>,
): string | null {
  if (parentId === id) return `${id} is its own parent.`
  if (parentId !== null && !parents.has(parentId)) {
    return `The parent ${parentId} of ${id} does not exist; add it first or in the same call.`
  }
  let depth = 1
  for (let next = parentId; next !== null; next = parents.get(next) ?? null) {
    if (next === id) return `${id} would be its own ancestor.`
    depth += 1
    if (depth > MAX_DEPTH) return `${id} lies deeper than ${MAX_DEPTH} levels, or below a cycle.`
  }
  return null
}
