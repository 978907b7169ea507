import { type IsoDate, toSerial } from '../../okr/index.ts'
import type { Evidence, Place, Program, ProgramProblem } from '../../program/index.ts'
import { cellReference } from '../a1.ts'
import { captionsOf, LANGUAGES, type Language } from '../captions/index.ts'
import type { Row } from '../document.ts'
import type { DocumentReading } from '../form.ts'
import type { Problem } from '../problem.ts'
import { collectProblems, type Report } from '../reader/findings.ts'
import { cellText, type TablePlace, type TitlePlace } from '../reader/places.ts'
import { readCell } from '../reader/read-cell.ts'
import { readTable } from '../reader/read-table.ts'
import type { NamedPlace, Snapshot } from '../snapshot.ts'
import { DOCUMENT_DATA } from '../tracker/template/tracker-plan.ts'
import {
  anchorOf,
  asTable,
  type NamedValue,
  type ProgramColumn,
  type ProgramSheet,
  type ProgramTable,
  type ProgramTableName,
  snakeCase,
} from './declare.ts'
import { layoutOf } from './layout.ts'
import { programOf } from './program-of.ts'
import { isProgram, PROGRAM_VERSION } from './program-template.ts'
import { PROGRAM_SHEETS } from './sheets/index.ts'

/** A rollout program as it stands in a workbook. */
export interface ProgramReading extends DocumentReading {
  readonly program: Program
  /** The date typed in `as_of`; null is today. */
  readonly asOf: IsoDate | null
  /** What could not be read as entered. */
  readonly problems: readonly Problem[]
  /** The server's tables that the workbook, made by an earlier version, has none of yet; `places` says where they belong. */
  readonly newTables: readonly ProgramTableName[]
  /** Where a row or cell of the program stands, for what is computed of it. */
  readonly spotOf: (place: Place) => { readonly sheet: string; readonly cell: string | null }
}

export type ProgramResult =
  | { readonly kind: 'program'; readonly reading: ProgramReading }
  | { readonly kind: 'no-program' | 'newer-version' }

/** Reads a rollout program from a workbook. It is spoken of in the workbook's language unless another is asked for. */
export function readProgram(snapshot: Snapshot, spoken?: Language): ProgramResult {
  const { documentData } = snapshot
  if (!isProgram(snapshot)) return { kind: 'no-program' }
  if (Number(documentData[DOCUMENT_DATA.version]) > PROGRAM_VERSION) return { kind: 'newer-version' }
  return { kind: 'program', reading: readKnown(snapshot, spoken) }
}

/** A problem of the program with the cell that it is about. */
export function problemAt({ spotOf }: ProgramReading, found: ProgramProblem): Problem {
  const { severity, rule, says } = found
  return { severity, rule, message: says, ...spotOf(found) }
}

/** Where evidence stands and what it says. */
export function evidenceAt({ spotOf }: ProgramReading, evidence: Evidence) {
  return { ...spotOf(evidence), message: evidence.says }
}

function readKnown(snapshot: Snapshot, asked?: Language): ProgramReading {
  const language = LANGUAGES.find((name) => name === snapshot.documentData[DOCUMENT_DATA.language]) ?? 'en'
  const spoken = asked ?? language
  const { problems, report } = collectProblems(captionsOf(spoken).problems)
  const places = new Map<string, TablePlace>()
  const tables: Record<string, readonly Row[]> = {}
  const values: Row[] = []
  const newTables: ProgramTableName[] = []
  let asOf: IsoDate | null = null
  for (const declared of PROGRAM_SHEETS) {
    const { sheet, values: named } = declared
    for (const { table, firstColumn } of layoutOf(declared)) {
      const known = titlePlace(snapshot, table)
      const place = known ?? placeOfNew(snapshot, declared, table, firstColumn)
      if (!place) {
        report('error', 'sheet-missing', { sheet, row: null, column: null }, `${sheet}: ${table.name}`)
        continue
      }
      if (!known) newTables.push(table.name)
      const read = readTable(asTable(sheet, table), place, [], report)
      tables[table.name] = read.rows.map(({ id, fields }) => ({ id, fields }))
      places.set(table.name, read.place)
    }
    for (const value of named) {
      const row = readValue(snapshot, sheet, value, report)
      if (row?.id === 'asOf') asOf = dateIn(row)
      else if (row) values.push(row)
    }
  }
  const document = { tables: { ...tables, values } }
  return {
    document,
    program: programOf(document, spoken),
    asOf,
    language,
    spoken,
    problems,
    newTables,
    complete: !problems.some(({ rule }) => INCOMPLETE.has(rule)),
    places: { tables: Object.fromEntries(places), settings: namedPlaces(snapshot.names) },
    spotOf: (place) => spotOf(place, places, snapshot.names),
  }
}

