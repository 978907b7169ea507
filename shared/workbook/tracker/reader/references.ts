import type { Row } from '../../document.ts'
import type { Report } from '../../reader/findings.ts'
import { folded } from '../../reader/places.ts'
import type { ReadTable } from '../../reader/read-table.ts'

/**
 * Rows whose field `key` names the row it refers to by that row's own id, whatever case it was typed in. A reference
 * to nothing stays as it is and is reported, and so is a blank one where it is needed.
 */
export function resolveReferences(
  { rows, place }: ReadTable,
  key: string,
  target: { readonly rows: readonly Row[]; readonly sheet: string },
  neededAs: string | null,
  report: Report,
): readonly Row[] {
  const ids = new Map<string, string>()
  for (const { id } of target.rows) if (!ids.has(folded(id))) ids.set(folded(id), id)
  const column = place.columns.get(key)
  return rows.map(({ id, fields, row }) => {
    const spot = { sheet: place.sheet, row, column: column ?? null }
    const typed = fields[key]
    if (typed === null || typed === undefined) {
      if (neededAs !== null && column !== undefined) report('error', 'reference-missing', spot, neededAs)
      return { id, fields }
    }
    const found = ids.get(folded(String(typed)))
    if (found !== undefined) return { id, fields: { ...fields, [key]: found } }
    const isElsewhere = String(typed).includes('/')
    if (!isElsewhere) {
      report(neededAs === null ? 'warning' : 'error', 'unknown-reference', spot, String(typed), target.sheet)
    }
    return { id, fields }
  })
}
