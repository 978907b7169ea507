import type {
  Capability,
  CellContent,
  NamedPlace,
  Operation,
  Plan,
  Receipt,
  Snapshot,
} from '../../../shared/workbook/index.ts'
import { checkPlan } from '../check-plan.ts'
import { keyOf, namespaceIn, namespaceOf, partOf, textOf } from '../data-part.ts'
import { DATA_SHEET, dataOf, dataRows } from '../data-sheet.ts'
import { sharedStringsOf } from './cell-text.ts'
import { FileError } from './file-error.ts'
import type { FileHost } from './file-host.ts'
import { OpenSheet } from './open-sheet.ts'
import { Package } from './package.ts'
import { cellXml } from './patch-sheet.ts'
import { parseSheet, type SheetPart } from './sheet-part.ts'
import {
  addSheet,
  computeOnOpening,
  countsFrom1904,
  namesOf,
  setName,
  setPrintAreas,
  sheetsOf,
  workbookPath,
} from './workbook-part.ts'

const EMPTY_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'

/**
 * A file that is there already. Only the cells written to, names and the data sheet change; every other part stays
 * as it is, byte for byte, so whatever people made with whatever program is still there.
 */
export class ExistingWorkbook implements FileHost {
  readonly capabilities: ReadonlySet<Capability> = new Set([
    'sheet',
    'cells',
    'name',
    'printAreas',
    'documentData',
  ])
  readonly #bytes: Uint8Array
  readonly #parts: Package
  readonly #workbook: string
  readonly #sheets = new Map<string, OpenSheet>()
  readonly #names: Record<string, NamedPlace>
  #data: Record<string, string>
  /** Where Excel keeps a key in a part of its own. */
  readonly #dataParts = new Map<string, string>()
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
    const strings = sharedStrings(this.#parts, this.#workbook)
    for (const { name, path } of sheetsOf(this.#parts, this.#workbook)) {
      this.#open(name, path, strings)
    }
    this.#names = Object.fromEntries(
      Object.entries(namesOf(this.#parts, this.#workbook)).filter(([, { sheet }]) => this.#sheet(sheet)),
    )
    this.#data = { ...dataOf(this.#sheet(DATA_SHEET)?.snapshot(false)) }
    for (const [key, path] of dataPartsOf(this.#parts, this.#workbook)) {
      this.#dataParts.set(key, path)
      const text = textOf(this.#parts.text(path))
      if (text === null) delete this.#data[key]
      else this.#data[key] = text
    }
  }

  read(sheets?: readonly string[]): Snapshot {
    const wanted = sheets && new Set(sheets.map((name) => name.toLowerCase()))
    const open = [...this.#sheets].filter(([key]) => key !== DATA_SHEET && (!wanted || wanted.has(key)))
    return {
      sheets: open.map(([, sheet]) => sheet.snapshot(this.#hasNewValues)),
      names: { ...this.#names },
      documentData: { ...this.#data },
    }
  }

  apply(plan: Plan): Receipt {
    checkPlan(plan, this.#sheets.keys())
    for (const operation of plan.operations) {
      if (operation.kind !== 'cells') continue
      this.#sheet(operation.sheet)?.checkBlock(operation.row, operation.column, operation.cells)
    }
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
        const xml = sheet.patched(parts.text(sheet.path))
        if (xml !== null) parts.write(sheet.path, xml)
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
      case 'printAreas':
        setPrintAreas(this.#parts, this.#workbook, operation.sheet, operation.areas)
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
      if (added) this.#open(sheet, added.path, () => [])
      this.#isChanged = true
    }
    return Object.keys(look).length === 0
  }

  #write(name: string, row: number, column: number, content: CellContent): void {
    if (!this.#sheet(name)?.write(row, column, content)) return
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
    for (const [key, path] of this.#dataParts) {
      parts.write(path, partOf(namespaceOf(key), this.#data[key] ?? null))
    }
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

  #open(name: string, path: string, strings: () => readonly string[]): void {
    const load = () => parse(this.#parts.text(path), name, strings())
    this.#sheets.set(name.toLowerCase(), new OpenSheet(name, path, load))
  }

  #sheet(name: string): OpenSheet | undefined {
    return this.#sheets.get(name.toLowerCase())
  }
}

/** The custom XML parts that hold document data, by key. */
function dataPartsOf(parts: Package, workbook: string): readonly [string, string][] {
  return parts.relationships(workbook).flatMap(({ type, path }): [string, string][] => {
    if (type !== 'customXml' || !parts.has(path)) return []
    const namespace = namespaceIn(parts.text(path))
    const key = namespace === null ? null : keyOf(namespace)
    return key === null ? [] : [[key, path]]
  })
}

function sharedStrings(parts: Package, workbook: string): () => readonly string[] {
  const path = parts.relationships(workbook).find(({ type }) => type === 'sharedStrings')?.path
  let strings: readonly string[] | null = null
  return () => {
    strings ??= path === undefined ? [] : sharedStringsOf(parts.text(path))
    return strings
  }
}

function parse(xml: string, name: string, strings: readonly string[]): SheetPart {
  try {
    return parseSheet(xml, strings)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new FileError('broken', `The file is damaged: its sheet “${name}” ends in the middle.`)
  }
}
