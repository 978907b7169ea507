import { groupBy } from '../../okr/index.ts'
import type { Sentences } from '../sentences/index.ts'
import { type Override, type ProgramSettings, settingsOf } from '../settings.ts'
import { percent } from '../values.ts'
import type { TeamAdoption } from './adoption.ts'
import { shareReaching } from './figures.ts'

export type Advice = 'Go' | 'Hold' | 'Fix'

/** Whether the next wave may start, and why. */
export interface Advised {
  readonly advice: Advice
  readonly reason: string
}

/**
 * Go, where enough teams of every department have agreed OKRs and check in, and coaches are not overloaded. Fix, where
 * a department is below what must be mended, or coaches are overloaded. Else hold. What is not known yet is not judged,
 * such as check-ins before the first day. `load` is null where nobody coaches.
 */
export function advise(
  teams: readonly TeamAdoption[],
  load: number | null,
  { settings, overrides }: { readonly settings: ProgramSettings; readonly overrides: readonly Override[] },
  say: Sentences['scaling'],
): Advised {
  const judged = [...groupBy(teams, ({ department }) => department)].flatMap(([department, own]) => {
    const { goFrom, fixBelow } = settingsOf(settings, overrides, department)
    return (['agreed', 'checkingIn'] as const).flatMap((step) => {
      const share = shareReaching(own, step)
      if (share === null) return []
      const says = (least: number) => say.share(step, department, percent(share), percent(least))
      return { isGo: share >= goFrom, isFix: share < fixBelow, go: says(goFrom), fix: says(fixBelow) }
    })
  })
  if (load !== null && load > 1) return { advice: 'Fix', reason: say.overloaded(percent(load)) }
  const worst = judged.find(({ isFix }) => isFix)
  if (worst) return { advice: 'Fix', reason: worst.fix }
  const short = judged.find(({ isGo }) => !isGo)
  if (short) return { advice: 'Hold', reason: short.go }
  return { advice: 'Go', reason: say.enough(load !== null) }
}
