export type { SampleTeam } from './blueprint.ts'
export { type SampleOrganization, sampleOrganization } from './organization.ts'
export { sampleTracker } from './team.ts'
export type { SampleTracker } from './tracker.ts'
