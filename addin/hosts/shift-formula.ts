import { columnLetters, columnNumber } from '../../shared/workbook/index.ts'

/** Texts and quoted sheet names, then what looks like a reference but is a name or function, then references. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(])|[A-Za-z_][\w.]*/g

/**
 * A formula as it reads some rows down and columns across: references without `$` move along. Programs store a
 * formula that was filled down once, with its first cell.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PIECES, (piece, fixedColumn, letters, fixedRow, digits) => {
    if (letters === undefined) return piece
    const column = fixedColumn ? letters : columnLetters(columnNumber(letters) + columns)
    const row = fixedRow ? digits : Number(digits) + rows
    return `${fixedColumn}${column}${fixedRow}${row}`
  })
}
