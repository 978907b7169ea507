import type { Column } from '../../table.ts'
import type { Block } from './block.ts'
import { shownFormula } from './layout.ts'

/** The formula and the figure with which a table shows a column of its block. */
export function shown<Subject>(
  block: Block<Subject>,
  key: string,
): Required<Pick<Column<Subject>, 'formula' | 'figure'>> {
  const figure = block.columns.find((column) => column.key === key)?.figure
  if (!figure) throw new RangeError(`No figure ${block.name}.${key}`)
  return { formula: shownFormula(`${block.name}.${key}`), figure }
}
