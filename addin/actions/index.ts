export type { ActionResult, Context } from './action.ts'
export { type AppliedPlan, choosePilot, placeWaves, refreshDates, undoPlan } from './apply-plan.ts'
export { applyPlanner } from './apply-planner.ts'
export { type AskedPerson, type AskedReviews, askForReviews } from './ask-for-reviews.ts'
export { assignIds } from './assign-ids.ts'
export { type BegunSync, beginSync, sendSync } from './begin-sync.ts'
export { checkIn } from './check-in.ts'
export {
  type Address,
  addressOf,
  type Connection,
  connect,
  connectionOf,
  disconnect,
  keepState,
  ownersAddress,
  portfolioAddress,
  syncStateOf,
} from './connection.ts'
export { type DateChanges, dateChanges } from './date-changes.ts'
export {
  type DayOrder,
  type ImportConversion,
  type ImportLine,
  type ImportNote,
  importOkrs,
  type Mapping,
  quarterAt,
  quarterOf,
} from './import/index.ts'
export { confirmLocation, isElsewhere, type WorkbookLocation } from './location.ts'
export { openLinks } from './open-links.ts'
export { type PortfolioTop, portfolioTop, type TopDecision, type TopNode } from './portfolio-top.ts'
export { PROGRAM_NEWS } from './program-news.ts'
export {
  askForPortfolio,
  type Refreshed,
  refreshPortfolio,
} from './refresh-portfolio.ts'
export { sheetsToRead } from './sheets-to-read.ts'
export { type ShownTracker, showTracker } from './show.ts'
export { type NextThing, nextThing, type ShownGate, showGate } from './show-gates.ts'
export { showInvolvement } from './show-people.ts'
export type { ShownPilot } from './show-pilot.ts'
export { type ShownPortfolio, showPortfolio } from './show-portfolio.ts'
export { type ShownProgram, showProgram } from './show-program.ts'
export type { ShownWaves } from './show-waves.ts'
export {
  decideAll,
  decideConflict,
  finishSync,
  nextRequest,
  PROGRAM_CYCLE,
  rejectionOf,
  type SyncProgress,
  spotOf,
  takeReply,
} from './sync.ts'
