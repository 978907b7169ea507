import type { Reply } from '../../../shared/api/index.ts'
import { evaluateQuality } from '../../../shared/okr/index.ts'
import { teamCycleOf } from '../../../shared/program/index.ts'
import { programOf } from '../../../shared/workbook/index.ts'
import { fail, ok, type Result } from '../../result.ts'
import { agreedOn } from '../agreed-on.ts'
import type { Context } from '../context.ts'
import { targetDay } from '../cycles.ts'
import { dateIn } from '../day.ts'
import { readCheckIns, readDocument } from '../documents.ts'
import { readEntries } from '../log.ts'
import { notesOf, type PilotTeam, pilotTeams } from '../pilot-teams.ts'
import { readProgramDocument } from '../program-sync.ts'
import { okrsWith } from '../team-state.ts'

type Row = Reply<'teamCycles'>['rows'][number]

/** What the trackers of the pilot's teams say of each pilot cycle that has begun or comes first. */
export function teamCycles(context: Context): Result<Reply<'teamCycles'>> {
  const found = pilotTeams(context, programOf(readProgramDocument(context.database), 'en')).map((each) =>
    each.ok ? teamCycle(context, each.value) : each,
  )
  return ok({
    asOf: context.today,
    rows: found.flatMap((each) => (each.ok ? [each.value] : [])),
    notes: notesOf(found),
  })
}

/** A row, or why nothing is known. */
function teamCycle(
  { database, organization, today }: Context,
  { candidate: { team: name }, cycle, team, own }: PilotTeam,
): Result<Row> {
  const key = { cycle: own.key, team: team.id }
  const document = readDocument(database, key)
  if (!document) return fail(404, `${name} has not synced a tracker for ${own.name} yet.`)
  const okrs = okrsWith(document.state, readCheckIns(database, key), own)
  const entries = readEntries(database, key).map(({ at, ...entry }) => ({
    ...entry,
    day: dateIn(new Date(at), organization.timeZone),
  }))
  const { id: _, ...figures } = teamCycleOf({ ...okrs, team: name }, cycle.number, targetDay(own, today), {
    agreedOn: agreedOn(entries, today < cycle.start ? today : cycle.start),
    quality: evaluateQuality(okrs).ratio,
  })
  return ok({ teamId: team.id, ...figures })
}
