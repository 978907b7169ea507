import {
  type FWorkbook,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameMutation,
} from '@univerjs/preset-sheets-core'
import { type Area, areaReference, type NamedPlace, parseReference } from '../../../shared/workbook/index.ts'
import type { Target } from './target.ts'

/**
 * Makes a defined name, or points a known one elsewhere. By the mutation, since the command for a new name looks through
 * all formulas of the workbook for those that name it.
 */
export function setName({ api, workbook }: Target, name: string, sheet: string, area: Area): void {
  const reference = areaReference(sheet, area)
  const known = workbook.getDefinedName(name)
  if (known) {
    if (known.getFormulaOrRefString() !== reference) known.setRef(reference)
    return
  }
  api.syncExecuteCommand(SetDefinedNameMutation.id, {
    unitId: workbook.getId(),
    id: `name-${name}`,
    name,
    formulaOrRefString: reference,
    localSheetId: SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  })
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
