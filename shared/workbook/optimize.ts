import { overlap } from './areas.ts'
import type { Area, CellContent, Operation, Plan } from './plan.ts'

type AreaOperation = Extract<Operation, { kind: 'format' | 'inputRule' }>
type CellsOperation = Extract<Operation, { kind: 'cells' }>

/**
 * The same plan in fewer steps: blocks of cells, formats and input rules that touch become one. Hosts pay for each step,
 * not for its size. What is carried out twice on one cell keeps its order.
 */
export function optimize({ operations }: Plan): Plan {
  const steps: (Operation | Run)[] = []
  const open = new Map<string, Run>()
  for (const operation of operations) {
    // Merging cells keeps one of their contents, so nothing moves past it.
    if (operation.kind === 'merge') open.clear()
    if (!isMergeable(operation)) {
      steps.push(operation)
      continue
    }
    const key = `${operation.kind}:${operation.sheet}`
    const run = open.get(key)
    if (run) {
      run.run.push(operation)
      continue
    }
    const started = { run: [operation] }
    open.set(key, started)
    steps.push(started)
  }
  return { operations: steps.flatMap((step) => ('run' in step ? mergeRun(step.run) : [step])) }
}

/** Operations of one kind on one sheet that may become one. */
interface Run {
  readonly run: (AreaOperation | CellsOperation)[]
}

function isMergeable(operation: Operation): operation is AreaOperation | CellsOperation {
  return operation.kind === 'cells' || operation.kind === 'format' || operation.kind === 'inputRule'
}

function mergeRun(run: Run['run']): readonly Operation[] {
  const blocks = run.filter((operation): operation is CellsOperation => operation.kind === 'cells')
  const areas = run.filter((operation): operation is AreaOperation => operation.kind !== 'cells')
  return [...mergeBlocks(blocks), ...mergeAreas(areas)]
}

interface Strip {
  readonly row: number
  readonly column: number
  readonly cells: CellContent[]
}

/** Paints all blocks over each other, then cuts the picture into as few blocks as its rows allow. */
function mergeBlocks(blocks: readonly CellsOperation[]): readonly CellsOperation[] {
  const [first] = blocks
  if (!first) return []
  const merged: { row: number; column: number; cells: CellContent[][] }[] = []
  const endingAbove = new Map<string, (typeof merged)[number]>()
  for (const { row, column, cells } of stripsOf(blocks)) {
    const key = `${column}:${cells.length}`
    const above = endingAbove.get(key)
    if (above && above.row + above.cells.length === row) {
      above.cells.push(cells)
      continue
    }
    const block = { row, column, cells: [cells] }
    merged.push(block)
    endingAbove.set(key, block)
  }
  return merged.map((block) => ({ kind: 'cells', sheet: first.sheet, ...block }))
}

/** The cells of some blocks as unbroken strips, by row and then by column. */
function stripsOf(blocks: readonly CellsOperation[]): readonly Strip[] {
  const painted = new Map<number, Map<number, CellContent>>()
  for (const block of blocks) {
    block.cells.forEach((cells, index) => {
      const row = painted.get(block.row + index) ?? new Map<number, CellContent>()
      painted.set(block.row + index, row)
      cells.forEach((content, offset) => {
        row.set(block.column + offset, content)
      })
    })
  }
  const strips: Strip[] = []
  for (const [row, cells] of byKey(painted)) {
    let strip: Strip | null = null
    for (const [column, content] of byKey(cells)) {
      if (!strip || strip.column + strip.cells.length !== column) {
        strip = { row, column, cells: [] }
        strips.push(strip)
      }
      strip.cells.push(content)
    }
  }
  return strips
}

/** Each joins the nearest earlier operation of its kind that it completes to a rectangle, unless one between overlaps it. */
function mergeAreas(operations: readonly AreaOperation[]): readonly AreaOperation[] {
  const merged: { key: string; operation: AreaOperation }[] = []
  for (const operation of operations) {
    const { area: _, ...rest } = operation
    add(merged, JSON.stringify(rest), operation)
  }
  return merged.map(({ operation }) => operation)
}

function add(
  merged: { key: string; operation: AreaOperation }[],
  key: string,
  operation: AreaOperation,
): void {
  for (let index = merged.length - 1; index >= 0; index -= 1) {
    const other = merged[index]
    if (!other) break
    const union = other.key === key ? rectangleOf(other.operation.area, operation.area) : null
    if (union) {
      merged.splice(index, 1, { key, operation: { ...other.operation, area: union } })
      return
    }
    if (overlap(other.operation.area, operation.area)) break
  }
  merged.push({ key, operation })
}

/** The two areas as one, null where together they are no rectangle. */
function rectangleOf(a: Area, b: Area): Area | null {
  const isColumn = a.column === b.column && a.columns === b.columns
  const isRow = a.row === b.row && a.rows === b.rows
  if (!isColumn && !isRow) return null
  const gap = isColumn
    ? Math.max(a.row, b.row) - Math.min(a.row + a.rows, b.row + b.rows)
    : Math.max(a.column, b.column) - Math.min(a.column + a.columns, b.column + b.columns)
  if (gap > 0) return null
  const row = Math.min(a.row, b.row)
  const column = Math.min(a.column, b.column)
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  }
}

function byKey<Value>(entries: ReadonlyMap<number, Value>): readonly [number, Value][] {
  return [...entries].sort(([a], [b]) => a - b)
}
