import type { PanePort } from '../pane/port.ts'

/** Google Sheets computes too slowly for the templates' whole capacity. */
export const SPARE_ROWS: NonNullable<PanePort['spareRows']> = {
  keyResults: 40,
  checkIns: 400,
  program: 100,
  portfolio: 2_000,
}
