import { type Area, columnNumber } from '../../../../shared/workbook/index.ts'
import type { Place, SheetState } from './book.ts'
import { chartBuilder, drawnBy } from './chart.ts'
import { protectionOf } from './protection.ts'
import { rangeAt, rangeList } from './range.ts'
import { refuse, strict } from './strict.ts'
import type { World } from './world.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

const NOTATION = /^\$?([A-Z]{1,3})\$?([1-9]\d*)(?::\$?([A-Z]{1,3})\$?([1-9]\d*))?$/

/** The area that an A1 notation names. */
export function areaOf(notation: string): Area {
  const [, left, top, right, bottom] = NOTATION.exec(notation) ?? refuse('Range not found')
  const [row, column] = [Number(top) - 1, columnNumber(left ?? '')]
  return {
    row,
    column,
    rows: bottom === undefined ? 1 : Number(bottom) - row,
    columns: right === undefined ? 1 : columnNumber(right) - column + 1,
  }
}

export function sheetService(world: World, state: SheetState): Sheet {
  const { book, calls } = world
  const change = (setting: string, value: unknown) => {
    book.allowEdit(state.used())
    state.settings.set(setting, value)
  }
  const changeAll = (setting: string, first: number, count: number, limit: number, value: number) => {
    if (first < 1 || count < 1 || first + count - 1 > limit || !Number.isInteger(value) || value < 1) {
      refuse('Those rows or columns are out of bounds.')
    }
    for (let index = first; index < first + count; index += 1) change(`${setting} ${index}`, value)
    return service
  }
  const place = (row: number | string, column = 1, rows = 1, columns = 1): Place =>
    typeof row === 'string'
      ? { sheet: state, ...areaOf(row) }
      : { sheet: state, row: row - 1, column: column - 1, rows, columns }
  const members: Partial<Sheet> = {
    getName: () => state.name,
    getSheetId: () => state.id,
    setName(name) {
      book.renameSheet(state, name)
      return service
    },
    getMaxRows: () => state.rows,
    getMaxColumns: () => state.columns,
    getDataRange: () => rangeAt(world, state.used()),
    getRange: (row: number | string, column?: number, rows?: number, columns?: number) =>
      rangeAt(world, place(row, column, rows, columns)),
    getRangeList: (notations) =>
      notations.length === 0
        ? refuse('A range list has at least one range.')
        : rangeList(
            world,
            notations.map((notation) => place(notation)),
          ),
    insertRowsAfter(after, many) {
      if (after < 1 || after > state.rows || many < 1) refuse('Those rows are out of bounds.')
      state.rows += many
      return service
    },
    insertColumnsAfter(after, many) {
      if (after < 1 || after > state.columns || many < 1) refuse('Those columns are out of bounds.')
      state.columns += many
      return service
    },
    setTabColor(color) {
      change('tabColor', color)
      return service
    },
    setHiddenGridlines(hidden) {
      change('hiddenGridlines', hidden)
      return service
    },
    hideSheet() {
      if (book.sheets.filter((sheet) => !sheet.hidden && sheet !== state).length === 0) {
        refuse("You can't hide all the sheets in a document.")
      }
      state.hidden = true
      return service
    },
    showSheet() {
      state.hidden = false
      return service
    },
    setFrozenRows(rows) {
      if (rows < 0 || rows >= state.rows) refuse('You can’t freeze all visible rows in a sheet.')
      change('frozenRows', rows)
    },
    setFrozenColumns(columns) {
      if (columns < 0 || columns >= state.columns) refuse('You can’t freeze all visible columns in a sheet.')
      change('frozenColumns', columns)
    },
    setColumnWidths: (first, count, width) => changeAll('width', first, count, state.columns, width),
    setRowHeights: (first, count, height) => changeAll('height', first, count, state.rows, height),
    hideColumns(column: number) {
      changeAll('hiddenColumn', column, 1, state.columns, 1)
    },
    getConditionalFormatRules: () => [...state.conditionalRules],
    setConditionalFormatRules(rules) {
      book.allowEdit(state.used())
      state.conditionalRules = [...rules]
    },
    protect: () => protectionOf(world, state),
    getCharts: () => [...state.charts],
    newChart: () => chartBuilder(world, null),
    insertChart(chart) {
      state.charts.push(chart)
    },
    updateChart(chart) {
      const { replaces } = drawnBy(chart)
      const index = replaces ? state.charts.indexOf(replaces) : -1
      if (index < 0) refuse('The chart is not of this sheet.')
      state.charts[index] = chart
    },
  }
  const service = strict<Sheet>('Sheet', members, calls)
  return service
}
