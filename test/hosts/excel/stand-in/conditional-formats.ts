import type { Area } from '../../../../shared/workbook/index.ts'
import { checkFormula } from './calculation.ts'
import type { BookModel, ConditionalFormatModel, SheetModel } from './model.ts'
import { color, flag, kept, oneOf, Refusal, record, type Shape, text } from './refusal.ts'

/** `Range.conditionalFormats`: those of the area, the first the most important. */
export function conditionalFormats(book: BookModel, sheet: SheetModel, area: Area): Shape {
  const shapeOf = (format: ConditionalFormatModel) => conditionalFormat(sheet, format)
  const inArea = () =>
    sheet.conditionalFormats.filter(
      ({ area: other }) =>
        other.row < area.row + area.rows &&
        area.row < other.row + other.rows &&
        other.column < area.column + area.columns &&
        area.column < other.column + other.columns,
    )
  return {
    type: 'ConditionalFormatCollection',
    items: () => inArea().map(shapeOf),
    item: (key) => {
      const found = inArea().find(({ id }) => id === key)
      if (!found) throw new Refusal('ItemNotFound', 'There is no such conditional format.')
      return shapeOf(found)
    },
    methods: {
      Add: (kind) => {
        sheet.guard(area, 'allowFormatCells')
        const added: ConditionalFormatModel = {
          id: book.newId(),
          kind: oneOf(kind, ['Custom', 'DataBar']),
          area,
          settings: new Map(),
        }
        sheet.conditionalFormats = [added, ...sheet.conditionalFormats]
        return shapeOf(added)
      },
    },
  }
}

function conditionalFormat(sheet: SheetModel, format: ConditionalFormatModel): Shape {
  const { id, kind, settings, area } = format
  const custom = (): Shape => ({
    type: 'CustomConditionalFormat',
    parts: {
      Rule: () => ({
        type: 'ConditionalFormatRule',
        properties: {
          Formula: kept(settings, 'formula', (value) => {
            if (!text(value, 8_192).startsWith('=')) throw new Refusal('InvalidArgument', 'No formula.')
            checkFormula(text(value))
            return value
          }),
        },
      }),
      Format: () => ({
        type: 'ConditionalRangeFormat',
        properties: { NumberFormat: kept(settings, 'numberFormat', (value) => text(value, 255)) },
        parts: {
          Font: () => ({
            type: 'ConditionalRangeFont',
            properties: {
              Bold: kept(settings, 'bold', flag),
              Italic: kept(settings, 'italic', flag),
              Color: kept(settings, 'fontColor', color),
            },
          }),
          Fill: () => ({
            type: 'ConditionalRangeFill',
            properties: { Color: kept(settings, 'fill', color) },
          }),
        },
      }),
    },
  })
  const bound = (value: unknown) => {
    const rule = record(value, ['type', 'formula'])
    oneOf(rule.type, ['Number'])
    if (!Number.isFinite(Number(text(rule.formula)))) throw new Refusal('InvalidArgument', 'No number.')
    return rule
  }
  const dataBar = (): Shape => ({
    type: 'DataBarConditionalFormat',
    properties: {
      LowerBoundRule: kept(settings, 'lowerBound', bound),
      UpperBoundRule: kept(settings, 'upperBound', bound),
    },
    parts: {
      PositiveFormat: () => ({
        type: 'ConditionalDataBarPositiveFormat',
        properties: {
          FillColor: kept(settings, 'barColor', color),
          GradientFill: kept(settings, 'gradient', flag),
        },
      }),
    },
  })
  return {
    type: 'ConditionalFormat',
    id,
    properties: { Type: { get: () => kind }, Id: { get: () => id } },
    parts: {
      ...(kind === 'Custom' ? { Custom: custom } : { DataBar: dataBar }),
      CustomOrNullObject: () => (kind === 'Custom' ? custom() : null),
      DataBarOrNullObject: () => (kind === 'DataBar' ? dataBar() : null),
    },
    methods: {
      Delete: () => {
        sheet.guard(area, 'allowFormatCells')
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format)
      },
    },
  }
}
