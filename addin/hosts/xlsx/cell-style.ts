import type { CellStyle } from 'hucre/xlsx'
import type { CellFormat } from '../../../shared/workbook/index.ts'

const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const

/** A cell's format as hucre writes it. */
export function cellStyle(format: CellFormat, unlocked: boolean): CellStyle {
  const { numberFormat, fill, underline } = format
  return {
    font: fontOf(format),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...(fill === undefined ? {} : { fill: solid(fill) }),
    ...(underline === undefined ? {} : { border: { bottom: { style: 'thin', color: { rgb: underline } } } }),
    alignment: alignmentOf(format),
    ...(unlocked ? { protection: { locked: false } } : {}),
  }
}

/** The same for a conditional format, which only changes what it names. */
export function differentialStyle({ bold, italic, color, fill, numberFormat }: CellFormat): CellStyle {
  return {
    font: {
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(color === undefined ? {} : { color: { rgb: color } }),
    },
    ...(fill === undefined ? {} : { fill: solid(fill) }),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
  }
}

export const FONT = { name: 'Calibri', size: 11 } as const

function fontOf({ bold, italic, size, color }: CellFormat): NonNullable<CellStyle['font']> {
  return {
    ...FONT,
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color: { rgb: color } }),
  }
}

function alignmentOf({ align, verticalAlign, wrap }: CellFormat): NonNullable<CellStyle['alignment']> {
  return {
    ...(align === undefined ? {} : { horizontal: align }),
    ...(verticalAlign === undefined ? {} : { vertical: VERTICAL[verticalAlign] }),
    ...(wrap === undefined ? {} : { wrapText: wrap }),
  }
}

/** Cells take the foreground colour, conditional formats the background. */
function solid(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } }
}
