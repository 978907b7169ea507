import { type Assignment, parentsFirst, Room, type WaveSlot, type WaveTask } from './problem.ts'

/** A wave problem with the last wave allowed for each task. */
export interface Packing {
  readonly tasks: readonly WaveTask[]
  readonly slots: readonly WaveSlot[]
  readonly latest: readonly number[]
}

/**
 * The orders in which teams are put in: the largest first, and whole departments, the largest first; in both, those
 * that must come by some wave before all others.
 */
export function packingOrders({
  tasks,
  latest,
}: Pick<Packing, 'tasks' | 'latest'>): readonly (readonly number[])[] {
  const people = new Map<string, number>()
  for (const { department, size } of tasks) people.set(department, (people.get(department) ?? 0) + size)
  const places = [...tasks.keys()]
  const size = (place: number) => tasks[place]?.size ?? 0
  const byLatest = (a: number, b: number) => (latest[a] ?? 0) - (latest[b] ?? 0)
  const department = (place: number) => tasks[place]?.department ?? ''
  const ofDepartment = (place: number) => people.get(department(place)) ?? 0
  const byName = (a: number, b: number) => {
    if (department(a) === department(b)) return 0
    return department(a) < department(b) ? -1 : 1
  }
  return [
    parentsFirst(
      tasks,
      [...places].sort((a, b) => byLatest(a, b) || size(b) - size(a) || a - b),
    ),
    parentsFirst(
      tasks,
      [...places].sort(
        (a, b) =>
          byLatest(a, b) || ofDepartment(b) - ofDepartment(a) || byName(a, b) || size(b) - size(a) || a - b,
      ),
    ),
  ]
}

/** Puts in what a person put where it is; all else is in no wave yet. */
export function fixedOnly({ tasks }: Packing, room: Room): Assignment {
  const waves = new Int32Array(tasks.length).fill(-1)
  for (const [place, task] of tasks.entries()) {
    if (task.fixed === null) continue
    waves[place] = task.fixed
    room.take(task, task.fixed)
  }
  return waves
}

/** The first wave that a task may have as others stand: when it is ready, and not before its parent. */
export function firstWave({ tasks }: Packing, waves: Assignment, place: number): number {
  const { earliest, parent } = tasks[place] ?? { earliest: 0, parent: null }
  return Math.max(earliest, parent === null ? 0 : (waves[parent] ?? 0))
}

/**
 * Puts each task in turn into the wave of `count` waves that has room for it: one in which its department already is
 * where `together`, else the first. Returns null where one finds no wave.
 */
export function pack(
  packing: Packing,
  order: readonly number[],
  count: number,
  together: boolean,
): Assignment | null {
  const { tasks, slots, latest } = packing
  const room = new Room(slots)
  const waves = fixedOnly(packing, room)
  const used = new Map<string, Set<number>>()
  const note = (department: string, wave: number) => {
    const found = used.get(department)
    if (found) found.add(wave)
    else used.set(department, new Set([wave]))
  }
  for (const { department, fixed } of tasks) if (fixed !== null) note(department, fixed)
  for (const place of order) {
    const task = tasks[place]
    if (!task || task.fixed !== null) continue
    const first = firstWave(packing, waves, place)
    const last = Math.min(count - 1, latest[place] ?? 0)
    const own = together && task.department !== '' ? [...(used.get(task.department) ?? [])] : []
    const wave =
      own.sort((a, b) => a - b).find((at) => at >= first && at <= last && room.fits(task, at)) ??
      firstFit(room, task, first, last)
    if (wave === null) return null
    waves[place] = wave
    room.take(task, wave)
    note(task.department, wave)
  }
  return waves
}

function firstFit(room: Room, task: WaveTask, first: number, last: number): number | null {
  for (let wave = first; wave <= last; wave++) if (room.fits(task, wave)) return wave
  return null
}
