export { type ScalingData, scalingData, scalingReportOf } from './scaling-data.ts'
