import type { Reply } from '../../shared/api/index.ts'
import { sameName } from '../../shared/program/index.ts'
import type { Document, Row } from '../../shared/workbook/index.ts'

type TeamCycle = Reply<'teamCycles'>['rows'][number]

/**
 * A program with what the teams' trackers say on the sheet `6 First OKRs`; the same one where that changes nothing. Rows of
 * teams without a tracker stay as typed.
 */
export function withTeamCycles(program: Document, teamCycles: readonly TeamCycle[]): Document {
  let isChanged = false
  const rows = [...(program.tables.teamCycles ?? [])]
  for (const entry of teamCycles) {
    const { teamId: _, ...fields } = entry
    const index = placeIn(rows, entry)
    const known = rows[index]
    if (known && Object.entries(fields).every(([key, value]) => (known.fields[key] ?? null) === value))
      continue
    isChanged = true
    const row = { id: known?.id ?? idOf(entry), fields: { ...known?.fields, ...fields } }
    if (known) rows[index] = row
    else rows.push(row)
  }
  return isChanged ? { tables: { ...program.tables, teamCycles: rows } } : program
}

function placeIn(rows: readonly Row[], entry: TeamCycle): number {
  const place = rows.findIndex(({ id }) => id === idOf(entry))
  if (place >= 0) return place
  return rows.findIndex(
    ({ fields }) => fields.cycle === entry.cycle && sameName(String(fields.team ?? ''), entry.team),
  )
}

/** As many letters as an id may have. */
const LONGEST_ID = 64

/** The same in every copy, so that two that refresh at once add one row. */
function idOf({ cycle, teamId }: TeamCycle): string {
  return `T${cycle}-${teamId}`.slice(0, LONGEST_ID)
}
