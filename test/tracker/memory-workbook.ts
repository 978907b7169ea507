import type { CellValue, NamedPlace, Plan, Snapshot } from '../../shared/workbook/index.ts'

interface Cell {
  readonly value: CellValue
  readonly formula: string | null
}

/** A workbook in memory that only keeps cells, names and document data, and computes nothing. */
export interface MemoryWorkbook {
  apply(plan: Plan): void
  snapshot(): Snapshot
  set(sheet: string, row: number, column: number, value: CellValue, formula?: string): void
  renameSheet(from: string, to: string): void
}

export function memoryWorkbook(): MemoryWorkbook {
  const sheets = new Map<string, Cell[][]>()
  const names: Record<string, NamedPlace> = {}
  const documentData: Record<string, string> = {}

  const set: MemoryWorkbook['set'] = (sheet, row, column, value, formula) => {
    const rows = sheets.get(sheet) ?? []
    sheets.set(sheet, rows)
    while (rows.length <= row) rows.push([])
    const cells = rows[row] ?? []
    while (cells.length <= column) cells.push({ value: null, formula: null })
    cells[column] = { value, formula: formula ?? null }
  }

  return {
    set,
    apply({ operations }) {
      for (const operation of operations) {
        if (operation.kind === 'sheet') sheets.set(operation.sheet, sheets.get(operation.sheet) ?? [])
        if (operation.kind === 'name') {
          const { sheet, area } = operation
          names[operation.name] = { sheet, row: area.row, column: area.column }
        }
        if (operation.kind === 'documentData') {
          if (operation.value === null) delete documentData[operation.key]
          else documentData[operation.key] = operation.value
        }
        if (operation.kind !== 'cells') continue
        const { sheet, row, column, cells } = operation
        cells.forEach((line, down) => {
          line.forEach((content, right) => {
            const isFormula = typeof content === 'object' && content !== null
            if (isFormula) set(sheet, row + down, column + right, null, content.formula)
            else set(sheet, row + down, column + right, content)
          })
        })
      }
    },
    snapshot: () => ({
      sheets: [...sheets].map(([name, rows]) => ({
        name,
        values: rows.map((cells) => cells.map(({ value }) => value)),
        formulas: rows.map((cells) => cells.map(({ formula }) => formula)),
      })),
      names,
      documentData,
    }),
    renameSheet(from, to) {
      sheets.set(to, sheets.get(from) ?? [])
      sheets.delete(from)
      for (const [name, place] of Object.entries(names)) {
        if (place.sheet === from) names[name] = { ...place, sheet: to }
      }
    },
  }
}
