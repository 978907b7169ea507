import type { Language } from '../../shared/workbook/index.ts'
import { loadRefusalTexts } from '../refusals/load.ts'

/** Loads what presses need later, so that it is there, and what is wrong can be said, once the network is gone. */
export function loadAhead(language: Language): void {
  const parts = [
    loadRefusalTexts(language),
    import('./server.ts'),
    import('./sync-workbook.ts'),
    import('./links.ts'),
    import('./feeds.ts'),
    import('./build-tracker.ts'),
    import('./build-program.ts'),
    import('./build-portfolio.ts'),
    import('./refresh-workbook.ts'),
    import('../actions/show-pilot.ts'),
    import('../actions/show-waves.ts'),
  ]
  // What is not there now is loaded when it is needed.
  Promise.allSettled(parts)
}
