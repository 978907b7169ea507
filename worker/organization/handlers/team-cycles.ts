import type { Reply } from '../../../shared/api/index.ts'
import { daysBetween, evaluateQuality, type Period } from '../../../shared/okr/index.ts'
import {
  type Candidate,
  cycleAt,
  type ProgramCycle,
  pilotCycles,
  sameName,
  teamCycleOf,
} from '../../../shared/program/index.ts'
import { programOf } from '../../../shared/workbook/index.ts'
import { ok, type Result } from '../../result.ts'
import { agreedOn } from '../agreed-on.ts'
import type { Context } from '../context.ts'
import { type CycleRecord, readCycles, targetDay } from '../cycles.ts'
import { dateIn } from '../day.ts'
import { readCheckIns, readDocument } from '../documents.ts'
import { readEntries } from '../log.ts'
import { readProgramDocument } from '../program-sync.ts'
import { okrsWith } from '../team-state.ts'
import { readTeams, type TeamRecord } from '../teams.ts'

type Row = Reply<'teamCycles'>['rows'][number]

/** Either what a team's tracker says of a cycle, or why nothing is known. */
type Found = { readonly row: Row } | { readonly note: string }

/** What the trackers of the pilot's teams say of each pilot cycle that has begun or comes first. */
export function teamCycles(context: Context): Result<Reply<'teamCycles'>> {
  const { database, today } = context
  const { candidates, values } = programOf(readProgramDocument(database))
  const later = pilotCycles(values).filter(({ number, start }) => number > 1 && start <= today)
  const cycles = [cycleAt(values, 1) ?? [], later].flat()
  const teams = readTeams(database).filter(({ archived }) => !archived)
  const known = readCycles(database)
  const found = cycles.flatMap((cycle) => {
    const own = sameTime(cycle, known)
    if (!own) return [{ note: `The server has no cycle at the time of ${cycle.name} (${cycle.start}).` }]
    return candidates
      .filter(({ chosen }) => chosen)
      .map((candidate) => teamCycle(context, candidate, cycle, own, teams))
  })
  return ok({
    asOf: today,
    rows: found.flatMap((each) => ('row' in each ? [each.row] : [])),
    notes: [...new Set(found.flatMap((each) => ('note' in each ? [each.note] : [])))],
  })
}

function teamCycle(
  { database, organization, today }: Context,
  { team: name }: Candidate,
  cycle: ProgramCycle,
  own: CycleRecord,
  teams: readonly TeamRecord[],
): Found {
  const named = teams.filter((team) => sameName(team.name, name))
  const [team] = named
  if (!team) return { note: `The server has no team called ${name}.` }
  if (named.length > 1) return { note: `The server has ${named.length} teams called ${name}; rename them.` }
  const key = { cycle: own.key, team: team.id }
  const document = readDocument(database, key)
  if (!document) return { note: `${name} has not synced a tracker for ${own.name} yet.` }
  const okrs = okrsWith(document.state, readCheckIns(database, key), own)
  const entries = readEntries(database, key).map(({ at, ...entry }) => ({
    ...entry,
    day: dateIn(new Date(at), organization.timeZone),
  }))
  const { id: _, ...figures } = teamCycleOf({ ...okrs, team: name }, cycle.number, targetDay(own, today), {
    agreedOn: agreedOn(entries, today < cycle.start ? today : cycle.start),
    quality: evaluateQuality(okrs).ratio,
  })
  return { row: { teamId: team.id, ...figures } }
}

/** The organisation's cycle that shares the most days with one of the program's, at least half of them. */
function sameTime(cycle: ProgramCycle, known: readonly CycleRecord[]): CycleRecord | null {
  const shared = (other: Period) => {
    const start = other.start > cycle.start ? other.start : cycle.start
    const end = other.end < cycle.end ? other.end : cycle.end
    return daysBetween(start, end) + 1
  }
  const [best] = [...known].sort((one, other) => shared(other) - shared(one))
  return best && shared(best) * 2 >= daysBetween(cycle.start, cycle.end) + 1 ? best : null
}
