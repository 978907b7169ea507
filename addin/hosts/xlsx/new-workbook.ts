import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import {
  type Area,
  areaReference,
  type Operation,
  type Plan,
  type Receipt,
  type Snapshot,
} from '../../../shared/workbook/index.ts'
import { allBut } from '../capabilities.ts'
import { checkPlan } from '../check-plan.ts'
import { DATA_SHEET, dataRows } from '../data-sheet.ts'
import { FONT } from './cell-style.ts'
import type { FileHost } from './file-host.ts'
import { SheetModel } from './sheet-model.ts'
import { printNames, writeSheet } from './write-sheet.ts'

/** A workbook that is made from nothing; all operations are there. */
export class NewWorkbook implements FileHost {
  readonly capabilities = allBut()
  readonly #sheets = new Map<string, SheetModel>()
  readonly #names = new Map<string, { sheet: string; area: Area }>()
  #data: Record<string, string> = {}
  #active = ''

  read(sheets?: readonly string[]): Snapshot {
    const wanted = sheets && new Set(sheets.map((name) => name.toLowerCase()))
    const open = [...this.#sheets].filter(([key]) => !wanted || wanted.has(key))
    const names = [...this.#names].map(([name, { sheet, area }]) => [
      name,
      { sheet, row: area.row, column: area.column },
    ])
    return {
      sheets: open.map(([, { name, grid }]) => grid.snapshot(name, true)),
      names: Object.fromEntries(names),
      documentData: { ...this.#data },
    }
  }

  apply(plan: Plan): Receipt {
    checkPlan(plan, this.#sheets.keys())
    for (const operation of plan.operations) this.#carryOut(operation)
    return { applied: plan.operations.length, missing: [] }
  }

  save(): Promise<Uint8Array> {
    const sheets = [...this.#sheets.values()].map(writeSheet)
    const names = [...this.#names].map(([name, { sheet, area }]) => ({
      name,
      range: areaReference(sheet, area),
    }))
    const rows = dataRows(this.#data)
    const data: WriteSheet[] = rows.length === 0 ? [] : [dataSheet(rows)]
    return writeXlsx({
      sheets: sheets.length === 0 ? [{ name: 'Sheet1', rows: [] }, ...data] : [...sheets, ...data],
      namedRanges: [...names, ...[...this.#sheets.values()].flatMap(printNames)],
      defaultFont: FONT,
      activeSheet: Math.max(0, [...this.#sheets.keys()].indexOf(this.#active)),
    })
  }

  #carryOut(operation: Operation): void {
    switch (operation.kind) {
      case 'documentData': {
        const { [operation.key]: _, ...others } = this.#data
        this.#data = operation.value === null ? others : { ...others, [operation.key]: operation.value }
        break
      }
      case 'name':
        this.#names.set(operation.name, { sheet: operation.sheet, area: operation.area })
        break
      case 'activate':
        this.#active = operation.sheet.toLowerCase()
        break
      default: {
        const key = operation.sheet.toLowerCase()
        const known = this.#sheets.get(key)
        if (known) known.apply(operation)
        else if (operation.kind === 'sheet') this.#sheets.set(key, new SheetModel(operation))
      }
    }
  }
}

function dataSheet(rows: ReturnType<typeof dataRows>): WriteSheet {
  const sheet = new SheetModel({ kind: 'sheet', sheet: DATA_SHEET })
  sheet.apply({ kind: 'cells', sheet: DATA_SHEET, row: 0, column: 0, cells: rows })
  return { ...writeSheet(sheet), veryHidden: true }
}
