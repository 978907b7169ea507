import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core'
import type { CellFormat } from '../../../shared/workbook/index.ts'

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
}
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM }

/** A format in Univer's words; what it does not name is absent. */
export function styleOf(format: CellFormat): IStyleData {
  const style: IStyleData = {}
  if (format.numberFormat !== undefined) style.n = { pattern: format.numberFormat }
  if (format.bold !== undefined) style.bl = flag(format.bold)
  if (format.italic !== undefined) style.it = flag(format.italic)
  if (format.size !== undefined) style.fs = format.size
  if (format.color !== undefined) style.cl = { rgb: `#${format.color}` }
  if (format.fill !== undefined) style.bg = { rgb: `#${format.fill}` }
  if (format.align !== undefined) style.ht = HORIZONTAL[format.align]
  if (format.verticalAlign !== undefined) style.vt = VERTICAL[format.verticalAlign]
  if (format.wrap !== undefined) style.tb = format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW
  if (format.underline !== undefined) {
    style.bd = { b: { s: BorderStyleTypes.THIN, cl: { rgb: `#${format.underline}` } } }
  }
  return style
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE
}
