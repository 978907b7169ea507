import type { IsoDate, TeamOkrs } from '../../../okr/index.ts'
import { captionsOf, LANGUAGES, type Language } from '../../captions/index.ts'
import type { Document, Row } from '../../document.ts'
import type { DocumentReading } from '../../form.ts'
import { entryOf } from '../../ids.ts'
import type { Problem } from '../../problem.ts'
import { collectProblems, type Report } from '../../reader/findings.ts'
import { folded, type TablePlace } from '../../reader/places.ts'
import { type ReadTable, readTable } from '../../reader/read-table.ts'
import type { NamedPlace, Snapshot } from '../../snapshot.ts'
import { CHECK_INS } from '../check-ins.ts'
import { KEY_RESULTS } from '../key-results.ts'
import { OBJECTIVES } from '../objectives.ts'
import { teamOkrsOf } from '../okrs.ts'
import { DOCUMENT_DATA, SETTINGS_SHEET, TEMPLATE, TEMPLATE_VERSION } from '../template/index.ts'
import { locateColumns, locateTable, type TableName } from './locate.ts'
import { readSettings } from './read-settings.ts'
import { resolveReferences } from './references.ts'

/** A team tracker as read from a workbook. */
export interface TrackerReading extends DocumentReading {
  /** What the figures are computed from; null without the cycle's days. */
  readonly okrs: TeamOkrs | null
  /** The day typed in the cell `as_of`; null is today. */
  readonly asOf: IsoDate | null
  readonly problems: readonly Problem[]
  readonly places: TrackerPlaces
}

/** Where everything stands, to write back. */
export interface TrackerPlaces {
  readonly tables: Readonly<Partial<Record<TableName, TablePlace>>>
  readonly settings: ReadonlyMap<string, NamedPlace>
}

/** What a workbook turned out to be. */
export type TrackerResult =
  | { readonly kind: 'tracker'; readonly reading: TrackerReading }
  | { readonly kind: 'no-tracker' | 'newer-version' }

const TABLES = { objectives: OBJECTIVES, keyResults: KEY_RESULTS, checkIns: CHECK_INS } as const

/**
 * Reads a team tracker with all that people may have done to it; never throws for what a workbook holds. Its problems are
 * told in the workbook's language unless another is asked for.
 */
export function readTracker(snapshot: Snapshot, spoken?: Language): TrackerResult {
  const template = snapshot.documentData[DOCUMENT_DATA.template]
  const hasTables =
    locateTable(snapshot, OBJECTIVES, 'objectives') && locateTable(snapshot, KEY_RESULTS, 'keyResults')
  if (template === undefined ? !hasTables : template !== TEMPLATE) {
    return { kind: 'no-tracker' }
  }
  if (Number(snapshot.documentData[DOCUMENT_DATA.version] ?? TEMPLATE_VERSION) > TEMPLATE_VERSION) {
    return { kind: 'newer-version' }
  }
  return { kind: 'tracker', reading: readKnownTracker(snapshot, spoken) }
}

function readKnownTracker(snapshot: Snapshot, asked?: Language): TrackerReading {
  const language = languageOf(snapshot)
  const spoken = asked ?? language
  const captions = captionsOf(language)
  const { problems, report } = collectProblems(captionsOf(spoken).problems)
  const checkIns = read('checkIns', [])
  const keyResults = read('keyResults', referencesOf(checkIns.table, 'keyResultId'))
  const objectives = read('objectives', referencesOf(keyResults.table, 'objectiveId'))
  const settings = readSettings(snapshot, SETTINGS_SHEET, report)
  const objectiveTarget = { rows: objectives.table?.rows ?? [], sheet: objectives.sheet }
  const keyResultTarget = { rows: keyResults.table?.rows ?? [], sheet: keyResults.sheet }
  const document: Document = {
    tables: {
      objectives: resolved(objectives.table, 'supports', objectiveTarget, null),
      keyResults: resolved(
        keyResults.table,
        'objectiveId',
        objectiveTarget,
        captions.columns.keyResults.objectiveId[0],
      ),
      checkIns: resolved(
        checkIns.table,
        'keyResultId',
        keyResultTarget,
        captions.columns.checkIns.keyResultId[0],
      ),
      settings: settings.rows,
    },
  }
  checkDates(checkIns.table, report)
  return {
    document,
    okrs: okrsAsEntered(document, checkIns.table),
    asOf: settings.asOf,
    language,
    spoken,
    problems: inSheetOrder(problems, snapshot),
    complete: !problems.some(({ rule }) => INCOMPLETE.has(rule)),
    places: {
      tables: {
        ...(objectives.table && { objectives: objectives.table.place }),
        ...(keyResults.table && { keyResults: keyResults.table.place }),
        ...(checkIns.table && { checkIns: checkIns.table.place }),
      },
      settings: settings.places,
    },
  }

  function read(name: TableName, reserved: Iterable<string>): { table: ReadTable | null; sheet: string } {
    const table = TABLES[name]
    const titles: Readonly<Record<string, readonly [string, string]>> = captions.columns[name]
    const found = locateTable(snapshot, table, name)
    if (!found) {
      report('error', 'sheet-missing', { sheet: table.sheet, row: null, column: null }, table.sheet)
      return { table: null, sheet: table.sheet }
    }
    const place = locateColumns(found, table, name, (key) => titles[key]?.[0] ?? key, report)
    return { table: readTable(table, place, reserved, report), sheet: found.sheet.name }
  }

  function resolved(
    table: ReadTable | null,
    key: string,
    target: { readonly rows: readonly Row[]; readonly sheet: string },
    neededAs: string | null,
  ): readonly Row[] {
    return table ? resolveReferences(table, key, target, neededAs, report) : []
  }
}

function languageOf({ documentData }: Snapshot): Language {
  return LANGUAGES.find((name) => name === documentData[DOCUMENT_DATA.language]) ?? 'en'
}

/** Ids that are referred to: none of them may come to a row by chance. */
function referencesOf(table: ReadTable | null, key: string): readonly string[] {
  return (table?.rows ?? []).map(({ fields }) => String(fields[key] ?? ''))
}

function inSheetOrder(problems: readonly Problem[], { sheets }: Snapshot): readonly Problem[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]))
  const place = ({ sheet }: Problem) => order.get(sheet) ?? sheets.length
  return [...problems].sort((a, b) => place(a) - place(b))
}

/** After these, rows or fields that are not in the document may still be in the workbook. */
const INCOMPLETE: ReadonlySet<string> = new Set(['sheet-missing', 'column-missing', 'name-missing'])

function checkDates(checkIns: ReadTable | null, report: Report): void {
  if (!checkIns) return
  const { rows, place } = checkIns
  const column = place.columns.get('date')
  if (column === undefined) return
  for (const { fields, row } of rows) {
    if (fields.date === undefined) report('error', 'date-missing', { sheet: place.sheet, row, column })
  }
}

/** Until provisional ids are written, check-ins are in the order that their typed ids say, as in the formulas. */
function okrsAsEntered(document: Document, checkIns: ReadTable | null): TeamOkrs | null {
  const okrs = teamOkrsOf(document)
  if (!okrs || !checkIns) return okrs
  const entries = new Map(
    checkIns.rows.map(({ id, typedId }, index) => [folded(id), entryOf(typedId, index + 1)]),
  )
  return {
    ...okrs,
    checkIns: okrs.checkIns.map((checkIn) => ({
      ...checkIn,
      entry: entries.get(folded(checkIn.id)) ?? checkIn.entry,
    })),
  }
}
