import type { Area } from '../../../../shared/workbook/index.ts'
import type { SheetModel } from './model.ts'
import { color, flag, invalidArgument, number, oneOf, type Property, type Shape } from './refusal.ts'

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
]
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed']
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal']
const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot']

/** `Range.format`. Widths belong to whole columns, heights to whole rows. */
export function rangeFormat(
  sheet: SheetModel,
  area: Area,
  isWholeColumns: boolean,
  isWholeRows: boolean,
): Shape {
  const sets = (key: string, permission: string, check: (value: unknown) => unknown): Property => ({
    set: (value) => {
      sheet.guard(area, permission)
      sheet.formats.push({ area, key, value: check(value) })
    },
  })
  const cell = (key: string, check: (value: unknown) => unknown) => sets(key, 'allowFormatCells', check)
  return {
    type: 'RangeFormat',
    properties: {
      HorizontalAlignment: cell('HorizontalAlignment', (value) => oneOf(value, HORIZONTAL)),
      VerticalAlignment: cell('VerticalAlignment', (value) => oneOf(value, VERTICAL)),
      WrapText: cell('WrapText', flag),
      ColumnWidth: sets('ColumnWidth', 'allowFormatColumns', (value) => {
        if (!isWholeColumns) throw invalidArgument('whole columns are expected')
        return number(value, 0, 1_342)
      }),
      RowHeight: sets('RowHeight', 'allowFormatRows', (value) => {
        if (!isWholeRows) throw invalidArgument('whole rows are expected')
        return number(value, 0, 409)
      }),
    },
    parts: {
      Font: () => ({
        type: 'RangeFont',
        properties: {
          Bold: cell('Bold', flag),
          Italic: cell('Italic', flag),
          Size: cell('Size', (value) => number(value, 1, 409)),
          Color: cell('FontColor', color),
        },
      }),
      Fill: () => ({ type: 'RangeFill', properties: { Color: cell('Fill', color) } }),
      Protection: () => ({ type: 'FormatProtection', properties: { Locked: sets('Locked', '', flag) } }),
      Borders: () => ({
        type: 'RangeBorderCollection',
        item: (edge) => {
          const name = oneOf(edge, EDGES)
          if (name === 'InsideHorizontal' && area.rows < 2)
            throw invalidArgument('one row has no inner lines')
          return {
            type: 'RangeBorder',
            id: name,
            properties: {
              Style: cell(`${name} style`, (value) => oneOf(value, LINES)),
              Color: cell(`${name} color`, color),
            },
          }
        },
      }),
    },
  }
}
