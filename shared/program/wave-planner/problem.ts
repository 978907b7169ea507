import type { IsoDate } from '../../okr/index.ts'

/** A team to be put into a wave. Waves are counted from 0. */
export interface WaveTask {
  readonly id: string
  readonly name: string
  /** People; of a department with other people per coach, as many as take the same of a coach elsewhere. */
  readonly size: number
  /** Training seats that it takes. */
  readonly seats: number
  readonly department: string
  /** The place of its parent among the tasks; null where the parent is none of them, or there is none. */
  readonly parent: number | null
  /** The first wave for which it is ready. */
  readonly earliest: number
  /** The wave in which a person put it. */
  readonly fixed: number | null
}

/** A wave that can take teams. */
export interface WaveSlot {
  readonly start: IsoDate
  readonly end: IsoDate
  /** The coaches' capacity on the first day, in full-time coaches. */
  readonly coaches: number
  /** How many people that is. */
  readonly people: number
  /** Training seats until it starts; null is without limit. */
  readonly seats: number | null
}

/** The wave of each task, -1 where it has none. */
export type Assignment = Int32Array

/** Sizes of departments with other people per coach are fractions. */
export const ROUNDING = 1e-6

/** What is left of each wave while teams are put in. */
export class Room {
  readonly people: number[]
  readonly seats: number[]

  constructor(slots: readonly WaveSlot[]) {
    this.people = slots.map((slot) => slot.people)
    this.seats = slots.map((slot) => slot.seats ?? Number.POSITIVE_INFINITY)
  }

  fits({ size, seats }: WaveTask, wave: number): boolean {
    return size <= (this.people[wave] ?? -1) + ROUNDING && seats <= (this.seats[wave] ?? -1)
  }

  /** Takes a task's room out of a wave, or gives it back where `times` is -1. */
  take({ size, seats }: WaveTask, wave: number, times: 1 | -1 = 1): void {
    this.people[wave] = (this.people[wave] ?? 0) - size * times
    this.seats[wave] = (this.seats[wave] ?? 0) - seats * times
  }
}

/** The tasks below each task, by place. */
export function childrenOf(tasks: readonly WaveTask[]): readonly (readonly number[])[] {
  const children: number[][] = tasks.map(() => [])
  for (const [place, { parent }] of tasks.entries()) {
    if (parent !== null) children[parent]?.push(place)
  }
  return children
}

/** The same places in the same order, but each after its parent. A circle of parents is entered where it is met. */
export function parentsFirst(tasks: readonly WaveTask[], places: readonly number[]): number[] {
  const done = new Set<number>()
  const order: number[] = []
  for (const place of places) {
    const chain: number[] = []
    for (
      let next: number | null = place;
      next !== null && !done.has(next);
      next = tasks[next]?.parent ?? null
    ) {
      done.add(next)
      chain.push(next)
    }
    order.push(...chain.reverse())
  }
  return order
}

/**
 * The last wave for each task that comes before no descendant put into a wave by hand; `waves - 1` where there is none.
 */
export function latestWaves(tasks: readonly WaveTask[], waves: number): readonly number[] {
  const latest = tasks.map(({ fixed }) => fixed ?? waves - 1)
  for (const place of parentsFirst(tasks, [...tasks.keys()]).reverse()) {
    const parent = tasks[place]?.parent ?? null
    if (parent !== null) latest[parent] = Math.min(latest[parent] ?? 0, latest[place] ?? 0)
  }
  return latest
}

/** In how many more waves than one each department is, all together. */
export function splitsOf(tasks: readonly WaveTask[], waves: Assignment): number {
  const seen = new Map<string, Set<number>>()
  for (const [place, { department }] of tasks.entries()) {
    const wave = waves[place] ?? -1
    if (wave < 0 || department === '') continue
    const found = seen.get(department)
    if (found) found.add(wave)
    else seen.set(department, new Set([wave]))
  }
  let splits = 0
  for (const found of seen.values()) splits += found.size - 1
  return splits
}
