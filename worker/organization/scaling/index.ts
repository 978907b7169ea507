export { type Department, STAGES, type Stage } from './departments.ts'
export { type ScalingData, scalingData, scalingReportOf } from './scaling-data.ts'
