import { MEASURES } from '../../organization/index.ts'
import { captionsOf, LANGUAGES, type Language, portfolioCaptionsOf } from '../captions/index.ts'
import type { Row } from '../document.ts'
import type { DocumentReading } from '../form.ts'
import type { Problem } from '../problem.ts'
import { collectProblems, type Report } from '../reader/findings.ts'
import { cellText, folded, type TablePlace, type TitlePlace } from '../reader/places.ts'
import { readCell } from '../reader/read-cell.ts'
import { readTable } from '../reader/read-table.ts'
import type { NamedPlace, Snapshot } from '../snapshot.ts'
import { DOCUMENT_DATA } from '../tracker/template/tracker-plan.ts'
import {
  PORTFOLIO_TABLES,
  PORTFOLIO_VALUES,
  type PortfolioTable,
  type PortfolioValue,
  valueName,
} from './tables.ts'
import { PORTFOLIO_SETTINGS, PORTFOLIO_TEMPLATE, PORTFOLIO_VERSION } from './template.ts'

/** A portfolio as it stands in a workbook. */
export interface PortfolioReading extends DocumentReading {
  /** The named cells; blank is ''. */
  readonly values: Readonly<Record<PortfolioValue, string>>
  /** What a refresh cannot find. */
  readonly problems: readonly Problem[]
}

type PortfolioResult =
  | { readonly kind: 'portfolio'; readonly reading: PortfolioReading }
  | { readonly kind: 'no-portfolio' | 'newer-version' }

/** Whether a workbook was made from the portfolio's template, of whatever version. */
export function isPortfolio({ documentData }: Pick<Snapshot, 'documentData'>): boolean {
  return documentData[DOCUMENT_DATA.template] === PORTFOLIO_TEMPLATE
}

/** Reads a portfolio from a workbook. Its problems are told in the workbook's language unless another is asked for. */
export function readPortfolio(snapshot: Snapshot, spoken?: Language): PortfolioResult {
  if (!isPortfolio(snapshot)) return { kind: 'no-portfolio' }
  if (Number(snapshot.documentData[DOCUMENT_DATA.version]) > PORTFOLIO_VERSION) {
    return { kind: 'newer-version' }
  }
  return { kind: 'portfolio', reading: readKnown(snapshot, spoken) }
}

function readKnown(snapshot: Snapshot, asked?: Language): PortfolioReading {
  const language = LANGUAGES.find((name) => name === snapshot.documentData[DOCUMENT_DATA.language]) ?? 'en'
  const spoken = asked ?? language
  const { problems, report } = collectProblems(captionsOf(spoken).problems)
  // What somebody typed over a table is put right by the next refresh.
  const { report: ignore } = collectProblems(captionsOf(spoken).problems)
  const places = new Map<string, TablePlace>()
  const tables: Record<string, readonly Row[]> = {}
  for (const table of PORTFOLIO_TABLES) {
    const titles = locate(snapshot, table, report)
    if (!titles) continue
    const { rows, place } = readTable(table, titles, [], ignore)
    tables[table.name] = rows.map(({ id, fields }) => ({ id, fields }))
    places.set(table.name, place)
  }
  const values = PORTFOLIO_VALUES.flatMap((value) => readValue(snapshot, value, report) ?? [])
  const settings = PORTFOLIO_VALUES.flatMap(({ key }): [string, NamedPlace][] => {
    const place = snapshot.names[valueName(key)]
    return place ? [[key, place]] : []
  })
  const textOf = (key: PortfolioValue) => String(values.find(({ id }) => id === key)?.fields.value ?? '')
  return {
    document: { tables: { ...tables, values } },
    values: {
      organization: textOf('organization'),
      cycle: textOf('cycle'),
      measure: textOf('measure'),
      shownCycle: textOf('shownCycle'),
      asOf: textOf('asOf'),
      refreshedOn: textOf('refreshedOn'),
      source: textOf('source'),
    },
    language,
    spoken,
    problems,
    complete: problems.length === 0,
    places: { tables: Object.fromEntries(places), settings: new Map(settings) },
  }
}

/** A table by its name's first cell, and its columns by their titles in any language. */
function locate({ names, sheets }: Snapshot, table: PortfolioTable, report: Report): TitlePlace | null {
  const anchor = names[table.anchor]
  const sheet = sheets.find(({ name }) => name === anchor?.sheet)
  if (!anchor || !sheet) {
    report('warning', 'sheet-missing', { sheet: table.sheet, row: null, column: null }, table.sheet)
    return null
  }
  const known = new Map(
    LANGUAGES.flatMap((language) =>
      Object.entries(portfolioCaptionsOf(language).columns[table.name]).map(
        ([key, title]): [string, string] => [folded(title), key],
      ),
    ),
  )
  const columns = new Map<string, number>()
  const titles = sheet.values[anchor.row] ?? []
  titles.forEach((title, column) => {
    const key = known.get(folded(cellText(title)))
    if (key !== undefined && !columns.has(key)) columns.set(key, column)
  })
  if (!columns.has('id')) {
    report('warning', 'sheet-missing', { sheet: sheet.name, row: null, column: null }, sheet.name)
    return null
  }
  return { sheet, titleRow: anchor.row, columns }
}

function readValue(
  { names, sheets }: Snapshot,
  { key, kind }: (typeof PORTFOLIO_VALUES)[number],
  report: Report,
): Row | null {
  const place = names[valueName(key)]
  const sheet = sheets.find(({ name }) => name === place?.sheet)
  if (!place || !sheet) {
    const spot = { sheet: PORTFOLIO_SETTINGS, row: null, column: null }
    report('warning', 'name-missing', spot, valueName(key))
    return null
  }
  const choices = kind === 'choice' ? { choices: MEASURES } : {}
  const value = readCell({ kind, ...choices }, sheet.values[place.row]?.[place.column], place, report)
  return value === null ? null : { id: key, fields: { value } }
}
