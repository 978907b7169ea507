export type { FilledRows } from './fewer-rows.ts'
export { SETTINGS_SHEET } from './settings-sheet.ts'
export {
  DOCUMENT_DATA,
  TEMPLATE,
  TEMPLATE_VERSION,
  type TrackerOptions,
  trackerPlan,
} from './tracker-plan.ts'
