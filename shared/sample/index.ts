export { type SampleOrganization, type SampleTeam, sampleOrganization } from './organization.ts'
export { sampleTracker } from './team.ts'
export type { SampleTracker } from './tracker.ts'
