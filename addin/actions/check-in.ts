import {
  evaluateTeam,
  type IsoDate,
  type KeyResultFigures,
  type OwnerStatus,
} from '../../shared/okr/index.ts'
import {
  CHECK_INS,
  type Row,
  TRACKER_FORM,
  type TrackerReading,
  teamOkrsOf,
} from '../../shared/workbook/index.ts'
import { refusal } from '../refusals/index.ts'
import { type ActionResult, type Context, refused, type Unable } from './action.ts'
import { newId } from './new-id.ts'
import { idsOf, withRows, writeDocument } from './write-document.ts'

export interface CheckInInput {
  readonly keyResultId: string
  readonly date: IsoDate
  readonly value: number | null
  /** 0 to 10. */
  readonly confidence: number | null
  /** Only where the owner sees it otherwise than suggested. */
  readonly status: OwnerStatus | null
  readonly whatChanged: string
  readonly blocker: string
  readonly by: string
}

export interface CheckInOutcome {
  /** The new check-in's id. */
  readonly id: string
  readonly keyResultId: string
  readonly title: string
  /** The key result with this check-in, as of its date; null without the cycle's days. */
  readonly figures: KeyResultFigures | null
}

/** Adds a check-in to a key result of the tracker. */
export function checkIn(
  reading: TrackerReading,
  input: CheckInInput,
  context: Context,
): ActionResult<CheckInOutcome> {
  const { document } = reading
  const wanted = input.keyResultId.trim().toLowerCase()
  const keyResult = (document.tables.keyResults ?? []).find(({ id }) => id.toLowerCase() === wanted)
  if (!keyResult) return unknownKeyResult(input.keyResultId, idsOf(document, 'keyResults'))
  const { confidence } = input
  if (confidence !== null && (confidence < 0 || confidence > 10)) {
    return refused(refusal('confidence-range'))
  }
  const { keyResultId: _, ...entered } = input
  const row: Row = {
    id: newId(CHECK_INS.letter, idsOf(document, 'checkIns'), context.suffix),
    fields: withoutBlanks({ ...entered, keyResultId: keyResult.id }),
  }
  const next = withRows(document, { checkIns: [row] })
  const okrs = teamOkrsOf(next)
  const evaluated = okrs && evaluateTeam(okrs, input.date).objectives.flatMap(({ keyResults }) => keyResults)
  return writeDocument(TRACKER_FORM, reading, next, {
    id: row.id,
    keyResultId: keyResult.id,
    title: String(keyResult.fields.title ?? ''),
    figures: evaluated?.find((other) => other.keyResult.id === keyResult.id)?.figures ?? null,
  })
}

function withoutBlanks(fields: Row['fields']): Row['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''))
}

function unknownKeyResult(id: string, known: readonly string[]): Unable {
  return refused(known.length === 0 ? refusal('no-key-results') : refusal('key-result-unknown', id, known))
}
