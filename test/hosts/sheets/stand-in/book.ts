import { randomUUID } from 'node:crypto'
import { type Area, type CellContent, type Operation, overlap } from '../../../../shared/workbook/index.ts'
import type { Computed } from '../../../formulas/computed.ts'
import { computedBy } from '../../../formulas/ironcalc.ts'
import { refuse } from './strict.ts'

/** Cells of one sheet. */
export interface Place extends Area {
  readonly sheet: SheetState
}

/** What was set on an area, such as its fill; the last one counts. */
interface Layer {
  readonly attribute: string
  readonly area: Area
  readonly value: unknown
}

/** A protection as the person who runs the script meets it. */
export interface ProtectionState {
  readonly kind: 'sheet' | 'range'
  readonly place: Place
  readonly isMine: boolean
  description: string
  warningOnly: boolean
  open: readonly Place[]
}

export type Content = CellContent | { readonly error: string }

export class SheetState {
  readonly id: number
  name: string
  rows = 1_000
  columns = 26
  hidden = false
  readonly cells = new Map<number, Map<number, Content>>()
  readonly layers: Layer[] = []
  readonly merged: Area[] = []
  conditionalRules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] = []
  readonly charts: GoogleAppsScript.Spreadsheet.EmbeddedChart[] = []
  readonly settings = new Map<string, unknown>()

  constructor(id: number, name: string) {
    this.id = id
    this.name = name
  }

  contentAt(row: number, column: number): Content {
    return this.cells.get(row)?.get(column) ?? null
  }

  put(row: number, column: number, content: Content): void {
    const cells = this.cells.get(row) ?? new Map<number, Content>()
    this.cells.set(row, cells)
    if (content === null) cells.delete(column)
    else cells.set(column, content)
  }

  /** What was last set on a cell. */
  attributeAt(attribute: string, row: number, column: number): unknown {
    const cell = { row, column, rows: 1, columns: 1 }
    return this.layers.findLast((layer) => layer.attribute === attribute && overlap(layer.area, cell))?.value
  }

  /** The cells from the first to the last with anything in it; of an empty sheet its first cell. */
  used(): Place {
    const filled = [...this.cells].filter(([, cells]) => cells.size > 0)
    const rows = Math.max(1, ...filled.map(([row]) => row + 1))
    const columns = Math.max(1, ...filled.map(([, cells]) => Math.max(...cells.keys()) + 1))
    return { sheet: this, row: 0, column: 0, rows, columns }
  }
}

/** A spreadsheet of Google's: what is in it, and what it computes. */
export class Book {
  readonly sheets: SheetState[] = []
  readonly names = new Map<string, Place>()
  readonly protections: ProtectionState[] = []
  readonly timeZone: string
  /** Of the whole spreadsheet, such as `de_DE`. */
  locale = 'en_GB'
  /** Another one makes it a copy. */
  id: string = randomUUID()
  active: Place
  isReadOnly = false
  #lastId = 0
  #computed: Computed | null = null

  constructor(timeZone: string) {
    this.timeZone = timeZone
    const first = this.addSheet('Sheet1', 0)
    this.active = first.used()
  }

  find(name: string): SheetState | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
  }

  addSheet(name: string, index: number): SheetState {
    if (name === '' || name.length > 100) refuse('Exception: Invalid sheet name')
    if (this.find(name)) refuse(`A sheet with the name "${name}" already exists. Please enter another name.`)
    const sheet = new SheetState(this.#lastId++, name)
    this.sheets.splice(index, 0, sheet)
    this.changed()
    return sheet
  }

  /** As a person does. What pointed there points nowhere. */
  deleteSheet(sheet: SheetState): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1)
    this.changed()
  }

  /** As a person does; formulas follow. */
  renameSheet(sheet: SheetState, name: string): void {
    const quoted = (text: string) => `'${text.replaceAll("'", "''")}'!`
    for (const cells of this.sheets.flatMap((other) => [...other.cells.values()])) {
      for (const [column, content] of cells) {
        if (typeof content !== 'object' || content === null || 'error' in content) continue
        const formula = content.formula
          .replaceAll(quoted(sheet.name), quoted(name))
          .replaceAll(`${sheet.name}!`, quoted(name))
        cells.set(column, { formula })
      }
    }
    sheet.name = name
    this.changed()
  }

  /** Refuses what the person must not change. */
  allowEdit({ sheet, ...area }: Place): void {
    if (this.isReadOnly) refuse('You do not have permission to perform that action.')
    const locked = this.protections.some(
      ({ isMine, warningOnly, place, kind, open }) =>
        !isMine &&
        !warningOnly &&
        place.sheet === sheet &&
        (kind === 'sheet' || overlap(place, area)) &&
        !open.some((other) => overlap(other, area)),
    )
    if (locked) {
      refuse(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      )
    }
  }

  changed(): void {
    this.#computed = null
  }

  /** What stands in a cell, formulas computed. */
  valueAt(sheet: SheetState, row: number, column: number): string | number | boolean | null {
    const content = sheet.contentAt(row, column)
    if (typeof content !== 'object' || content === null) return content
    if ('error' in content) return content.error
    this.#computed ??= computedBy([{ operations: this.#operations() }])
    const value = this.#computed(sheet.name, row, column)
    return typeof value === 'object' && value !== null ? value.error : value
  }

  /** The workbook as IronCalc takes it. */
  #operations(): readonly Operation[] {
    const sheets = this.sheets.map(({ name }): Operation => ({ kind: 'sheet', sheet: name }))
    const names = [...this.names].flatMap(([name, { sheet, ...area }]): Operation[] =>
      this.sheets.includes(sheet) ? [{ kind: 'name', name, sheet: sheet.name, area }] : [],
    )
    const cells = this.sheets.flatMap(({ name, cells }) =>
      [...cells].flatMap(([row, line]) =>
        [...line].map(([column, content]): Operation => {
          const known = typeof content === 'object' && content !== null && 'error' in content ? null : content
          return { kind: 'cells', sheet: name, row, column, cells: [[known]] }
        }),
      ),
    )
    return [...sheets, ...names, ...cells]
  }
}
