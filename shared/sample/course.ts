import type { Habit, KeyResultBlueprint } from './blueprint.ts'
import type { Random } from './random.ts'

/** How a key result comes along over its cycle. */
export interface Course {
  /** Progress at the end of the cycle; 1 is the target. */
  readonly reach: number
  /** Above 1 it starts slowly, below 1 fast. */
  readonly shape: number
  /** How far it falls back on the way. */
  readonly setback: number
}

/** Draws a course that suits a team's habit. */
export function drawCourse(random: Random, habit: Habit | null): Course {
  const usual = habit === 'ahead' ? 1.35 : habit === 'behind' ? 0.55 : 1.02
  return {
    reach: usual * random.between(0.75, 1.25),
    shape: random.between(0.75, 1.2),
    setback: random.chance(0.1) ? random.between(0.1, 0.3) : 0,
  }
}

/** Progress at a share of the cycle, both from 0 on; it may lie below 0 and above 1. */
export function progressAt({ reach, shape, setback }: Course, elapsed: number): number {
  return reach * elapsed ** shape - setback * Math.sin(Math.PI * elapsed)
}

/** The number a team would read off at that progress, with the scatter and the precision that its kind has. */
export function measure(keyResult: KeyResultBlueprint, progress: number, random: Random): number {
  const { type, baseline, target, unit } = keyResult
  const goal = target ?? 1
  switch (type) {
    case 'Done':
      return progress >= 1 ? 1 : 0
    case 'Milestones':
      return Math.max(0, Math.floor(goal * progress))
    case 'At least':
    case 'At most': {
      const met = random.chance(0.5 + 0.45 * Math.min(1, Math.max(0, progress)))
      const better = (type === 'At least') === met
      const distance = Math.max(goal * random.between(0.01, 0.12), met ? 0 : step(keyResult))
      return withinUnit(round(goal + (better ? distance : -distance), decimals(keyResult)), unit)
    }
    default: {
      const start = baseline ?? 0
      const scattered = progress + random.between(-0.03, 0.03)
      return withinUnit(round(start + (goal - start) * scattered, decimals(keyResult)), unit)
    }
  }
}

function withinUnit(value: number, unit: string): number {
  const atLeastNothing = Math.max(0, value)
  if (unit === '%') return Math.min(100, atLeastNothing)
  return unit === '★' || unit === 'of 5' ? Math.min(5, atLeastNothing) : atLeastNothing
}

/** The smallest difference that is written down. */
function step(keyResult: KeyResultBlueprint): number {
  return 10 ** -decimals(keyResult)
}

/** How many decimal places a key result is written with. */
export function decimals({ baseline, target }: KeyResultBlueprint): number {
  return Math.max(decimalsOf(baseline ?? 0), decimalsOf(target ?? 0))
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length
}

/** Rounded half up to some decimals. */
export function round(value: number, places: number): number {
  return Number((Math.floor(value * 10 ** places + 0.5) / 10 ** places).toFixed(places))
}
