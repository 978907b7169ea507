import type { FWorkbook } from '@univerjs/preset-sheets-core'
import { type Area, areaReference, type NamedPlace, parseReference } from '../../../shared/workbook/index.ts'

/** Makes a defined name, or points a known one elsewhere. */
export function setName(workbook: FWorkbook, name: string, sheet: string, area: Area): void {
  const reference = areaReference(sheet, area)
  const known = workbook.getDefinedName(name)
  if (!known) workbook.insertDefinedName(name, reference)
  else if (known.getFormulaOrRefString() !== reference) known.setRef(reference)
}

/** The first cell of each defined name. Names that hold a formula or lost their cell are left out. */
export function readNames(workbook: FWorkbook): Record<string, NamedPlace> {
  const names: Record<string, NamedPlace> = {}
  for (const name of workbook.getDefinedNames()) {
    const place = parseReference(name.getFormulaOrRefString())
    if (place) names[name.getName()] = place
  }
  return names
}
