import type { Body, Reply } from '../../shared/api/index.ts'
import type { IsoDate } from '../../shared/okr/index.ts'
import { TRACKER_FORM } from '../../shared/workbook/index.ts'
import { fail, ok, type Result } from '../result.ts'
import { checkChanges } from './check-changes.ts'
import type { Context } from './context.ts'
import { findCycle, foldDay } from './cycles.ts'
import { NO_DOCUMENT, readCheckIns, readDocument, rowOf, writeDocument } from './documents.ts'
import { authorOf, type MergedRow, merge, OTHER_DATA, replyOf, writeMerged } from './merge.ts'
import { refreshTeam, sheetDays } from './refresh.ts'
import { writeSupports } from './supports.ts'
import { nextState, type PlacedRow, type TeamState, type TouchedRow } from './team-state.ts'
import { markTracked } from './tree.ts'

const MAX_OBJECTIVES = 200
const MAX_KEY_RESULTS = 500

/** Exchanges changes of a team's tracker (DESIGN.md, "Sync"): all of a request is taken in, or where it is not valid nothing. */
export function sync(
  context: Context,
  { params, body }: { params: { team: string; cycle: string }; body: Body<'sync'> },
): Result<Reply<'sync'>> {
  const { database, path } = context
  const [team] = path
  if (!team || team.archived) {
    return fail(
      'no-such-team',
      `The team ${params.team} does not exist or was archived; ask the owner of the organisation.`,
    )
  }
  const found = findCycle(context, params.cycle)
  if (!found.ok) return found
  const cycle = found.value
  const errors = checkChanges(TRACKER_FORM, body)
  if (errors.length > 0) return fail(422, 'Some changes fit no tracker; nothing was changed.', errors)

  const key = { cycle: cycle.key, team: team.id }
  const document = readDocument(database, key) ?? NO_DOCUMENT
  if (body.baseRevision > document.revision) return fail('other-data', OTHER_DATA)
  const { revision } = document
  const author = authorOf(context)
  const merged = merge(database, key, body, {
    form: TRACKER_FORM,
    revision,
    places: document.state.places,
    author,
  })
  const { touched } = merged
  if (touched.length === 0) return ok(replyOf(database, key, body, revision, merged))

  const checkIns = () => withTouchedCheckIns(readCheckIns(database, key), touched)
  const changedRows = touched.map(touchedRowOf)
  const state = nextState(document.state, changedRows, foldDay(cycle), checkIns)
  const limit = tooMuchFor(state)
  if (limit) return fail('too-many-rows', limit)

  const isNew = revision === 0
  writeMerged(database, key, merged)
  writeDocument(database, key, { revision: revision + 1, state })
  writeSupports(database, key, document.state.document, state.document)
  if (isNew) markTracked(database, path)
  const days = sheetDays(cycle, team.id)
  refreshTeam(database, cycle, path, state, isNew ? days : affectedDays(days, changedRows))
  return ok(replyOf(database, key, body, revision + 1, merged))
}

function touchedRowOf({ table, id, place, before, after }: MergedRow): TouchedRow {
  return { table, place, before: before ? rowOf(id, before) : null, after: after ? rowOf(id, after) : null }
}

function withTouchedCheckIns(stored: readonly PlacedRow[], touched: readonly MergedRow[]): PlacedRow[] {
  const rows = new Map(stored.map((placed) => [placed.row.id, placed]))
  for (const { table, id, place, after } of touched) {
    const row = table === 'checkIns' && after ? rowOf(id, after) : null
    if (row) rows.set(id, { place, row })
  }
  return [...rows.values()].sort((one, other) => one.place - other.place)
}

/** What a team has too much of, as a sentence. */
export function tooMuchFor({ document }: TeamState): string | null {
  const objectives = document.tables.objectives?.length ?? 0
  const keyResults = document.tables.keyResults?.length ?? 0
  if (objectives > MAX_OBJECTIVES) {
    return `A team has at most ${MAX_OBJECTIVES} objectives, this would make ${objectives}; nothing was changed.`
  }
  if (keyResults > MAX_KEY_RESULTS) {
    return `A team has at most ${MAX_KEY_RESULTS} key results, this would make ${keyResults}; nothing was changed.`
  }
  return null
}

/** Those of some days whose figures a sync can have changed: for check-ins, those from the earliest on. */
function affectedDays(days: readonly IsoDate[], touched: readonly TouchedRow[]): readonly IsoDate[] {
  if (touched.some(({ table }) => table !== 'checkIns')) return days
  const dates = touched.flatMap(({ before, after }) => [before?.fields.date, after?.fields.date])
  const earliest = dates.filter((date) => typeof date === 'string').sort()[0]
  return earliest === undefined ? [] : days.filter((day) => day >= earliest)
}
