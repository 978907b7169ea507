import type { ProgramSettings } from '../settings.ts'

/** How good a figure of the scaling report is. */
export type Grade = 'good' | 'watch' | 'bad'

/** What a figure is measured in: a share of all, objectives that support another, ratings of 1 to 5, people over room. */
export type Scale = 'share' | 'alignment' | 'rating' | 'load'

/**
 * Grades a figure by stated rules; null where there is none. A share is good from `goFrom` on and bad below `fixBelow`;
 * alignment from 50 % and below 20 %; a rating from 3.5 and below 2.5; a load up to 90 % and above 100 %.
 */
export function gradeOf(
  scale: Scale,
  value: number | null,
  { goFrom, fixBelow }: Pick<ProgramSettings, 'goFrom' | 'fixBelow'>,
): Grade | null {
  if (value === null) return null
  if (scale === 'load') return graded(-value, -0.9, -1)
  if (scale === 'rating') return graded(value, 3.5, 2.5)
  return scale === 'alignment' ? graded(value, 0.5, 0.2) : graded(value, goFrom, fixBelow)
}

function graded(value: number, goodFrom: number, badBelow: number): Grade {
  if (value >= goodFrom) return 'good'
  return value < badBelow ? 'bad' : 'watch'
}
