/** How often each service method was called, and what happens at one of them. */
export class Calls {
  readonly counts = new Map<string, number>()
  /** Throws this from the call of that number on, as Google does when a quota is used up. */
  trouble: { readonly from: number; readonly message: string } | null = null

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0)
  }

  count(method: string): void {
    if (this.trouble && this.total >= this.trouble.from) throw exception(this.trouble.message)
    this.counts.set(method, (this.counts.get(method) ?? 0) + 1)
  }
}

/** A service of Google's of which some members are there. Whatever else is asked of it throws. */
export function strict<Service extends object>(
  name: string,
  members: Partial<Service>,
  calls: Calls,
): Service {
  return new Proxy<Service>(Object.create(null), {
    get(_, key) {
      if (typeof key === 'symbol') return undefined
      const member: unknown = Reflect.get(members, key)
      if (member === undefined) throw new Error(`The stand-in has no ${name}.${key}.`)
      if (typeof member !== 'function') return member
      return (...given: unknown[]) => {
        calls.count(`${name}.${key}`)
        return Reflect.apply(member, members, given)
      }
    },
    set(_, key) {
      throw new Error(`Nothing is set on ${name}.${String(key)}.`)
    },
  })
}

/** An enumeration of Google's with some of its members, each one itself and nothing else. */
export function strictEnum<Enum extends object>(
  name: string,
  members: readonly (keyof Enum & string)[],
): Enum {
  const values = new Map<string, object>(members.map((member) => [member, { toString: () => member }]))
  return new Proxy<Enum>(Object.create(null), {
    get(_, key) {
      const value = typeof key === 'string' ? values.get(key) : undefined
      if (!value) throw new Error(`The stand-in has no ${name}.${String(key)}.`)
      return value
    },
  })
}

/** What Google says where it refuses something. */
export function refuse(message: string): never {
  throw exception(message)
}

/** As Google's services throw it. */
export function exception(message: string): Error {
  return Object.assign(new Error(message), { name: 'Exception' })
}
