import {
  type PilotTeam,
  packWaves,
  planPilot,
  type WaveSlot,
  type WaveTask,
} from '../../shared/program/index.ts'
import { duration, type Figure, medianTime, time } from './figure.ts'

const LIMITS = { minHeadcount: 100, maxHeadcount: 500, minDepartments: 4, minLevels: 4 }
const SEATS = 2
const ROOM = 200

/** The planners of the rollout program, at the sizes that its sheets take and beyond. */
export function plannerFigures(): Figure[] {
  return [...[50, 200].map(pilotFigure), ...[100, 1_000, 10_000].map(waveFigure)]
}

function pilotFigure(count: number): Figure {
  const teams = candidates(count)
  const taken = medianTime(3, () => planPilot(teams, LIMITS, 5, 20))
  const simple = medianTime(3, () => greedyGroup(teams, 20))
  const what = `provably best pilot groups of 5 to 20 out of ${count}, 4 departments, 4 levels`
  return time(what, taken, 1_000, `${duration(simple)} for one group by points alone, limits not kept`)
}

function waveFigure(count: number): Figure {
  const tasks = waveTasks(count)
  const slots = Array.from({ length: 400 }, (): WaveSlot => {
    return { start: '2027-01-04', end: '2027-04-04', coaches: 4, people: 4 * ROOM, seats: null }
  })
  const people = tasks.reduce((sum, { size }) => sum + size, 0)
  const bound = Math.ceil(people / (4 * ROOM))
  const packed = packWaves(tasks, slots, bound)
  const taken = medianTime(3, () => packWaves(tasks, slots, bound))
  const simple = medianTime(3, () => nextFit(tasks, 4 * ROOM))
  const what = `waves of ${count.toLocaleString('en')} teams: ${packed?.count ?? 'no'} waves, at least ${bound}`
  const beside = `${duration(simple)} and ${nextFit(tasks, 4 * ROOM)} waves by filling one after the other`
  return time(what, taken, 2_000, beside)
}

/** What people do by hand: the best by points. */
function greedyGroup(teams: readonly PilotTeam[], count: number): readonly PilotTeam[] {
  return [...teams].sort((a, b) => b.points - a.points).slice(0, count)
}

/** What people do by hand: the next wave starts where the last one is full. Order and departments are not kept. */
function nextFit(tasks: readonly WaveTask[], room: number): number {
  let waves = 1
  let left = room
  for (const { size } of tasks) {
    if (size > left) {
      waves++
      left = room
    }
    left -= size
  }
  return waves
}

function candidates(count: number): readonly PilotTeam[] {
  const draw = drawing()
  return Array.from({ length: count }, (_, index): PilotTeam => {
    const points = 100 * (3 + draw(5) + draw(5) + draw(5))
    const place = { department: `D${draw(8)}`, level: 1 + draw(5) }
    return { id: `P${index}`, name: `Team ${index}`, points, size: 4 + draw(14), ...place, rule: null }
  })
}

function waveTasks(count: number): readonly WaveTask[] {
  const draw = drawing()
  return Array.from({ length: count }, (_, index): WaveTask => {
    const parent = index === 0 ? null : Math.floor((index - 1) / 6)
    const department = `D${index % Math.ceil(count / 25)}`
    const size = 4 + draw(14)
    const id = `W${index}`
    return { id, name: id, size, seats: SEATS, department, parent, earliest: 0, fixed: null }
  })
}

/** Draws the same whole numbers below a bound in every run. */
function drawing(): (below: number) => number {
  let state = 7
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor(state / 65_536) % below
  }
}
