import type { Operation, Plan } from '../../../shared/workbook/index.ts'
import { MARKS_NAMESPACE, textOf } from '../data-part.ts'
import type { SeenCells } from './seen-cells.ts'
import type { Session } from './session.ts'

/** Rows of a sheet that a plan writes into, whole, as they stand before it. */
export interface StandingRows {
  readonly sheet: string
  readonly row: number
  readonly formulas: readonly (readonly unknown[])[]
  readonly values: readonly (readonly unknown[])[]
}

/** What of the workbook a plan has to know and to respect, as it stands right before it is carried out. */
export interface Standing {
  readonly sheets: ReadonlyMap<string, Excel.Worksheet>
  readonly isReadOnly: boolean
  /** The formula of each defined name. */
  readonly names: ReadonlyMap<string, string>
  /** Custom XML parts by their namespace. */
  readonly parts: ReadonlyMap<string, Excel.CustomXmlPart>
  readonly rows: readonly StandingRows[]
  readonly charts: ReadonlyMap<string, readonly Excel.Chart[]>
  readonly conditionalFormats: ReadonlyMap<string, readonly Excel.ConditionalFormat[]>
  /** What tells conditional formats of earlier plans from people's. */
  readonly marks: ReadonlySet<string>
}

/** Looks at the workbook: one request, and a second where the plan changes sheets that are there already. */
export async function lookAround(session: Session, plan: Plan, seen: SeenCells): Promise<Standing> {
  const { workbook } = session
  const { worksheets, names, customXmlParts } = workbook
  workbook.load('readOnly')
  worksheets.load('items/name,items/protection/protected,items/protection/options')
  names.load('items/name,items/formula')
  customXmlParts.load('items/id,items/namespaceUri')
  await session.sync()
  const sheets = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]))
  const parts = new Map(customXmlParts.items.map((part) => [part.namespaceUri, part]))
  const inside = lookInto(sheets, plan, seen)
  const isConditional = plan.operations.some(({ kind }) => kind === 'conditional')
  const marks = isConditional ? parts.get(MARKS_NAMESPACE)?.getXml() : undefined
  if (inside.isAsked || marks) await session.sync()
  return {
    sheets,
    isReadOnly: workbook.readOnly,
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
    parts,
    rows: inside.rows.map(({ sheet, row, range }) => ({
      sheet,
      row,
      formulas: range.formulas,
      values: range.values,
    })),
    charts: new Map(inside.charts.map(([sheet, { items }]) => [sheet, items])),
    conditionalFormats: new Map(inside.conditionalFormats.map(([sheet, { items }]) => [sheet, items])),
    marks: new Set(marks ? textsOf(marks.value) : []),
  }
}

function textsOf(xml: string): readonly string[] {
  const texts: unknown = JSON.parse(textOf(xml) ?? '[]')
  return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : []
}

function lookInto(sheets: ReadonlyMap<string, Excel.Worksheet>, { operations }: Plan, seen: SeenCells) {
  const rows = rowsWritten(operations).flatMap(({ sheet, row, rows: count, columns }) => {
    const known = sheets.get(sheet)
    if (!known) return []
    const range = known.getRangeByIndexes(row, 0, count, Math.max(columns, seen.widthOf(sheet) ?? 0))
    range.load('formulas,values')
    return [{ sheet, row, range }]
  })
  const charts = sheetsOf(operations, 'chart').flatMap((sheet): [string, Excel.ChartCollection][] => {
    const known = sheets.get(sheet)
    return known ? [[sheet, known.charts.load('items/name')]] : []
  })
  const conditionalFormats = sheetsOf(operations, 'conditional').flatMap(
    (sheet): [string, Excel.ConditionalFormatCollection][] => {
      const known = sheets.get(sheet)
      return known ? [[sheet, known.getRange().conditionalFormats.load(CONDITIONAL)]] : []
    },
  )
  const isAsked = rows.length + charts.length + conditionalFormats.length > 0
  return { rows, charts, conditionalFormats, isAsked }
}

const CONDITIONAL = [
  'items/type',
  'items/customOrNullObject/rule/formula',
  'items/dataBarOrNullObject/positiveFormat/fillColor',
].join()

function sheetsOf(operations: readonly Operation[], kind: 'chart' | 'conditional'): readonly string[] {
  const sheets = operations.flatMap((operation) =>
    operation.kind === kind && 'sheet' in operation ? [operation.sheet.toLowerCase()] : [],
  )
  return [...new Set(sheets)]
}

interface RowRun {
  readonly sheet: string
  readonly row: number
  readonly rows: number
  readonly columns: number
}

/** The rows that a plan writes cells into, those that touch joined. */
function rowsWritten(operations: readonly Operation[]): readonly RowRun[] {
  const written = operations.flatMap((operation): RowRun[] => {
    if (operation.kind !== 'cells') return []
    const { sheet, row, column, cells } = operation
    const columns = column + Math.max(0, ...cells.map(({ length }) => length))
    return cells.length === 0 ? [] : [{ sheet: sheet.toLowerCase(), row, rows: cells.length, columns }]
  })
  const runs: RowRun[] = []
  for (const run of written.sort((a, b) => a.row - b.row)) {
    const at = runs.findIndex(({ sheet, row, rows }) => sheet === run.sheet && row + rows >= run.row)
    const known = runs[at]
    if (!known) runs.push(run)
    else {
      const rows = Math.max(known.row + known.rows, run.row + run.rows) - known.row
      runs[at] = { ...known, rows, columns: Math.max(known.columns, run.columns) }
    }
  }
  return runs
}
