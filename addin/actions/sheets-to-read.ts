import { CHECK_INS, KEY_RESULTS, OBJECTIVES, SETTINGS, type Snapshot } from '../../shared/workbook/index.ts'

const NAMES = [OBJECTIVES.anchor, KEY_RESULTS.anchor, CHECK_INS.anchor, ...SETTINGS.map(({ key }) => key)]

/**
 * The sheets of a tracker that people type into, by the names that point there; undefined, for all sheets, where a name
 * is lost and its sheet must be looked for. The others hold formulas only, and most of the workbook's cells.
 */
export function sheetsToRead({ names }: Pick<Snapshot, 'names'>): readonly string[] | undefined {
  const sheets = NAMES.map((name) => names[name]?.sheet)
  const found = sheets.filter((sheet) => sheet !== undefined)
  return found.length === sheets.length ? [...new Set(found)] : undefined
}
