import {
  type CellContent,
  type CellValue,
  cellReference,
  type Plan,
  type SheetSnapshot,
} from '../../../shared/workbook/index.ts'
import { Refused, refusal } from '../../refusals/index.ts'

/** The cells that a plan overwrites, as they were when the workbook was read. */
export interface SeenCells {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly cells: readonly (readonly Content[])[]
}

/** What a person would lose: a formula where there is one, else the value. */
type Content = CellContent | CellValue

/** What was seen of the cells that a plan is to overwrite. Sheets that were not read are left out. */
export function seenCells({ operations }: Plan, sheets: readonly SheetSnapshot[]): readonly SeenCells[] {
  const read = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]))
  return operations.flatMap((operation) => {
    if (operation.kind !== 'cells') return []
    const { sheet, row, column } = operation
    const found = read.get(sheet.toLowerCase())
    if (!found) return []
    const cells = operation.cells.map((contents, down) =>
      trimmed(contents.map((_, across) => contentAt(found, row + down, column + across))),
    )
    return [{ sheet, row, column, cells }]
  })
}

/** Throws, naming the cell, where what a plan overwrites is not as it was seen; both lists are of the same plan and sheets. */
export function checkSeen(seen: readonly SeenCells[], now: readonly SeenCells[]): void {
  now.forEach((block, index) => {
    block.cells.forEach((contents, down) => {
      const before = seen[index]?.cells[down] ?? []
      const across = firstDifference(before, contents)
      if (across === null) return
      const cell = cellReference(block.row + down, block.column + across)
      throw new Refused([refusal('cell-changed', block.sheet, cell)])
    })
  })
}

function firstDifference(before: readonly Content[], now: readonly Content[]): number | null {
  for (let across = 0; across < Math.max(before.length, now.length); across += 1) {
    if (JSON.stringify(before[across] ?? null) !== JSON.stringify(now[across] ?? null)) return across
  }
  return null
}

function contentAt({ values, formulas }: SheetSnapshot, row: number, column: number): Content {
  const formula = formulas[row]?.[column] ?? null
  return formula === null ? (values[row]?.[column] ?? null) : { formula }
}

function trimmed(contents: readonly Content[]): readonly Content[] {
  let end = contents.length
  while (end > 0 && contents[end - 1] === null) end -= 1
  return contents.slice(0, end)
}
