import type { Operation } from '../../../shared/workbook/index.ts'
import { rangeText } from '../range-text.ts'
import { rangeAt } from './areas.ts'

type Of<Kind extends Operation['kind']> = Extract<Operation, { kind: Kind }>

/** Pixels of a character of the default font and of a cell's padding, and points of a pixel. */
const CHARACTER = 7
const PADDING = 5
const POINT = 0.75

/** Sets what is said of a sheet. */
export function setSheet(sheet: Excel.Worksheet, { tabColor, gridlines, hidden }: Of<'sheet'>): void {
  if (tabColor !== undefined) sheet.tabColor = `#${tabColor}`
  if (gridlines !== undefined) sheet.showGridlines = gridlines
  if (hidden !== undefined) sheet.visibility = hidden ? 'Hidden' : 'Visible'
}

export function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: Of<'freeze'>): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(rangeText({ row: 0, column: 0, rows, columns }))
  else if (rows > 0) freezePanes.freezeRows(rows)
  else if (columns > 0) freezePanes.freezeColumns(columns)
  else freezePanes.unfreeze()
}

export function setColumns(sheet: Excel.Worksheet, { widths, hidden }: Of<'columns'>): void {
  const column = (index: number) =>
    rangeAt(sheet, { row: 0, column: index, rows: 1, columns: 1 }).getEntireColumn().untrack()
  for (const [index, width] of widths.entries()) {
    if (width !== null) column(index).format.columnWidth = Math.round(width * CHARACTER + PADDING) * POINT
  }
  for (const index of hidden) column(index).columnHidden = true
}

export function setRowHeights(sheet: Excel.Worksheet, { heights }: Of<'rowHeights'>): void {
  for (const { row, rows, points } of runsOf(heights)) {
    rangeAt(sheet, { row, column: 0, rows, columns: 1 }).getEntireRow().untrack().format.rowHeight = points
  }
}

/** Neighbours of one height go over together. */
function runsOf(heights: Of<'rowHeights'>['heights']) {
  const runs: { row: number; rows: number; points: number }[] = []
  for (const { row, points } of [...heights].sort((a, b) => a.row - b.row)) {
    const last = runs.at(-1)
    if (last && last.row + last.rows === row && last.points === points) last.rows += 1
    else runs.push({ row, rows: 1, points })
  }
  return runs
}

/** One page wide, as many high as it takes. */
export function setPage({ pageLayout }: Excel.Worksheet, page: Of<'page'>): void {
  const { orientation, repeatRows, footer } = page
  pageLayout.paperSize = 'A4'
  pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait'
  pageLayout.zoom = { horizontalFitToPages: 1 }
  if (repeatRows > 0) pageLayout.setPrintTitleRows(`$1:$${repeatRows}`)
  const { defaultForAllPages } = pageLayout.headersFooters
  defaultForAllPages.leftFooter = footer.replace(/&/g, '&&')
  defaultForAllPages.rightFooter = '&P / &N'
}

export function setPrintAreas({ pageLayout }: Excel.Worksheet, { areas }: Of<'printAreas'>): void {
  pageLayout.setPrintArea(areas.map(rangeText).join())
}
