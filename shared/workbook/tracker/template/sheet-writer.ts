import type { Area, CellContent, CellFormat, Formula, Operation } from '../../plan.ts'
import type { Table } from '../../table.ts'
import { resolveFormula, TEAM_BLOCK } from '../calculation/index.ts'

/** Lays out a sheet that is only read: texts, formulas and their looks, cell by cell. Rows and columns count from 0. */
export interface SheetWriter {
  /** Puts one content into an area, merged where it is more than a cell. */
  put(at: Area, content: CellContent, format: CellFormat): void
  operations(): readonly Operation[]
}

export function sheetWriter(sheet: string): SheetWriter {
  const operations: Operation[] = []
  return {
    put(at, content, format) {
      const { row, column, rows, columns } = at
      operations.push({ kind: 'cells', sheet, row, column, cells: [[content]] })
      if (rows * columns > 1) operations.push({ kind: 'merge', sheet, area: at })
      operations.push({ kind: 'format', sheet, area: at, format })
    },
    operations: () => operations,
  }
}

/** A formula of a sheet beside the tables, in the notation of calculated columns without cells of an own row. */
export function formulaOf(formula: string, tables: readonly Table[]): Formula {
  return { formula: resolveFormula(formula, TEAM_BLOCK, tables)(1) }
}

/** A sentence whose `{name}`s are computed: `{open} left` becomes `[team.open]&" left"`. */
export function sentenceFormula(sentence: string, figures: Readonly<Record<string, string>>): string {
  return sentence
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => figures[part.slice(1, -1)] ?? `"${part.split('"').join('""')}"`)
    .join('&')
}

/** Figures of the team as parts of sentences. */
export const FIGURES: Readonly<Record<string, string>> = {
  progress: 'ROUND(100*[team.progress],0)&" %"',
  expected: 'ROUND(100*[team.expected],0)&" %"',
  confidence: 'IF([team.confidence]="","–",ROUND([team.confidence],1))',
  onTrack: '([team.objectives3]+[team.objectives4])',
  atRisk: '[team.objectives1]',
  offTrack: '[team.objectives0]',
  objectives: 'SUM([objectives.isCounted])',
  checkedIn: '[team.checkedIn]',
  open: '[team.open]',
  attention: 'SUM([keyResults.needsLook])',
  disagreements: '[team.disagreements]',
  stale: '[team.stale]',
}
