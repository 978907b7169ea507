import { programCaptionsOf } from '../captions/index.ts'
import type { Operation } from '../plan.ts'
import { layoutOf } from './layout.ts'
import type { ProgramReading } from './read-program.ts'
import { PROGRAM_SHEETS } from './sheets/index.ts'
import { tableOperations } from './table-block.ts'

/**
 * The steps that bring the tables which a workbook of an earlier version does not have yet: titles without rows, and
 * without looks, which a file that exists already cannot take.
 */
export function newTables({ newTables: names, places, language }: ProgramReading): readonly Operation[] {
  const captions = programCaptionsOf(language)
  return PROGRAM_SHEETS.flatMap(layoutOf).flatMap((layout) => {
    const { name } = layout.table
    const place = places.tables[name]
    if (!place || !names.includes(name)) return []
    const steps = tableOperations({ ...layout, sheet: place.sheet }, captions, { document: { tables: {} } })
    return steps.filter(({ kind }) => kind === 'cells' || kind === 'name')
  })
}
