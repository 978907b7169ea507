/** One line of the benchmark. */
export interface Figure {
  readonly what: string
  readonly figure: string
  /** What it cannot fall below, or what else does the same, measured in the same run. */
  readonly floor: string
  readonly budget: string
  /** Whether it keeps its budget; null where it was not measured, and `figure` says why. */
  readonly within: boolean | null
  /** Counts and sizes come out the same in every run, so that over budget is a failure; times do not. */
  readonly kind: 'count' | 'time'
}

/** A count or size of something, and the most it may be. */
export function count(what: string, value: number, budget: number, unit: string, floor: string): Figure {
  const shown = (number: number) => `${number.toLocaleString('en')} ${unit}`
  return {
    what,
    figure: shown(value),
    floor,
    budget: `≤ ${shown(budget)}`,
    within: value <= budget,
    kind: 'count',
  }
}

/** A time in milliseconds, and the most it should be. */
export function time(what: string, milliseconds: number, budget: number, floor: string): Figure {
  return {
    what,
    figure: duration(milliseconds),
    floor,
    budget: `≤ ${duration(budget)}`,
    within: milliseconds <= budget,
    kind: 'time',
  }
}

export function notMeasured(what: string, why: string): Figure {
  return { what, figure: why, floor: '', budget: '', within: null, kind: 'time' }
}

/** `0.8 ms`, `42 ms`, `1.2 s` */
export function duration(milliseconds: number): string {
  if (milliseconds >= 1_000) return `${(milliseconds / 1_000).toFixed(1)} s`
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`
}

/** The median time of some runs, in milliseconds, after one that is not counted. */
export function medianTime(runs: number, work: () => unknown): number {
  work()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
}
