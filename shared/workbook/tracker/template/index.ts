export type { FilledRows } from './fewer-rows.ts'
export {
  DOCUMENT_DATA,
  TEMPLATE,
  TEMPLATE_VERSION,
  type TrackerOptions,
  trackerPlan,
} from './tracker-plan.ts'