/** After these, rows or values that are not in the document may still be in the workbook. */
const INCOMPLETE: ReadonlySet<string> = new Set(['sheet-missing', 'name-missing'])

function namedPlaces(names: Snapshot['names']): ReadonlyMap<string, NamedPlace> {
  const keys = PROGRAM_SHEETS.flatMap(({ values }) => values.map(({ key }) => key))
  return new Map(
    keys.flatMap((key): [string, NamedPlace][] => {
      const place = names[snakeCase(key)]
      return place ? [[key, place]] : []
    }),
  )
}

function titlePlace({ names, sheets }: Snapshot, { name, columns }: ProgramTable): TitlePlace | null {
  const anchor = names[anchorOf(name)]
  const sheet = sheets.find((each) => each.name === anchor?.sheet)
  return anchor && sheet
    ? { sheet, titleRow: anchor.row, columns: columnsFrom(columns, anchor.column) }
    : null
}

/** Where a table of the server's that came with a later version belongs; null where something else stands there. */
function placeOfNew(
  snapshot: Snapshot,
  { tables }: ProgramSheet,
  { columns }: ProgramTable,
  firstColumn: number,
): TitlePlace | null {
  const [beside] = tables.flatMap((table) => titlePlace(snapshot, table) ?? [])
  const isServers = columns.every(({ key, written }) => key === 'id' || written)
  if (!beside || !isServers) return null
  const isFree = beside.sheet.values.every((row) =>
    row.slice(firstColumn, firstColumn + columns.length).every((value) => cellText(value) === ''),
  )
  return isFree ? { ...beside, columns: columnsFrom(columns, firstColumn) } : null
}

function columnsFrom(columns: readonly ProgramColumn[], first: number): ReadonlyMap<string, number> {
  return new Map(columns.map(({ key }, index) => [key, first + index]))
}

function readValue(
  snapshot: Snapshot,
  title: string,
  { key, kind, choices, rule, formula, written }: NamedValue,
  report: Report,
): Row | null {
  if (formula) return null
  const place = snapshot.names[snakeCase(key)]
  const sheet = snapshot.sheets.find(({ name }) => name === place?.sheet)
  if (!place || !sheet) {
    if (!written) report('error', 'name-missing', { sheet: title, row: null, column: null }, snakeCase(key))
    return null
  }
  const own = sheet.formulas[place.row]?.[place.column]
  if (own && /^TODAY\(\)$/i.test(own.trim())) return null
  const bounds = rule?.type === 'number' ? { min: rule.min, max: rule.max } : {}
  const typed = { kind, asTyped: true as const, ...bounds, ...(choices ? { choices } : {}) }
  const value = readCell(typed, sheet.values[place.row]?.[place.column], place, report)
  return value === null ? null : { id: key, fields: { value } }
}

function dateIn({ fields }: Row): IsoDate | null {
  const { value } = fields
  return typeof value === 'string' && toSerial(value) !== null ? value : null
}

function spotOf(
  { table, row, field }: Place,
  places: ReadonlyMap<string, TablePlace>,
  names: Readonly<Record<string, NamedPlace>>,
): { sheet: string; cell: string | null } {
  if (table === 'values' || table === 'settings') {
    const place = row === null ? undefined : names[snakeCase(row)]
    return place
      ? { sheet: place.sheet, cell: cellReference(place.row, place.column) }
      : { sheet: table, cell: null }
  }
  const place = places.get(table)
  if (!place) return { sheet: table, cell: null }
  const at = row === null ? undefined : place.rows.get(row)
  const column = place.columns.get(field ?? 'id') ?? place.columns.get('id')
  const line = at ?? place.titleRow
  return { sheet: place.sheet, cell: column === undefined ? null : cellReference(line, column) }
}
