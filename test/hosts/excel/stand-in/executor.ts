import type { BookModel } from './model.ts'
import { isShape, Refusal, type Shape } from './refusal.ts'
import { workbook } from './workbook.ts'

/** A request of the Office.js client as it goes over the wire. */
export interface WireRequest {
  readonly Actions: readonly WireAction[]
  readonly ObjectPaths: Readonly<Record<string, WirePath>>
}

interface WireArguments {
  readonly Arguments?: readonly unknown[]
  readonly ReferencedObjectPathIds?: readonly (number | null)[]
}

interface WireAction {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: WireArguments
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] }
}

interface WirePath {
  readonly Id: number
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: WireArguments
}

/** What a request came to. */
export interface WireAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[]
  readonly Error?: {
    readonly Code: string
    readonly Message: string
    readonly Location?: string
    readonly ActionIndex: number
  }
}

const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 }
const PATH = { global: 1, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 }

/** Ranges that the client asked to keep, so that they go along when cells are inserted. */
export type References = Map<string, Shape>

/** Carries out a request step by step; after a refusal nothing more, and what came before stays, as in Excel. */
export function execute(
  book: BookModel,
  references: References,
  { Actions, ObjectPaths }: WireRequest,
): WireAnswer {
  const objects = new Map<number, Shape | null>()
  const objectAt = (id: number): Shape | null => {
    const known = objects.get(id)
    if (known !== undefined) return known
    const path = ObjectPaths[id]
    if (!path) throw new Error(`The request has no object path ${id}.`)
    const object = resolve(path)
    objects.set(id, object)
    return object
  }
  const resolve = (path: WirePath): Shape | null => {
    if (path.ObjectPathType === PATH.global) return workbook(book)
    if (path.ObjectPathType === PATH.nullObject) return null
    if (path.ObjectPathType === PATH.reference) {
      const kept = references.get(path.Name)
      if (!kept) throw new Refusal('InvalidReference', 'This reference is not valid.')
      return kept
    }
    const parent = path.ParentObjectPathId === undefined ? null : objectAt(path.ParentObjectPathId)
    if (!parent) throw new Error(`Nobody knows what Excel makes of ${path.Name} of a null object.`)
    if (path.ObjectPathType === PATH.property) {
      return member(parent, 'parts', parent.parts, path.Name)()
    }
    if (path.ObjectPathType === PATH.indexer) {
      if (!parent.item) throw new Error(`The stand-in finds no items in ${parent.type}.`)
      return parent.item(argumentsOf(path.ArgumentInfo)[0])
    }
    if (path.ObjectPathType !== PATH.method) throw new Error(`Object path of type ${path.ObjectPathType}`)
    const made = member(parent, 'methods', parent.methods, path.Name)(...argumentsOf(path.ArgumentInfo))
    if (made !== null && !isShape(made)) throw new Error(`${parent.type}.${path.Name} makes no object.`)
    return made
  }
  const argumentsOf = (info: WireArguments | undefined): readonly unknown[] =>
    (info?.Arguments ?? []).map((argument, index) => {
      const id = info?.ReferencedObjectPathIds?.[index]
      return id ? objectAt(id) : argument
    })
  const carryOut = (action: WireAction): unknown => {
    if (action.ActionType === ACTION.trace) return null
    const object = objectAt(action.ObjectPathId)
    if (action.ActionType === ACTION.instantiate) {
      const _ReferenceId = [...references].find(([, kept]) => kept === object)?.[0]
      return object && { _Id: object.id ?? null, ...(_ReferenceId && { _ReferenceId }) }
    }
    if (action.ActionType === ACTION.query) return object && queried(object, action.QueryInfo?.Select ?? [])
    if (action.Name === '_KeepReference') {
      if (object) references.set(`${object.type}-${references.size}-${action.Id}`, object)
      return null
    }
    if (!object) throw new Error(`Nobody knows what Excel makes of ${action.Name} of a null object.`)
    if (action.ActionType === ACTION.setProperty) {
      const { set } = member(object, 'properties', object.properties, action.Name)
      if (!set) throw new Error(`${object.type}.${action.Name} cannot be set.`)
      set(argumentsOf(action.ArgumentInfo)[0])
      return null
    }
    if (action.ActionType !== ACTION.method) throw new Error(`Action of type ${action.ActionType}`)
    if (action.Name === '_RemoveReference') {
      references.delete(String(argumentsOf(action.ArgumentInfo)[0]))
      return null
    }
    return member(object, 'methods', object.methods, action.Name)(...argumentsOf(action.ArgumentInfo)) ?? null
  }

  const Results: { ActionId: number; Value: unknown }[] = []
  for (const [ActionIndex, action] of Actions.entries()) {
    try {
      Results.push({ ActionId: action.Id, Value: carryOut(action) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const Location = `${objects.get(action.ObjectPathId)?.type ?? ''}.${action.Name}`
      return { Results, Error: { Code: error.code, Message: error.message, Location, ActionIndex } }
    }
  }
  return { Results }
}

function member<Member>(
  object: Shape,
  kind: 'properties' | 'methods' | 'parts',
  members: Readonly<Record<string, Member>> | undefined,
  name: string,
): Member {
  const found = members && Object.hasOwn(members, name) ? members[name] : undefined
  if (!found) throw new Error(`The stand-in has no ${object.type}.${name} among its ${kind}.`)
  return found
}

/** What was selected of an object: `name`, `protection/protected`; of a collection it is said of its items. */
function queried(object: Shape, select: readonly string[]): unknown {
  if (object.items) {
    return { _Items: object.items().map((item) => ({ _Id: item.id ?? null, ...selected(item, select) })) }
  }
  return selected(object, select)
}

function selected(object: Shape, select: readonly string[]): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  const inner = new Map<string, string[]>()
  for (const path of select) {
    const [first = '', ...rest] = path.split('/')
    const name = first.charAt(0).toUpperCase() + first.slice(1)
    if (rest.length > 0) {
      inner.set(name, [...(inner.get(name) ?? []), rest.join('/')])
      continue
    }
    const { get } = member(object, 'properties', object.properties, name)
    if (!get) throw new Error(`${object.type}.${name} cannot be read.`)
    result[name] = get()
  }
  for (const [name, paths] of inner) {
    const part = member(object, 'parts', object.parts, name)()
    result[name] = part && queried(part, paths)
  }
  return result
}
