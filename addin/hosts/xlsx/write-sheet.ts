import type { Cell, CellStyle, SheetChart, WriteOptions, WriteSheet } from 'hucre/xlsx'
import {
  type Area,
  areaReference,
  type CellFormat,
  escapeUnwritable,
} from '../../../shared/workbook/index.ts'
import { PERMITTED } from '../permitted.ts'
import { rangeText } from '../range-text.ts'
import { cellStyle } from './cell-style.ts'
import type { StoredCell } from './grid.ts'
import type { Of, SheetModel } from './sheet-model.ts'
import { PRINT_AREA } from './workbook-part.ts'
import { conditionalRules, dataValidation } from './write-rules.ts'

/** A sheet of a new workbook as hucre takes it. */
export function writeSheet(sheet: SheetModel): WriteSheet {
  const { filter, freeze, look } = sheet
  const view = {
    ...(look.gridlines === undefined ? {} : { showGridLines: look.gridlines }),
    ...(look.tabColor === undefined ? {} : { tabColor: { rgb: look.tabColor } }),
  }
  return {
    name: sheet.name,
    rows: [],
    cells: cellsOf(sheet),
    columns: columnsOf(sheet),
    merges: [...sheet.merges.values()].map(mergeRange),
    dataValidations: [...sheet.inputRules.values()].map(dataValidation),
    conditionalRules: sheet.conditional ? conditionalRules(sheet.conditional) : [],
    charts: [...sheet.charts.values()].map(chart),
    rowDefs: new Map([...sheet.rowHeights].map(([row, height]) => [row, { height }])),
    hidden: look.hidden ?? false,
    view,
    ...(freeze ? { freezePane: { rows: freeze.rows, columns: freeze.columns } } : {}),
    ...(filter ? { autoFilter: { range: rangeText(filter.area) } } : {}),
    ...(sheet.protection ? { protection: { sheet: true, ...PERMITTED } } : {}),
    ...(sheet.page ? pageOf(sheet.page) : {}),
  }
}

function cellsOf(sheet: SheetModel): Map<string, Partial<Cell>> {
  const styles = styler(sheet.protection?.unlocked ?? [])
  const cells = new Map<string, Partial<Cell>>()
  for (const [row, formats] of sheet.formats) {
    for (const [column, format] of formats)
      cells.set(`${row},${column}`, { style: styles(row, column, format) })
  }
  for (const { row, column, cell } of sheet.grid.cells()) {
    const key = `${row},${column}`
    const style = cells.get(key)?.style ?? styles(row, column, sheet.columnFormats.get(column) ?? null)
    cells.set(key, { ...contentOf(cell), style })
  }
  return cells
}

/**
 * hucre takes a text that is an error's name for the error, but not as rich text; and it escapes only some of what
 * XML cannot hold.
 */
function contentOf({ value, formula }: StoredCell): Partial<Cell> {
  if (formula !== null) return { formula }
  if (typeof value !== 'string') return { value: typeof value === 'object' ? null : value }
  const text = escapeUnwritable(value)
  return text.startsWith('#') ? { richText: [{ text }] } : { value: text }
}

const NO_FORMAT: CellFormat = {}

/** Equal formats give the same style object. */
function styler(
  unlocked: readonly Area[],
): (row: number, column: number, format: CellFormat | null) => CellStyle {
  const styles = { true: new Map<CellFormat, CellStyle>(), false: new Map<CellFormat, CellStyle>() }
  return (row, column, format) => {
    const isUnlocked = unlocked.some((area) => isInside(area, row, column))
    const known = styles[`${isUnlocked}`]
    const style = known.get(format ?? NO_FORMAT) ?? cellStyle(format ?? NO_FORMAT, isUnlocked)
    known.set(format ?? NO_FORMAT, style)
    return style
  }
}

function isInside(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  )
}

function columnsOf({ widths, hidden }: SheetModel): NonNullable<WriteSheet['columns']> {
  const last = Math.max(-1, ...widths.keys(), ...hidden)
  return Array.from({ length: last + 1 }, (_, column) => {
    const width = widths.get(column)
    return {
      ...(width === undefined ? {} : { width }),
      ...(hidden.has(column) ? { hidden: true } : {}),
    }
  })
}

function mergeRange({ row, column, rows, columns }: Area) {
  return { startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + columns - 1 }
}

function chart({ type, title, anchor, series, percent, stacked }: Of<'chart'>): SheetChart {
  const isRound = type === 'doughnut'
  const numberFormat = percent ? { numberFormat: { formatCode: '0%' } } : {}
  return {
    type,
    title,
    altText: title,
    anchor: {
      from: { row: anchor.row, col: anchor.column },
      to: { row: anchor.row + anchor.rows, col: anchor.column + anchor.columns },
    },
    series: series.map(({ title: name, categories, values, color, dashed }) => ({
      name,
      categories,
      values,
      ...(isRound ? {} : { color }),
      ...(dashed ? { stroke: { dash: 'dash' as const } } : {}),
    })),
    legend: series.length > 1 || isRound ? 'bottom' : false,
    ...(stacked ? { barGrouping: 'stacked' as const, overlap: 100 } : {}),
    ...(isRound ? {} : { axes: { y: numberFormat } }),
  }
}

function pageOf({ orientation, footer }: Of<'page'>): Partial<WriteSheet> {
  return {
    pageSetup: { paperSize: 'a4', orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: `&L${footer.replace(/&/g, '&&')}&R&P / &N` },
  }
}

/** The names by which a file knows what to print; hucre's own fields for them leave out the quotes of sheet names. */
export function printNames({ name, page, printAreas }: SheetModel): NonNullable<WriteOptions['namedRanges']> {
  const repeatRows = page?.repeatRows ?? 0
  const rows = { row: 0, column: 0, rows: repeatRows, columns: 1 }
  const titles = areaReference(name, rows).replace(/!.*/, `!$1:$${repeatRows}`)
  const printed = printAreas?.areas.map((area) => areaReference(name, area)).join()
  return [
    ...(printed ? [{ name: PRINT_AREA, scope: name, range: printed }] : []),
    ...(repeatRows > 0 ? [{ name: '_xlnm.Print_Titles', scope: name, range: titles }] : []),
  ]
}
