import type {
  Capability,
  CellContent,
  NamedPlace,
  Operation,
  Plan,
  Receipt,
  Snapshot,
} from '../../../shared/workbook/index.ts'
import { checkPlan, PlanError } from '../check-plan.ts'
import { sharedStringsOf } from './cell-text.ts'
import { DATA_SHEET, dataOf, dataRows } from './document-data.ts'
import { FileError } from './file-error.ts'
import type { FileHost } from './file-host.ts'
import { Grid } from './grid.ts'
import { Package } from './package.ts'
import { cellXml, patchSheet } from './patch-sheet.ts'
import { parseSheet, type SheetPart } from './sheet-part.ts'
import {
  addSheet,
  computeOnOpening,
  countsFrom1904,
  namesOf,
  setName,
  sheetsOf,
  workbookPath,
} from './workbook-part.ts'

interface OpenSheet {
  readonly name: string
  readonly path: string
  readonly part: SheetPart
  readonly grid: Grid
  readonly edits: Map<number, Map<number, CellContent>>
  /** First cells of array formulas. */
  readonly arrays: readonly { readonly row: number; readonly column: number; readonly range: string }[]
}

const EMPTY_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'

/**
 * A file that is there already. Only the cells written to, names and the data sheet change; every other part stays
 * as it is, byte for byte, so whatever people made with whatever program is still there.
 */
export class ExistingWorkbook implements FileHost {
  readonly capabilities: ReadonlySet<Capability> = new Set(['sheet', 'cells', 'name', 'documentData'])
  readonly #bytes: Uint8Array
  readonly #parts: Package
  readonly #workbook: string
  readonly #sheets = new Map<string, OpenSheet>()
  readonly #names: Record<string, NamedPlace>
  #data: Record<string, string>
  #isChanged = false
  #hasNewValues = false

