import {
  addCheckIn,
  type CheckIn,
  type CheckInSummary,
  type Cycle,
  DEFAULT_SETTINGS,
  evaluateObjectives,
  evaluateSummary,
  evaluateTeam,
  groupBy,
  type IsoDate,
  type KeyResult,
  NO_CHECK_INS,
  type TeamFigures,
  type TeamOkrs,
} from '../../shared/okr/index.ts'
import {
  checkInOf,
  type Document,
  keyResultOf,
  type Row,
  type Scalar,
  type SettingKey,
  teamOkrsOf,
} from '../../shared/workbook/index.ts'

/** A row and its place among the document's rows, in the order in which they first came. */
export interface PlacedRow {
  readonly place: number
  readonly row: Row
}

/** What is remembered of a key result's check-ins up to {@link TeamState.foldedTo}. */
export interface History {
  readonly summary: CheckInSummary
  readonly latest: Pick<CheckIn, 'id' | 'date' | 'by' | 'whatChanged' | 'blocker'> | null
}

/**
 * What a team's figures are computed from, so that neither a check-in nor a page reads the whole document: its objectives,
 * key results and settings, and its check-ins summarised up to a day. Later ones wait until their day comes.
 */
export interface TeamState {
  readonly document: Document
  /** By key result. */
  readonly histories: Readonly<Record<string, History>>
  readonly foldedTo: IsoDate
  readonly pending: readonly PlacedRow[]
  /** How many rows the document has had. */
  readonly places: number
}

/** A row that a sync changed; null where it did not exist before, or does not any more. */
export interface TouchedRow {
  readonly table: string
  readonly place: number
  readonly before: Row | null
  readonly after: Row | null
}

export interface EvaluatedTeam {
  readonly figures: TeamFigures
  readonly staleDays: number
  readonly histories: Readonly<Record<string, History>>
}

/** Longer texts are cut in a state: it is for figures and pages, the document keeps them whole. */
const MAX_SHOWN = 300
const NO_HISTORY: History = { summary: NO_CHECK_INS, latest: null }

export const EMPTY_TEAM: TeamState = {
  document: { tables: { objectives: [], keyResults: [], settings: [] } },
  histories: {},
  foldedTo: '0000-00-00',
  pending: [],
  places: 0,
}

/**
 * The state after a sync, with check-ins summarised up to `foldTo`. `readCheckIns` gives all of the document's check-ins
 * as they are after the sync; it is asked only where a history must be gone through again: for a key result that is new
 * or measures something else, for a check-in that was edited, or for a day before {@link TeamState.foldedTo}.
 */
export function nextState(
  state: TeamState,
  touched: readonly TouchedRow[],
  foldTo: IsoDate,
  readCheckIns: () => readonly PlacedRow[],
): TeamState {
  const document = withTouched(state.document, touched)
  const keyResults = keyResultsOf(document)
  const again = foldTo < state.foldedTo ? new Set(keyResults.keys()) : keyResultsToReadAgain(touched)
  const history = again.size === 0 ? null : readCheckIns()
  const waiting = [...state.pending, ...newCheckIns(touched)]
  const isAgain = ({ row }: PlacedRow) => again.has(String(row.fields.keyResultId))
  const known = Object.entries(state.histories).filter(([id]) => keyResults.has(id) && !again.has(id))
  const ready = [...waiting.filter((placed) => !isAgain(placed)), ...(history ?? []).filter(isAgain)]
  return {
    document,
    histories: foldAll(Object.fromEntries(known), ready, keyResults, foldTo),
    foldedTo: foldTo,
    pending: (history ?? waiting).filter(({ row }) => isLater(row, foldTo)),
    places: Math.max(state.places, ...touched.map(({ place }) => place)),
  }
}

/**
 * A team's figures as of a day on or after {@link TeamState.foldedTo}. `cycle` is the organisation's, for what the
 * team's own settings leave open.
 */
export function evaluateState(state: TeamState, cycle: Cycle, day: IsoDate): EvaluatedTeam {
  const okrs = okrsOf(state.document, cycle)
  const keyResults = new Map(okrs.keyResults.map((keyResult) => [keyResult.id, keyResult]))
  const histories = foldAll(state.histories, state.pending, keyResults, day)
  const figures = evaluateObjectives(okrs, day, (keyResult, objective) =>
    evaluateSummary(keyResult, (histories[keyResult.id] ?? NO_HISTORY).summary, {
      cycle: okrs.cycle,
      asOf: day,
      settings: okrs.settings,
      objectiveState: objective?.state ?? null,
    }),
  )
  return { figures, staleDays: okrs.settings.staleDays, histories }
}

