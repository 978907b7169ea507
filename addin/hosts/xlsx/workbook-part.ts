import { type Area, areaReference, type NamedPlace, parseReference } from '../../../shared/workbook/index.ts'
import { FileError } from './file-error.ts'
import type { Package } from './package.ts'
import { attributeOf, escapeXml, type Tag, tagsOf, textBetween } from './xml.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

export interface SheetEntry {
  readonly name: string
  readonly path: string
}

/** Where the workbook's own part is. Throws FileError where the package holds no workbook that can be kept. */
export function workbookPath(parts: Package): string {
  const path = parts.relationships('').find(({ type }) => type === 'officeDocument')?.path
  if (path === undefined || !parts.has(path) || !/<(\w+:)?sheets\b/.test(parts.text(path))) {
    throw new FileError('not-a-workbook', 'The file is not an Excel workbook (.xlsx).')
  }
  return path
}

/** The worksheets in their order. Chart sheets hold no cells and are left alone. */
export function sheetsOf(parts: Package, workbook: string): readonly SheetEntry[] {
  const targets = new Map(parts.relationships(workbook).map((entry) => [entry.id, entry]))
  return [...tagsOf(parts.text(workbook))].flatMap((tag) => {
    if (tag.name !== 'sheet' || tag.kind === 'close') return []
    const target = targets.get(attributeOf(tag, 'id') ?? '')
    const name = attributeOf(tag, 'name')
    return target?.type === 'worksheet' && name !== null ? [{ name, path: target.path }] : []
  })
}

/** Workbook-wide names that point to a cell. */
export function namesOf(parts: Package, workbook: string): Readonly<Record<string, NamedPlace>> {
  const names: Record<string, NamedPlace> = {}
  for (const { tag, name, reference } of definedNames(parts.text(workbook))) {
    const place = attributeOf(tag, 'localSheetId') === null ? parseReference(reference) : null
    if (place) names[name] = place
  }
  return names
}

/** Whether dates count from 1904, as old Excel for Mac did. */
export function countsFrom1904(parts: Package, workbook: string): boolean {
  const properties = [...tagsOf(parts.text(workbook))].find(({ name }) => name === 'workbookPr')
  const value = properties ? attributeOf(properties, 'date1904') : null
  return value === '1' || value === 'true'
}

/** Adds a sheet after all others. */
export function addSheet(
  parts: Package,
  workbook: string,
  name: string,
  xml: string,
  state: 'visible' | 'veryHidden',
): void {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1)
  let number = 1
  while (parts.has(`${folder}worksheets/sheet${number}.xml`)) number += 1
  const path = `${folder}worksheets/sheet${number}.xml`
  const id = parts.add(path, xml, SHEET_TYPE, workbook, `${OFFICE}/worksheet`)
  const text = parts.text(workbook)
  const tags = [...tagsOf(text)]
  const ids = tags.filter((tag) => tag.name === 'sheet').map((tag) => Number(attributeOf(tag, 'sheetId')))
  const end = tags.find((tag) => tag.name === 'sheets' && tag.kind === 'close')
  if (!end) throw new FileError('broken', 'The file is damaged: it lists no sheets.')
  const sheet =
    `<${end.prefix}sheet xmlns:r="${OFFICE}" name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1}"` +
    ` state="${state}" r:id="${id}"/>`
  parts.write(workbook, text.slice(0, end.start) + sheet + text.slice(end.start))
}

/** The name by which a file knows what of a sheet is printed. */
export const PRINT_AREA = '_xlnm.Print_Area'

/** Points a workbook-wide name to an area. */
export function setName(parts: Package, workbook: string, name: string, sheet: string, area: Area): void {
  define(parts, workbook, name, null, areaReference(sheet, area))
}

/** Says what of a sheet is printed. */
export function setPrintAreas(parts: Package, workbook: string, sheet: string, areas: readonly Area[]): void {
  const names = [...tagsOf(parts.text(workbook))].flatMap((tag) =>
    tag.name === 'sheet' && tag.kind !== 'close' ? [attributeOf(tag, 'name')?.toLowerCase()] : [],
  )
  const place = names.indexOf(sheet.toLowerCase())
  const reference = areas.map((area) => areaReference(sheet, area)).join()
  if (place >= 0) define(parts, workbook, PRINT_AREA, String(place), reference)
}

/** Makes a name of the workbook, or of the sheet in a place, or points a known one elsewhere. */
function define(
  parts: Package,
  workbook: string,
  name: string,
  scope: string | null,
  refersTo: string,
): void {
  const text = parts.text(workbook)
  const reference = escapeXml(refersTo)
  const known = definedNames(text).find(
    (entry) =>
      entry.name.toLowerCase() === name.toLowerCase() && attributeOf(entry.tag, 'localSheetId') === scope,
  )
  if (known) {
    parts.write(workbook, text.slice(0, known.tag.end) + reference + text.slice(known.end))
    return
  }
  const tags = [...tagsOf(text)]
  const list = tags.find((tag) => tag.name === 'definedNames' && tag.kind === 'close')
  const sheets = tags.find((tag) => tag.name === 'sheets' && tag.kind === 'close')
  const prefix = sheets?.prefix ?? ''
  const local = scope === null ? '' : ` localSheetId="${scope}"`
  const element = `<${prefix}definedName name="${escapeXml(name)}"${local}>${reference}</${prefix}definedName>`
  const [at, addition] = list
    ? [list.start, element]
    : [afterSheets(tags, sheets), `<${prefix}definedNames>${element}</${prefix}definedNames>`]
  parts.write(workbook, text.slice(0, at) + addition + text.slice(at))
}

/** Asks whoever opens the workbook to compute all its formulas. */
export function computeOnOpening(parts: Package, workbook: string): void {
  const text = parts.text(workbook)
  const tags = [...tagsOf(text)]
  const known = tags.find((tag) => tag.name === 'calcPr')
  if (known) {
    if (attributeOf(known, 'fullCalcOnLoad') === '1') return
    const others = known.attributes.replace(/\s+fullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, '')
    const close = known.kind === 'empty' ? '/>' : '>'
    const tag = `<${known.prefix}calcPr${others} fullCalcOnLoad="1"${close}`
    parts.write(workbook, text.slice(0, known.start) + tag + text.slice(known.end))
    return
  }
  const end = (name: string) => tags.find((tag) => tag.name === name && tag.kind === 'close')
  const last = end('definedNames') ?? end('externalReferences') ?? end('functionGroups') ?? end('sheets')
  const at = last?.end ?? text.lastIndexOf('</')
  parts.write(
    workbook,
    `${text.slice(0, at)}<${last?.prefix ?? ''}calcPr fullCalcOnLoad="1"/>${text.slice(at)}`,
  )
}

/** `functionGroups` and `externalReferences` stand between the sheets and the names. */
function afterSheets(tags: readonly Tag[], sheets: Tag | undefined): number {
  const between = tags.filter(
    ({ name, kind }) => kind !== 'open' && (name === 'functionGroups' || name === 'externalReferences'),
  )
  return between[between.length - 1]?.end ?? sheets?.end ?? 0
}

function definedNames(text: string) {
  const entries: { tag: Tag; name: string; reference: string; end: number }[] = []
  let open: Tag | null = null
  for (const tag of tagsOf(text)) {
    if (tag.name !== 'definedName') continue
    const name = open ? attributeOf(open, 'name') : null
    if (tag.kind === 'close' && open && name !== null) {
      entries.push({ tag: open, name, reference: textBetween(text, open.end, tag.start), end: tag.start })
    }
    open = tag.kind === 'open' ? tag : null
  }
  return entries
}