  /** Throws FileError where the bytes are no workbook that can be kept. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#parts = Package.open(bytes)
    this.#workbook = workbookPath(this.#parts)
    if (countsFrom1904(this.#parts, this.#workbook)) {
      throw new FileError(
        'unsupported',
        'The workbook counts dates from 1904: turn that off in Excel (File, Options, Advanced) and save it.',
      )
    }
    const strings = stringsOf(this.#parts, this.#workbook)
    for (const { name, path } of sheetsOf(this.#parts, this.#workbook)) this.#open(name, path, strings)
    this.#names = Object.fromEntries(
      Object.entries(namesOf(this.#parts, this.#workbook)).filter(([, { sheet }]) => this.#sheet(sheet)),
    )
    this.#data = { ...dataOf(this.#sheet(DATA_SHEET)?.grid.snapshot(DATA_SHEET, false)) }
  }

  read(sheets?: readonly string[]): Snapshot {
    const wanted = sheets && new Set(sheets.map((name) => name.toLowerCase()))
    const open = [...this.#sheets].filter(([key]) => key !== DATA_SHEET && (!wanted || wanted.has(key)))
    return {
      sheets: open.map(([, { name, grid }]) => grid.snapshot(name, this.#hasNewValues)),
      names: { ...this.#names },
      documentData: { ...this.#data },
    }
  }

  apply(plan: Plan): Receipt {
    checkPlan(plan, this.#sheets.keys())
    for (const operation of plan.operations) this.#checkArrays(operation)
    const missing = new Map<string, Receipt['missing'][number]>()
    let applied = 0
    for (const operation of plan.operations) {
      if (this.#carryOut(operation)) {
        applied += 1
        continue
      }
      const sheet = operation.kind === 'documentData' ? null : operation.sheet
      missing.set(`${operation.kind}:${sheet}`, { capability: operation.kind, sheet })
    }
    return { applied, missing: [...missing.values()] }
  }

  async save(): Promise<Uint8Array> {
    if (!this.#isChanged) return this.#bytes
    const parts = this.#parts.copy()
    this.#saveData(parts)
    if (this.#hasNewValues) {
      for (const [key, sheet] of this.#sheets) {
        if (key === DATA_SHEET) continue
        parts.write(sheet.path, patchSheet(sheet.part, withWholeGroups(sheet)))
      }
      computeOnOpening(parts, this.#workbook)
      this.#dropCalculationChain(parts)
    }
    return parts.bytes()
  }

  /** Returns false where there is no means for it. */
  #carryOut(operation: Operation): boolean {
    switch (operation.kind) {
      case 'sheet':
        return this.#ensureSheet(operation)
      case 'cells':
        operation.cells.forEach((cells, row) => {
          cells.forEach((content, column) => {
            this.#write(operation.sheet, operation.row + row, operation.column + column, content)
          })
        })
        return true
      case 'name':
        setName(this.#parts, this.#workbook, operation.name, operation.sheet, operation.area)
        this.#names[operation.name] = {
          sheet: operation.sheet,
          row: operation.area.row,
          column: operation.area.column,
        }
        this.#isChanged = true
        return true
      case 'documentData':
        this.#keep(operation.key, operation.value)
        return true
      default:
        return false
    }
  }

  #ensureSheet({ sheet, kind: _, ...look }: Extract<Operation, { kind: 'sheet' }>): boolean {
    if (!this.#sheet(sheet)) {
      addSheet(this.#parts, this.#workbook, sheet, EMPTY_SHEET, 'visible')
      const added = sheetsOf(this.#parts, this.#workbook).find(({ name }) => name === sheet)
      if (added) this.#open(sheet, added.path, [])
      this.#isChanged = true
    }
    return Object.keys(look).length === 0
  }

  #write(name: string, row: number, column: number, content: CellContent): void {
    const sheet = this.#sheet(name)
    if (!sheet?.grid.write(row, column, content)) return
    const cells = sheet.edits.get(row) ?? new Map<number, CellContent>()
    sheet.edits.set(row, cells.set(column, content))
    this.#isChanged = true
    this.#hasNewValues = true
  }

  #keep(key: string, value: string | null): void {
    if ((this.#data[key] ?? null) === value) return
    const { [key]: _, ...others } = this.#data
    this.#data = value === null ? others : { ...others, [key]: value }
    this.#isChanged = true
  }

  #saveData(parts: Package): void {
    const rows = dataRows(this.#data).map((cells, row) => {
      const content = cells.map((cell, column) => cellXml(row, column, cell, null))
      return `<row r="${row + 1}">${content.join('')}</row>`
    })
    const xml = EMPTY_SHEET.replace('<sheetData/>', () => `<sheetData>${rows.join('')}</sheetData>`)
    const path = this.#sheet(DATA_SHEET)?.path
    if (path !== undefined) parts.write(path, xml)
    else if (rows.length > 0) addSheet(parts, this.#workbook, DATA_SHEET, xml, 'veryHidden')
  }

  /** A list of formula cells in computing order, which programs make anew; one that names a cell without formula is an error. */
  #dropCalculationChain(parts: Package): void {
    const chain = parts.relationships(this.#workbook).find(({ type }) => type === 'calcChain')
    if (chain) parts.remove(chain.path, this.#workbook)
  }

  #checkArrays(operation: Operation): void {
    const sheet = operation.kind === 'cells' ? this.#sheet(operation.sheet) : undefined
    if (operation.kind !== 'cells' || !sheet) return
    for (const { row, column, range } of sheet.arrays) {
      if (operation.cells[row - operation.row]?.[column - operation.column] === undefined) continue
      throw new PlanError(`The cells ${range} of “${operation.sheet}” hold one array formula.`)
    }
  }

  #open(name: string, path: string, strings: readonly string[]): void {
    const grid = new Grid()
    const part = parse(this.#parts.text(path), name, strings)
    for (const { row, cells } of part.rows) {
      for (const { column, value, formula } of cells)
        grid.put(row, column, { value, formula: formula?.text ?? null })
    }
    const arrays = part.rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, formula }) => (formula?.array ? [{ row, column, range: formula.array }] : [])),
    )
    this.#sheets.set(name.toLowerCase(), { name, path, part, grid, edits: new Map(), arrays })
  }

  #sheet(name: string): OpenSheet | undefined {
    return this.#sheets.get(name.toLowerCase())
  }
}

function stringsOf(parts: Package, workbook: string): readonly string[] {
  const path = parts.relationships(workbook).find(({ type }) => type === 'sharedStrings')?.path
  return path === undefined ? [] : sharedStringsOf(parts.text(path))
}

function parse(xml: string, name: string, strings: readonly string[]): SheetPart {
  try {
    return parseSheet(xml, strings)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new FileError('broken', `The file is damaged: its sheet “${name}” ends in the middle.`)
  }
}

/** Where a formula that was filled down loses a cell, the others of its group get formulas of their own. */
function withWholeGroups({ part, edits }: OpenSheet): OpenSheet['edits'] {
  const cells = part.rows.flatMap(({ row, cells }) => cells.map((cell) => ({ row, ...cell })))
  const broken = new Set(
    cells.flatMap(({ row, column, formula }) => (edits.get(row)?.has(column) && formula?.shared) || []),
  )
  const whole = new Map([...edits].map(([row, values]) => [row, new Map(values)]))
  for (const { row, column, formula } of cells) {
    if (!formula || formula.shared === null || !broken.has(formula.shared)) continue
    if (edits.get(row)?.has(column)) continue
    const values = whole.get(row) ?? new Map<number, CellContent>()
    whole.set(row, values.set(column, { formula: formula.text }))
  }
  return whole
}
