import type { Reply } from '../../shared/api/index.ts'
import { scalingRows } from '../../shared/program/index.ts'
import { programCaptionsOf, type Row } from '../../shared/workbook/index.ts'

/** The scaling report as the rows of a workbook's table, in the report's language. */
export function scalingTable(report: Reply<'scalingReport'>): readonly Row[] {
  return scalingRows(report, programCaptionsOf(report.language).steps).map(({ id, ...fields }) => ({
    id,
    fields,
  }))
}
