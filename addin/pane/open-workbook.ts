import { isPortfolio, isProgram } from '../../shared/workbook/index.ts'
import { type Address, addressOf } from '../actions/index.ts'
import type { OpenPortfolio } from './open-portfolio.ts'
import type { OpenProgram } from './open-program.ts'
import { type OpenTracker, openTracker } from './open-tracker.ts'
import type { PanePort } from './port.ts'
import { paneLanguage } from './texts/index.ts'

/** The open workbook with the part of the pane that suits it. */
export type Opened = {
  readonly Settings: typeof import('./settings.tsx').Settings
  /** Where the workbook belongs; null where it never joined. */
  readonly connection: Address | null
} & (
  | { readonly kind: 'nothing'; readonly Start: typeof import('./start.tsx').Start }
  | {
      readonly kind: 'tracker'
      readonly tracker: OpenTracker
      readonly Tracker: typeof import('./tracker.tsx').Tracker
    }
  | {
      readonly kind: 'program'
      readonly program: OpenProgram
      readonly Rollout: typeof import('./rollout.tsx').Rollout
    }
  | {
      readonly kind: 'portfolio'
      readonly portfolio: OpenPortfolio
      readonly Portfolio: typeof import('./portfolio.tsx').Portfolio
    }
)

/** Reads the workbook and loads what shows it. Throws Refused where it is one of a newer version. */
export async function openWorkbook(port: PanePort): Promise<Opened> {
  const snapshot = await port.host.read()
  const { Settings } = await import('./settings.tsx')
  const common = { Settings, connection: addressOf(snapshot) }
  if (isProgram(snapshot)) {
    const { openProgram } = await import('./open-program.ts')
    const program = openProgram(snapshot, port)
    return { ...common, kind: 'program', program, Rollout: (await import('./rollout.tsx')).Rollout }
  }
  if (isPortfolio(snapshot)) {
    const { openPortfolio } = await import('./open-portfolio.ts')
    const portfolio = openPortfolio(snapshot, port, paneLanguage(port))
    return { ...common, kind: 'portfolio', portfolio, Portfolio: (await import('./portfolio.tsx')).Portfolio }
  }
  const tracker = openTracker(snapshot, port)
  if (tracker)
    return { ...common, kind: 'tracker', tracker, Tracker: (await import('./tracker.tsx')).Tracker }
  return { ...common, kind: 'nothing', Start: (await import('./start.tsx')).Start }
}
