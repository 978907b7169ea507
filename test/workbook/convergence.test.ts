import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyReply,
  buildRequest,
  type Document,
  type DocumentSchema,
  EMPTY_STATE,
  type Row,
  resolveConflict,
  type Scalar,
  type SyncReply,
  type SyncRequest,
  type SyncState,
} from '../../shared/workbook/index.ts'
import { DocumentServer } from './document-server.ts'

const SEED = Number(process.env.SEED ?? 20_270_215)
const PEOPLE = ['Ann', 'Bob', 'Cy']
const FIELDS = ['title', 'owner', 'weight']
const SCHEMA: DocumentSchema = { keyResults: { fields: {}, appendOnly: false } }

/** What may happen to a request on its way: it arrives, or it or its reply is lost, or it arrives again later. */
const FATES = ['arrives', 'request lost', 'reply lost', 'reply late', 'twice', 'again later'] as const

interface Copy {
  state: SyncState
  document: Document
}

const edit = fc.record({
  kind: fc.constantFrom('edit', 'edit', 'edit', 'add', 'remove', 'empty'),
  person: fc.nat(PEOPLE.length - 1),
  row: fc.nat(4),
  field: fc.constantFrom(...FIELDS),
})
const sync = fc.record({
  kind: fc.constant('sync' as const),
  person: fc.nat(PEOPLE.length - 1),
  fate: fc.constantFrom(...FATES),
})
const decide = fc.record({
  kind: fc.constant('decide' as const),
  person: fc.nat(PEOPLE.length - 1),
  mine: fc.boolean(),
})
const steps = fc.array(fc.oneof({ weight: 4, arbitrary: edit }, { weight: 4, arbitrary: sync }, decide), {
  minLength: 5,
  maxLength: 80,
})

type Script = typeof steps extends fc.Arbitrary<infer Value> ? Value : never

/** Several people with a copy each, one server, and a network that may do anything but lie. */
class World {
  readonly server = new DocumentServer()
  readonly copies: Copy[] = PEOPLE.map(() => ({ state: EMPTY_STATE, document: { tables: {} } }))
  /** The last thing each person typed into each cell of their copy, unless they emptied it again. */
  readonly typed = new Map<string, Scalar>()
  readonly shown = new Set<Scalar>()
  /** What took the place of a value that its author had not seen, or had seen only in a conflict still open. */
  readonly overwrittenUnseen: Scalar[] = []
  private readonly seen: Set<Scalar>[] = PEOPLE.map(() => new Set([null]))
  private readonly delayed: { person: number; request: SyncRequest; reply: SyncReply | null }[] = []
  private counter = 0

  change(person: number, rowNumber: number, field: string, kind: string): void {
    const rows = this.rowsOf(person)
    const row = rows[rowNumber % Math.max(1, rows.length)]
    if (kind === 'add' || !row) this.write(person, { id: this.newId(person), fields: {} }, field)
    else if (kind === 'remove') this.remove(person, row)
    else if (kind === 'empty') this.put(person, row, field, null)
    else this.write(person, row, field)
  }

  sync(person: number, fate: (typeof FATES)[number]): void {
    const { state, document } = this.copy(person)
    const { request } = buildRequest(state, document)
    if (fate === 'request lost') return
    const reply = this.send(person, request)
    if (fate === 'twice') this.send(person, request)
    if (fate === 'again later') this.delayed.push({ person, request, reply: null })
    if (fate === 'reply late') this.delayed.push({ person, request, reply })
    else if (fate !== 'reply lost') this.take(person, request, reply)
  }

  /** Late replies arrive, and old requests once more, the newest first. */
  deliverDelayed(): void {
    for (const { person, request, reply } of this.delayed.reverse()) {
      this.take(person, request, reply ?? this.send(person, request))
    }
  }

  decide(person: number, mine: boolean): void {
    const copy = this.copy(person)
    const [conflict] = copy.state.conflicts
    if (!conflict) return
    const choice = mine ? 'mine' : 'theirs'
    const resolved = resolveConflict(copy.state, copy.document, conflict, choice, this.newId(person), SCHEMA)
    this.copies[person] = { state: resolved.state, document: resolved.copy }
  }

  /** Everybody syncs and takes the server's value in every conflict until nothing is left to say. */
  settle(): void {
    for (let round = 0; round < 4; round++) {
      for (const person of PEOPLE.keys()) {
        this.sync(person, 'arrives')
        while (this.copy(person).state.conflicts.length > 0) this.decide(person, false)
      }
    }
  }

  copy(person: number): Copy {
    const copy = this.copies[person]
    if (!copy) throw new Error(`Nobody has number ${person}`)
    return copy
  }

