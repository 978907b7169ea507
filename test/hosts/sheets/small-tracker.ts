import { sampleTracker } from '../../../shared/sample/index.ts'
import { type Document, optimize, type Plan, trackerPlan } from '../../../shared/workbook/index.ts'

export const DAY = '2027-02-17'

/** The sample team with its first objective only, since IronCalc takes seconds for all of them. */
export function smallDocument(): Document {
  const { tables } = sampleTracker(DAY)
  const objectives = (tables.objectives ?? []).slice(0, 1)
  const isOfIt = (id: unknown) => objectives.some((objective) => objective.id === id)
  const keyResults = (tables.keyResults ?? []).filter(({ fields }) => isOfIt(fields.objectiveId))
  const ids = new Set(keyResults.map(({ id }) => id))
  const checkIns = (tables.checkIns ?? [])
    .filter(({ fields }) => ids.has(String(fields.keyResultId)))
    .slice(-8)
  return { tables: { ...tables, objectives, keyResults, checkIns } }
}

/** The plan of a tracker with these rows, computed no further down than the sample needs. */
export function trackerOf(document: Document): Plan {
  const filled = { keyResults: 4, checkIns: 8 }
  const cycle = { name: '', start: DAY, end: DAY }
  const named = { organization: 'Fernhill', team: 'Onboarding' }
  return optimize(trackerPlan({ ...named, cycle, asOf: DAY, language: 'en', document, filled }))
}
