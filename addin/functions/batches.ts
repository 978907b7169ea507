import { createClient, type Send, type Server } from '../../shared/api/index.ts'
import { type RefusalTexts, refusal, refusalsOf } from '../refusals/index.ts'
import { missing } from './fault.ts'
import { callsFor, type NodeFigures, queryOf, type Scope } from './rollup.ts'

/** How long figures are shown without asking again, in milliseconds. */
export const FRESH = 300_000
/** How long after a failure nothing is asked. */
export const PAUSE = 30_000

/** What asking the server needs of its surroundings. */
export interface RollupServices {
  /** Where to ask and with which key; null where the workbook or this person has not joined. */
  server(): Promise<Server | null>
  readonly send: Send
  /** Milliseconds on any clock. */
  now(): number
  /** Resolves when the cells of one calculation have all had time to ask. */
  gather(): Promise<void>
  /** What is said of faults, in this person's language. */
  texts(): Promise<RefusalTexts>
}

/** Gives the figures of a node, null where the server does not show it. Throws a Fault where there is no answer. */
export type AskNode = (scope: Scope, node: string) => Promise<NodeFigures | null>

interface Batch {
  readonly nodes: Set<string>
  readonly answer: Promise<ReadonlyMap<string, NodeFigures>>
}

/** Makes one request of what many cells ask at a time, and shares the answers among them while they are fresh. */
export function createAskNode({ server, send, now, gather }: RollupServices): AskNode {
  const known = new Map<string, { until: number; readonly answer: Promise<NodeFigures | null> }>()
  const batches = new Map<string, Batch>()

  async function fetchNodes(scope: Scope, nodes: ReadonlySet<string>) {
    const address = await server()
    if (!address) throw missing(refusal('not-joined'))
    const client = createClient(address, send)
    const found = new Map<string, NodeFigures>()
    for (const part of callsFor([...nodes])) {
      const answer = await client.call('figures', { query: queryOf(scope, part) })
      if (!answer.ok) throw missing(...refusalsOf(answer))
      for (const node of answer.value.nodes) found.set(node.team.id, node)
    }
    return found
  }

  function batchOf(scope: Scope): Batch {
    const key = JSON.stringify(scope)
    const waiting = batches.get(key)
    if (waiting) return waiting
    forget()
    const nodes = new Set<string>()
    const answer = gather().then(() => {
      batches.delete(key)
      return fetchNodes(scope, nodes)
    })
    const batch = { nodes, answer }
    batches.set(key, batch)
    return batch
  }

  function forget() {
    for (const [key, { until }] of known) if (until <= now()) known.delete(key)
  }

  return (scope, node) => {
    const key = JSON.stringify([scope, node])
    const kept = known.get(key)
    if (kept && kept.until > now()) return kept.answer
    const batch = batchOf(scope)
    batch.nodes.add(node)
    const entry = { until: now() + FRESH, answer: batch.answer.then((found) => found.get(node) ?? null) }
    known.set(key, entry)
    entry.answer.catch(() => {
      entry.until = now() + PAUSE
    })
    return entry.answer
  }
}
