export { applyPlan } from './apply-plan.ts'
export { remove, renameSheet } from './sheet-tools.ts'
export { explained } from './sheets-error.ts'
export { readSnapshot } from './snapshot.ts'
