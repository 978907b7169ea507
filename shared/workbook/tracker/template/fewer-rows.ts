import type { Area, CellContent, Operation, Plan } from '../../plan.ts'
import { SPARE_ROWS } from '../calculation/index.ts'
import { CHECK_INS } from '../check-ins.ts'
import { KEY_RESULTS } from '../key-results.ts'

/** How many key results and check-ins are to be computed, where a host is too slow for the whole capacity. */
export interface FilledRows {
  readonly keyResults: number
  readonly checkIns: number
}

/**
 * The same template filled down less far: every block of formulas, every area and every range that reaches to a
 * table's capacity ends at `rows` instead. Rows typed beyond are kept, but the sheet does not compute them.
 */
export function withFewerRows({ operations }: Plan, rows: FilledRows): Plan {
  const lengths = new Map([
    [CHECK_INS.capacity, Math.min(rows.checkIns, CHECK_INS.capacity)],
    [KEY_RESULTS.capacity, Math.min(rows.keyResults, KEY_RESULTS.capacity)],
  ])
  const ends = new Map(
    [...lengths].flatMap(([full, fewer]): [number, number][] => [
      [full + 1, fewer + 1],
      [full + SPARE_ROWS, fewer + SPARE_ROWS],
    ]),
  )
  return { operations: operations.map((operation) => shorten(operation, lengths, ends)) }
}

type Numbers = ReadonlyMap<number, number>

function shorten(operation: Operation, lengths: Numbers, ends: Numbers): Operation {
  const area = (full: Area): Area => ({ ...full, rows: lengths.get(full.rows) ?? full.rows })
  switch (operation.kind) {
    case 'cells':
      return { ...operation, cells: shortenCells(operation.cells, operation.row, lengths, ends) }
    case 'format':
    case 'inputRule':
      return { ...operation, area: area(operation.area) }
    case 'protection':
      return { ...operation, unlocked: operation.unlocked.map(area) }
    case 'conditional':
      return {
        ...operation,
        rules: operation.rules.map(({ area: full, rule }) => ({ area: area(full), rule })),
      }
    default:
      return operation
  }
}

function shortenCells(
  cells: readonly (readonly CellContent[])[],
  firstRow: number,
  lengths: Numbers,
  ends: Numbers,
): readonly (readonly CellContent[])[] {
  const titles = firstRow === 0 ? 1 : 0
  const length = lengths.get(cells.length - titles)
  const kept = length === undefined ? cells : cells.slice(0, length + titles)
  return kept.map((row) =>
    row.map((content) =>
      content !== null && typeof content === 'object'
        ? { formula: shortenRanges(content.formula, ends) }
        : content,
    ),
  )
}

/** Ranges are absolute, as `areaReference` writes them: `$A$2:$A$5001`. */
function shortenRanges(formula: string, ends: Numbers): string {
  return formula.replace(/(:\$[A-Z]+\$)(\d+)/g, (range, before: string, end: string) => {
    const fewer = ends.get(Number(end))
    return fewer === undefined ? range : before + fewer
  })
}
