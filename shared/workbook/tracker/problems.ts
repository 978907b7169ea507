import { evaluateQuality, type IsoDate, type QualityFinding, type TeamOkrs } from '../../okr/index.ts'
import { cellReference } from '../a1.ts'
import { captionsOf } from '../captions/index.ts'
import type { Problem } from '../problem.ts'
import { collectProblems } from '../reader/findings.ts'
import { OBJECTIVES } from './objectives.ts'
import type { TrackerReading } from './reader/read-tracker.ts'

/**
 * All that should be mended in a tracker as of a day: what the reader found, check-ins dated after that day, then the
 * quality of its OKRs, without what the reader has said of the same cell already.
 */
export function trackerProblems(reading: TrackerReading, asOf: IsoDate): readonly Problem[] {
  const { okrs, problems } = reading
  if (!okrs) return problems
  const named = new Set(problems.map(placeOf))
  const quality = evaluateQuality(okrs).findings.map((finding) => qualityProblem(reading, finding))
  return [
    ...problems,
    ...checkInsAhead(reading, okrs, asOf),
    ...quality.filter((problem) => problem.cell === null || !named.has(placeOf(problem))),
  ]
}

function checkInsAhead({ places, spoken }: TrackerReading, { checkIns }: TeamOkrs, asOf: IsoDate) {
  const { problems, report } = collectProblems(captionsOf(spoken).problems)
  const place = places.tables.checkIns
  for (const { id, date } of checkIns) {
    const row = place?.rows.get(id)
    if (!place || row === undefined || date <= asOf) continue
    const column = place.columns.get('date') ?? null
    report('warning', 'check-in-ahead', { sheet: place.sheet, row, column }, date, asOf)
  }
  return problems
}

function qualityProblem(
  { places, spoken }: TrackerReading,
  { rule, severity, subject }: QualityFinding,
): Problem {
  const place = places.tables[subject.table]
  const row = subject.id === null ? undefined : place?.rows.get(subject.id)
  const column = place?.columns.get(subject.field ?? 'title')
  return {
    severity,
    rule,
    sheet: place?.sheet ?? OBJECTIVES.sheet,
    cell: row === undefined || column === undefined ? null : cellReference(row, column),
    message: captionsOf(spoken).quality[rule],
  }
}

function placeOf({ sheet, cell }: Problem): string {
  return `${sheet}!${cell}`
}