  rowsOf(person: number): readonly Row[] {
    return this.copy(person).document.tables.keyResults ?? []
  }

  private newId(person: number): string {
    return `K${++this.counter}-${person}`
  }

  private send(person: number, request: SyncRequest): SyncReply {
    const before = this.server.log.length
    const reply = this.server.sync(PEOPLE[person] ?? '', request)
    const { conflicts } = this.copy(person).state
    for (const { replaced, to } of this.server.log.slice(before)) {
      const isUndecided = conflicts.some(({ yours, theirs }) => yours === to && theirs === replaced)
      if (isUndecided || !this.seen[person]?.has(replaced)) this.overwrittenUnseen.push(replaced)
    }
    return reply
  }

  private take(person: number, request: SyncRequest, reply: SyncReply): void {
    const { state, document } = this.copy(person)
    const applied = applyReply(state, request, reply, document)
    this.copies[person] = { state: applied.state, document: applied.copy }
    for (const { fields } of this.rowsOf(person)) {
      for (const value of Object.values(fields)) this.seen[person]?.add(value)
    }
    for (const { yours, theirs } of applied.state.conflicts) this.shown.add(yours).add(theirs)
    for (const { theirs, row, field } of applied.state.conflicts) {
      this.seen[person]?.add(theirs)
      if (field === null) this.showRow(person, row)
    }
  }

  /** A conflict about a whole row shows all that the person has in it. */
  private showRow(person: number, id: string): void {
    const row = this.rowsOf(person).find((other) => other.id === id)
    for (const value of Object.values(row?.fields ?? {})) this.shown.add(value)
  }

  private write(person: number, row: Row, field: string): void {
    const value = `value ${++this.counter}`
    this.put(person, row, field, value)
    this.typed.set(`${person}/${row.id}/${field}`, value)
    this.seen[person]?.add(value)
  }

  private remove(person: number, row: Row): void {
    for (const field of FIELDS) this.typed.delete(`${person}/${row.id}/${field}`)
    this.keep(
      person,
      this.rowsOf(person).filter((other) => other !== row),
    )
  }

  private put(person: number, row: Row, field: string, value: Scalar): void {
    this.typed.delete(`${person}/${row.id}/${field}`)
    const next = { id: row.id, fields: { ...row.fields, [field]: value } }
    const rows = this.rowsOf(person)
    this.keep(
      person,
      rows.includes(row) ? rows.map((other) => (other === row ? next : other)) : [...rows, next],
    )
  }

  private keep(person: number, rows: readonly Row[]): void {
    this.copies[person] = { ...this.copy(person), document: { tables: { keyResults: rows } } }
  }
}

/** Rows without what means nothing: their order, blank fields, and rows that hold nothing else. */
function content(rows: readonly Row[]): unknown {
  const filled = rows.map(({ id, fields }): [string, unknown[]] => [
    id,
    Object.entries(fields)
      .filter(([, value]) => value !== null)
      .sort(),
  ])
  return Object.fromEntries(filled.filter(([, fields]) => fields.length > 0).sort())
}

function play(script: Script): World {
  const world = new World()
  for (const step of script) {
    if (step.kind === 'sync') world.sync(step.person, step.fate)
    else if (step.kind === 'decide') world.decide(step.person, step.mine)
    else world.change(step.person, step.row, step.field, step.kind)
  }
  return world
}

describe(`copies of one document (seed ${SEED})`, () => {
  test('end equal, whatever the network does', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const world = play(script)
        world.deliverDelayed()
        world.settle()
        const [first, ...others] = PEOPLE.map((_, person) => content(world.rowsOf(person)))
        for (const other of others) expect(other).toEqual(first)
        for (const { state } of world.copies) expect(state.conflicts).toEqual([])
      }),
      { seed: SEED, numRuns: 2_000 },
    )
  })

  test('overwrite nothing that nobody looked at', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const world = play(script)
        world.deliverDelayed()
        world.settle()
        expect(world.overwrittenUnseen).toEqual([])
      }),
      { seed: SEED, numRuns: 2_000 },
    )
  })

  test('lose nothing that anybody typed', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const world = play(script)
        world.deliverDelayed()
        world.settle()
        const inDocument = world.rowsOf(0).flatMap(({ fields }) => Object.values(fields))
        const found = new Set([...inDocument, ...world.shown, ...world.server.log.map(({ to }) => to)])
        expect([...world.typed.values()].filter((value) => !found.has(value))).toEqual([])
      }),
      { seed: SEED, numRuns: 2_000 },
    )
  })
})