/** The same as of any day, from all of the team's check-ins. */
export function evaluateHistory(
  state: TeamState,
  checkIns: readonly PlacedRow[],
  cycle: Cycle,
  day: IsoDate,
): Pick<EvaluatedTeam, 'figures' | 'staleDays'> {
  const okrs = okrsWith(state, checkIns, cycle)
  return { figures: evaluateTeam(okrs, day), staleDays: okrs.settings.staleDays }
}

/** A team's OKRs with all its check-ins. `cycle` is for what the team's own settings leave open. */
export function okrsWith(state: TeamState, checkIns: readonly PlacedRow[], cycle: Cycle): TeamOkrs {
  const tables = { ...state.document.tables, checkIns: checkIns.map(({ row }) => row) }
  return okrsOf({ tables }, cycle)
}

function okrsOf(document: Document, cycle: Cycle): TeamOkrs {
  const initial = [
    settingOf('cycle_name', cycle.name),
    settingOf('cycle_start', cycle.start),
    settingOf('cycle_end', cycle.end),
  ]
  const settings = [
    ...initial,
    ...(document.tables.settings ?? []).filter(({ fields }) => isSet(fields.value)),
  ]
  const okrs = teamOkrsOf({ tables: { ...document.tables, settings } })
  const nothing = { objectives: [], keyResults: [], checkIns: [], settings: DEFAULT_SETTINGS }
  return okrs ?? { organization: '', team: '', cycle, ...nothing }
}

function settingOf(id: SettingKey, value: string): Row {
  return { id, fields: { value } }
}

function isSet(value: Scalar | undefined): boolean {
  return value !== undefined && value !== null
}

function foldAll(
  histories: Readonly<Record<string, History>>,
  checkIns: readonly PlacedRow[],
  keyResults: ReadonlyMap<string, KeyResult>,
  day: IsoDate,
): Record<string, History> {
  const folded = { ...histories }
  for (const { row, place } of checkIns) {
    const checkIn = checkInOf(row, place)
    const keyResult = checkIn && keyResults.get(checkIn.keyResultId)
    if (!checkIn || !keyResult || checkIn.date > day) continue
    folded[keyResult.id] = withCheckIn(folded[keyResult.id] ?? NO_HISTORY, checkIn, keyResult)
  }
  return folded
}

function withCheckIn(history: History, checkIn: CheckIn, keyResult: KeyResult): History {
  const summary = addCheckIn(history.summary, checkIn, keyResult)
  const isLatest = summary.latest?.date === checkIn.date && summary.latest.entry === checkIn.entry
  const { id, date, by, whatChanged, blocker } = checkIn
  const latest = { id, date, by: cut(by), whatChanged: cut(whatChanged), blocker: cut(blocker) }
  return { summary, latest: isLatest ? latest : history.latest }
}

function keyResultsToReadAgain(touched: readonly TouchedRow[]): Set<string> {
  const ids = touched.flatMap(({ table, before, after }) => {
    if (table === 'checkIns') return before ? [before.fields.keyResultId, after?.fields.keyResultId] : []
    if (table !== 'keyResults' || !after) return []
    const measuresSame = ['type', 'target'].every((field) => before?.fields[field] === after.fields[field])
    return before && measuresSame ? [] : [after.id]
  })
  return new Set(ids.filter(isSet).map(String))
}

function newCheckIns(touched: readonly TouchedRow[]): PlacedRow[] {
  return touched.flatMap(({ table, before, after, place }) =>
    table === 'checkIns' && after && !before ? [{ row: after, place }] : [],
  )
}

function isLater({ fields }: Row, day: IsoDate): boolean {
  return typeof fields.date === 'string' && fields.date > day
}

function keyResultsOf({ tables }: Document): Map<string, KeyResult> {
  return new Map((tables.keyResults ?? []).map((row) => [row.id, keyResultOf(row)]))
}

function withTouched(document: Document, touched: readonly TouchedRow[]): Document {
  const byTable = groupBy(
    touched.filter(({ table }) => table !== 'checkIns'),
    ({ table }) => table,
  )
  const tables = { ...document.tables }
  for (const [table, changed] of byTable) {
    const rows = new Map((tables[table] ?? []).map((row) => [row.id, row]))
    for (const { before, after } of changed) {
      if (after) rows.set(after.id, shortened(after))
      else if (before) rows.delete(before.id)
    }
    tables[table] = [...rows.values()]
  }
  return { tables }
}

function shortened({ id, fields }: Row): Row {
  const shown = Object.entries(fields).map(([key, value]) => [
    key,
    typeof value === 'string' ? cut(value) : value,
  ])
  return { id, fields: Object.fromEntries(shown) }
}

function cut(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN - 1)}…`
}
