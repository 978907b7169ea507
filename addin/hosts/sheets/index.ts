export { applyPlan } from './apply-plan.ts'
export { explained } from './sheets-error.ts'
export { readSnapshot } from './snapshot.ts'
