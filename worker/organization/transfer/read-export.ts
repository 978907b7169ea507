import * as z from 'zod/mini'
import type { Reply } from '../../../shared/api/index.ts'
import { completedWeeks } from '../../../shared/organization/index.ts'
import type { OrganizationRecord } from '../context.ts'
import type { CycleRecord } from '../cycle-record.ts'
import { readCycle, readCycles } from '../cycles.ts'
import type { Database } from '../database.ts'
import { type DocumentKey, readRows } from '../documents.ts'
import { nextRetrospective, readAnswersApart, readReviewLinks } from '../reviews.ts'
import { readContribution } from '../sums.ts'
import { readTeams } from '../teams.ts'
import { FORMAT, LEFT_OUT, type Line } from './lines.ts'

/** Where an export goes on: in which section, after which document, and how many lines were before. */
const Place = z.object({
  section: z.enum(['beginning', 'actions', 'documents', 'reviews']),
  after: z.tuple([z.string(), z.string()]),
  revision: z.int(),
  lines: z.int(),
})
type Place = z.output<typeof Place>

/** A part ends with the document that makes it larger than this. */
const CHARACTERS_PER_PART = 1_000_000
const ACTIONS_AT_ONCE = 50
const NO_DOCUMENT: [string, string] = ['', '']
const BEGINNING: Place = { section: 'beginning', after: NO_DOCUMENT, revision: 0, lines: 0 }

/** Lines that belong together, and where it goes on after them; null where this was the end. */
interface Step {
  readonly lines: readonly Line[]
  readonly next: Omit<Place, 'lines'> | null
}

/**
 * The next part of everything that an organisation stored, each document as it is at one moment. Null where `after` is not
 * the `next` of a part.
 */
export function readExport(
  database: Database,
  organization: OrganizationRecord,
  after: string | undefined,
): Reply<'exportOrganization'> | null {
  const place = after === undefined ? BEGINNING : placeOf(after)
  if (!place) return null
  let { lines, ...at } = place
  let text = ''
  while (text.length < CHARACTERS_PER_PART) {
    const step = stepOf(database, organization, at)
    for (const line of step.lines) text += `${JSON.stringify(line)}\n`
    lines += step.lines.length
    if (!step.next) {
      const end: Line = { kind: 'end', lines }
      return { text: `${text}${JSON.stringify(end)}\n`, next: null }
    }
    at = step.next
  }
  return { text, next: JSON.stringify({ ...at, lines }) }
}

function placeOf(after: string): Place | null {
  try {
    return Place.safeParse(JSON.parse(after)).data ?? null
  } catch {
    return null
  }
}

function stepOf(database: Database, organization: OrganizationRecord, at: Omit<Place, 'lines'>): Step {
  const then = (section: Place['section']) => ({ section, after: NO_DOCUMENT, revision: 0 })
  switch (at.section) {
    case 'beginning':
      return { lines: beginningOf(database, organization), next: then('actions') }
    case 'actions': {
      const lines = actionsAfter(database, at.revision)
      const last = lines[lines.length - 1]
      return { lines, next: last ? { ...at, revision: last.revision } : then('documents') }
    }
    case 'documents': {
      const found = documentAfter(database, at.after)
      if (!found) return { lines: [], next: then('reviews') }
      return { lines: linesOfDocument(database, found), next: { ...at, after: [found.cycle, found.team] } }
    }
    case 'reviews': {
      const found = nextRetrospective(database, at.after)
      if (!found) return { lines: [], next: null }
      return { lines: linesOfReviews(database, found), next: { ...at, after: [found.cycle, found.team] } }
    }
  }
}

function beginningOf(database: Database, { name, timeZone }: OrganizationRecord): Line[] {
  const teams = readTeams(database)
  return [
    { kind: 'organization', format: FORMAT, name, timeZone, leftOut: LEFT_OUT },
    ...readCycles(database).map(
      ({ name, start, end, state, day }): Line => ({ kind: 'cycle', name, start, end, state, day }),
    ),
    ...teams.map(({ teams: _, former, ...team }): Line => ({ kind: 'team', ...team, former: [...former] })),
    { kind: 'tree', teams: teams.length },
  ]
}

function actionsAfter(database: Database, revision: number) {
  return database
    .all<{ revision: number; at: string; by: string; entry: string }>(
      `SELECT revision, at, by, entry FROM log WHERE cycle = '' AND team = '' AND revision > ? ORDER BY revision LIMIT ?`,
      revision,
      ACTIONS_AT_ONCE,
    )
    .map(({ entry, ...action }) => ({ kind: 'action' as const, ...action, entry: JSON.parse(entry) }))
}

type StoredDocument = { cycle: string; team: string; revision: number }

function documentAfter(database: Database, [cycle, team]: readonly [string, string]): StoredDocument | null {
  return database.first<StoredDocument>(
    'SELECT cycle, team, revision FROM documents WHERE (cycle, team) > (?, ?) ORDER BY cycle, team LIMIT 1',
    cycle,
    team,
  )
}

function linesOfDocument(database: Database, { cycle, team, revision }: StoredDocument): Line[] {
  const key = { cycle, team }
  const record = readCycle(database, cycle)
  const log = database.all<{ revision: number; at: string; by: string; entry: string }>(
    'SELECT revision, at, by, entry FROM log WHERE cycle = ? AND team = ? ORDER BY revision',
    cycle,
    team,
  )
  return [
    ...readRows(database, key).map(
      ({ table, id, place, stored }): Line => ({ kind: 'row', ...key, table, id, place, row: stored }),
    ),
    ...log.map(({ entry, ...rest }): Line => ({ kind: 'log', ...key, ...rest, entry: JSON.parse(entry) })),
    ...(record ? contributionsOf(database, record, key) : []),
    { kind: 'document', ...key, revision },
  ]
}

/** What a team adds to the roll-up as of each day that is kept: for a closed cycle that is more than its rows tell. */
function contributionsOf(database: Database, cycle: CycleRecord, key: DocumentKey): Line[] {
  return [...completedWeeks(cycle, cycle.day), cycle.day].flatMap((day): Line[] => {
    const found = readContribution(database, { cycle: cycle.key, day }, key.team)
    return found
      ? [{ kind: 'contribution', ...key, day, sums: found.sums, attention: [...found.attention] }]
      : []
  })
}

function linesOfReviews(database: Database, retrospective: DocumentKey): Line[] {
  return [
    ...readReviewLinks(database, retrospective).map(
      ({ cycle, team, person, expiresAt, used }): Line => ({
        kind: 'asked',
        cycle,
        team,
        person,
        expiresAt,
        used,
      }),
    ),
    ...readAnswersApart(database, retrospective).map(
      ({ statements, ...texts }): Line => ({
        kind: 'answer',
        cycle: retrospective.cycle,
        team: retrospective.team,
        statements: [...statements],
        ...texts,
      }),
    ),
  ]
}
