import type {
  AsyncHost,
  CellContent,
  ChartSeries,
  Operation,
  Plan,
  SheetSnapshot,
  Snapshot,
} from '../../shared/workbook/index.ts'
import type { AnyHost } from '../conformance/index.ts'

/** What is kept apart from the workbook's own: sheets, names and document data of one scratch workbook. */
export interface Scratch {
  readonly sheet: string
  readonly name: string
  readonly key: string
}

/** A reference's sheet, quoted or not, with its `!`. */
const SHEET_REFERENCE = /('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!/gu

/**
 * A workbook within a workbook: all that is written through it goes to sheets, names and document data of its own,
 * and nothing else can be read through it.
 */
export function scratchHost(host: AnyHost, scratch: Scratch): AsyncHost {
  const into = (formula: string) => renamedSheets(formula, (sheet) => scratch.sheet + sheet)
  return {
    capabilities: host.capabilities,
    read: async (sheets) => readBack(await host.read(sheets?.map((sheet) => scratch.sheet + sheet)), scratch),
    apply: async ({ operations }: Plan) => {
      const { applied, missing } = await host.apply({
        operations: operations.map((operation) => moved(operation, scratch, into)),
      })
      const unprefixed = (sheet: string | null) => sheet && without(scratch.sheet, sheet)
      return { applied, missing: missing.map((one) => ({ ...one, sheet: unprefixed(one.sheet) })) }
    },
  }
}

function moved(operation: Operation, scratch: Scratch, into: (formula: string) => string): Operation {
  if (operation.kind === 'documentData') return { ...operation, key: scratch.key + operation.key }
  const sheet = scratch.sheet + operation.sheet
  switch (operation.kind) {
    case 'name':
      return { ...operation, sheet, name: scratch.name + operation.name }
    case 'cells': {
      const content = (cell: CellContent) =>
        typeof cell === 'object' && cell !== null ? { formula: into(cell.formula) } : cell
      return { ...operation, sheet, cells: operation.cells.map((row) => row.map(content)) }
    }
    case 'chart': {
      const series = operation.series.map(
        (one): ChartSeries => ({ ...one, categories: into(one.categories), values: into(one.values) }),
      )
      return { ...operation, sheet, series }
    }
    default:
      return { ...operation, sheet }
  }
}

function readBack({ sheets, names, documentData }: Snapshot, scratch: Scratch): Snapshot {
  const out = (sheet: string) => without(scratch.sheet, sheet)
  const own = sheets.filter(({ name }) => name.startsWith(scratch.sheet))
  return {
    sheets: own.map(
      (sheet): SheetSnapshot => ({
        ...sheet,
        name: out(sheet.name),
        formulas: sheet.formulas.map((row) => row.map((formula) => formula && renamedSheets(formula, out))),
      }),
    ),
    names: Object.fromEntries(
      unprefixed(names, scratch.name).map(([name, place]) => [name, { ...place, sheet: out(place.sheet) }]),
    ),
    documentData: Object.fromEntries(unprefixed(documentData, scratch.key)),
  }
}

function unprefixed<Value>(entries: Readonly<Record<string, Value>>, prefix: string): [string, Value][] {
  return Object.entries(entries).flatMap(([key, value]) =>
    key.startsWith(prefix) ? [[without(prefix, key), value]] : [],
  )
}

function without(prefix: string, text: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text
}

function renamedSheets(formula: string, rename: (sheet: string) => string): string {
  return formula.replace(SHEET_REFERENCE, (_, written: string) => {
    const sheet = written.startsWith("'") ? written.slice(1, -1).replace(/''/g, "'") : written
    return `'${rename(sheet).replace(/'/g, "''")}'!`
  })
}
