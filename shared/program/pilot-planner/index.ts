export * from './plan.ts'
export {
  PILOT_LIMITS,
  type PilotGroup,
  type PilotLimit,
  type PilotLimits,
  type PilotTeam,
} from './problem.ts'
