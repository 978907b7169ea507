import { areaReference, type Operation, type Plan } from '../../../shared/workbook/index.ts'
import { MARKS_NAMESPACE, namespaceOf, partOf } from '../data-part.ts'
import { DATA_SHEET } from '../data-sheet.ts'
import { rangeAt } from './areas.ts'
import { writeCells } from './cells.ts'
import { drawChart } from './charts.ts'
import { marksOf, setConditionalFormats } from './conditional-formats.ts'
import { formatRange } from './formats.ts'
import { setInputRule } from './input-rules.ts'
import { freeze, setColumns, setPage, setPrintAreas, setRowHeights, setSheet } from './layout.ts'
import { Outbox } from './outbox.ts'
import { protect } from './protection.ts'
import type { Session } from './session.ts'
import type { Standing } from './standing.ts'

type SheetOperation = Exclude<Operation, { kind: 'documentData' }>

interface Writing {
  readonly outbox: Outbox
  readonly workbook: Excel.Workbook
  readonly standing: Standing
  /** All sheets, those that the plan adds too, by their name in small letters. */
  readonly sheets: Map<string, Excel.Worksheet>
  /** What tells conditional formats of earlier plans and of this one from people's. */
  readonly marks: ReadonlySet<string>
}

/** What formulas, rules and charts speak of has to be there before them. */
const FIRST: readonly Operation['kind'][] = ['sheet', 'name']

/** What waits until all cells stand: what closes the sheets, and the mark that a plan was carried out. */
const LAST: readonly Operation['kind'][] = ['protection', 'activate', 'documentData']

/** Carries out a plan that has been checked, in one request where it fits into one. */
export async function carryOut(session: Session, { operations }: Plan, standing: Standing): Promise<void> {
  if (operations.length === 0) return
  const outbox = new Outbox(session)
  const marks = new Set([...standing.marks, ...marksOf(operations)])
  const writing = { outbox, workbook: session.workbook, standing, sheets: new Map(standing.sheets), marks }
  const lifted = await liftProtection(writing, operations)
  if (marks.size > standing.marks.size) keepText(writing, MARKS_NAMESPACE, JSON.stringify([...marks]))
  for (const operation of inOrder(operations)) {
    await outbox.make(sizeOf(operation))
    if (operation.kind === 'documentData') keepText(writing, namespaceOf(operation.key), operation.value)
    else await applyToSheet(writing, operation)
    if (operation.kind === 'protection') lifted.delete(operation.sheet.toLowerCase())
  }
  for (const { protection } of lifted.values()) protection.protect(protection.options)
  await outbox.send()
}

function inOrder(operations: readonly Operation[]): readonly Operation[] {
  const ofKind = (wanted: Operation['kind']) => operations.filter(({ kind }) => kind === wanted)
  const others = operations.filter(({ kind }) => !FIRST.includes(kind) && !LAST.includes(kind))
  return [...FIRST.flatMap(ofKind), ...others, ...LAST.flatMap(ofKind)]
}

/** Bytes that a step takes at most: its parts are small, but each of them is a message. */
function sizeOf(operation: Operation): number {
  if (operation.kind === 'cells') return STEP
  if (operation.kind === 'documentData') return STEP + (operation.value?.length ?? 0)
  return STEP + 10 * JSON.stringify(operation).length
}

const STEP = 2_000

/** The first thing that goes over, so that nothing is written where a password stops it. Returns the sheets. */
async function liftProtection({ outbox, standing }: Writing, operations: readonly Operation[]) {
  const lifted = new Map<string, Excel.Worksheet>()
  for (const operation of operations) {
    if (operation.kind === 'documentData' || operation.kind === 'name' || operation.kind === 'activate')
      continue
    const key = operation.sheet.toLowerCase()
    const sheet = standing.sheets.get(key)
    if (!sheet?.protection.protected || lifted.has(key)) continue
    await outbox.make(STEP)
    sheet.protection.unprotect()
    lifted.set(key, sheet)
  }
  return lifted
}

async function applyToSheet(writing: Writing, operation: SheetOperation): Promise<void> {
  const { outbox, workbook, standing, marks } = writing
  const key = operation.sheet.toLowerCase()
  const sheet = sheetOf(writing, operation.sheet)
  switch (operation.kind) {
    case 'sheet':
      return setSheet(sheet, operation)
    case 'cells':
      return writeCells(outbox, sheet, operation.row, operation.column, operation.cells)
    case 'format':
      return formatRange(rangeAt(sheet, operation.area), operation.format, operation.area.rows)
    case 'merge':
      return rangeAt(sheet, operation.area).merge()
    case 'inputRule': {
      const { area, rule, title, message } = operation
      return setInputRule(rangeAt(sheet, area), rule, title, message)
    }
    case 'conditional':
      return setConditionalFormats(sheet, operation.rules, standing.conditionalFormats.get(key) ?? [], marks)
    case 'name':
      return setName(writing, sheet, operation)
    case 'freeze':
      return freeze(sheet, operation)
    case 'columns':
      return setColumns(sheet, operation)
    case 'rowHeights':
      return setRowHeights(sheet, operation)
    case 'protection':
      return protect(sheet, operation.unlocked)
    case 'chart':
      return drawChart(workbook, sheet, operation, standing.charts.get(key) ?? [])
    case 'page':
      return setPage(sheet, operation)
    case 'printAreas':
      return setPrintAreas(sheet, operation)
    case 'activate':
      sheet.activate()
      rangeAt(sheet, { row: operation.row, column: operation.column, rows: 1, columns: 1 }).select()
  }
}

/** The sheet of that name, added where it is missing. */
function sheetOf({ workbook, sheets }: Writing, name: string): Excel.Worksheet {
  const known = sheets.get(name.toLowerCase())
  if (known) return known
  const added = workbook.worksheets.add(name)
  sheets.set(name.toLowerCase(), added)
  return added
}

function setName(
  { workbook, standing }: Writing,
  sheet: Excel.Worksheet,
  { name, sheet: sheetName, area }: Extract<Operation, { kind: 'name' }>,
): void {
  if (!standing.names.has(name.toLowerCase())) {
    workbook.names.add(name, rangeAt(sheet, area))
  } else workbook.names.getItem(name).formula = `=${areaReference(sheetName, area)}`
}

function keepText({ workbook, standing }: Writing, namespace: string, value: string | null): void {
  const known = standing.parts.get(namespace)
  // A file may have the key on its data sheet, where it would come to light again.
  const isRemoved = value === null && !standing.sheets.has(DATA_SHEET)
  if (isRemoved) known?.delete()
  else if (known) known.setXml(partOf(namespace, value))
  else workbook.customXmlParts.add(partOf(namespace, value))
}
