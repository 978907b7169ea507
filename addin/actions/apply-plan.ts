import { PROGRAM_FORM, type ProgramReading, type Scalar, type Snapshot } from '../../shared/workbook/index.ts'
import { type ActionResult, refused } from './action.ts'
import { keepPlannedFrom, type Planner, plannedFrom, plannerInputs } from './planned-inputs.ts'
import type { ShownPilot } from './show-pilot.ts'
import type { ShownWaves } from './show-waves.ts'
import { writeDocument } from './write-document.ts'

/** What applying a planner's result wrote, so that it can be taken back. */
export interface AppliedPlan {
  readonly planner: Planner
  readonly cells: readonly WrittenCell[]
  readonly plannedFrom: { readonly before: string | null; readonly after: string | null }
}

interface WrittenCell {
  /** The row's id. */
  readonly row: string
  readonly before: Scalar
  readonly after: Scalar
}

const COLUMNS = {
  pilot: { table: 'candidates', field: 'chosen' },
  waves: { table: 'teams', field: 'wave' },
} as const

/** Chooses exactly the teams of a group as the pilot. */
export function choosePilot(
  snapshot: Snapshot,
  reading: ProgramReading,
  { ids }: Pick<ShownPilot['groups'][number], 'ids'>,
): ActionResult<AppliedPlan> {
  if (ids.length === 0) return refused('There is no group of that size to choose.')
  const chosen = new Set(ids)
  return apply(snapshot, reading, 'pilot', (row) => (chosen.has(row) ? 'Yes' : null))
}

/** Writes the wave of each team that has one in the plan. */
export function placeWaves(
  snapshot: Snapshot,
  reading: ProgramReading,
  { waves }: Pick<ShownWaves, 'waves'>,
): ActionResult<AppliedPlan> {
  if (waves.length === 0) return refused('There are no waves to write.')
  const waveOf = new Map(waves.flatMap(({ number, ids }) => ids.map((id) => [id, number])))
  return apply(snapshot, reading, 'waves', (row) => waveOf.get(row) ?? null)
}

/** Takes back what was written, but for cells that somebody changed since. The outcome is how many those are. */
export function undoPlan(
  reading: ProgramReading,
  { planner, cells, plannedFrom: { before } }: AppliedPlan,
): ActionResult<{ readonly kept: number }> {
  const now = valuesOf(reading, planner)
  const same = cells.filter(({ row, after }) => now.get(row) === after)
  const values = new Map(same.map(({ row, before: value }) => [row, value]))
  return write(reading, planner, values, before, { kept: cells.length - same.length })
}

function apply(
  snapshot: Snapshot,
  reading: ProgramReading,
  planner: Planner,
  wanted: (row: string) => Scalar,
): ActionResult<AppliedPlan> {
  const cells = [...valuesOf(reading, planner)].flatMap(([row, before]): WrittenCell[] => {
    const after = wanted(row)
    return after === before ? [] : [{ row, before, after }]
  })
  const inputs = plannerInputs(reading, planner)
  const values = new Map(cells.map(({ row, after }) => [row, after]))
  return write(reading, planner, values, inputs, {
    planner,
    cells,
    plannedFrom: { before: plannedFrom(snapshot, planner), after: inputs },
  })
}

/** What a planner's column holds, by the row's id. */
function valuesOf({ document }: ProgramReading, planner: Planner): ReadonlyMap<string, Scalar> {
  const { table, field } = COLUMNS[planner]
  return new Map((document.tables[table] ?? []).map(({ id, fields }) => [id, fields[field] ?? null]))
}

function write<Outcome>(
  reading: ProgramReading,
  planner: Planner,
  values: ReadonlyMap<string, Scalar>,
  inputs: string | null,
  outcome: Outcome,
): ActionResult<Outcome> {
  const { table, field } = COLUMNS[planner]
  const { tables } = reading.document
  const rows = (tables[table] ?? []).map((row) => {
    const value = values.get(row.id)
    return value === undefined ? row : { ...row, fields: { ...row.fields, [field]: value } }
  })
  const next = { tables: { ...tables, [table]: rows } }
  return writeDocument(PROGRAM_FORM, reading, next, outcome, [keepPlannedFrom(planner, inputs)])
}
