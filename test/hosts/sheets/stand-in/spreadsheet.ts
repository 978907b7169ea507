import { parseReference } from '../../../../shared/workbook/index.ts'
import type { SheetState } from './book.ts'
import { protectionService } from './protection.ts'
import { placeOf, rangeAt } from './range.ts'
import { areaOf, sheetService } from './sheet.ts'
import { refuse, strict } from './strict.ts'
import type { World } from './world.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange

const NAME = /^(?!(?:[A-Z]{1,3}\d+|R\d*C\d*|TRUE|FALSE)$)[\p{L}_][\p{L}\p{N}_]{0,249}$/iu

export function spreadsheetService(world: World): Spreadsheet {
  const { book, calls } = world
  const members: Partial<Spreadsheet> = {
    getId: () => book.id,
    getSheets: () => book.sheets.map((state) => world.sheet(state)),
    getSpreadsheetTimeZone: () => book.timeZone,
    getSpreadsheetLocale: () => book.locale,
    insertSheet(name?: unknown, index?: unknown) {
      if (typeof name !== 'string' || typeof index !== 'number')
        return refuse('The stand-in wants a name and a place.')
      if (book.isReadOnly) refuse('You do not have permission to perform that action.')
      return world.sheet(book.addSheet(name, index))
    },
    getRange(reference) {
      const place = parseReference(reference) ?? refuse('Range not found')
      const state = book.find(place.sheet) ?? refuse('Range not found')
      return rangeAt(world, { sheet: state, ...areaOf(reference.slice(reference.lastIndexOf('!') + 1)) })
    },
    setNamedRange(name, range) {
      if (!NAME.test(name)) refuse('The name of the range is not valid.')
      book.names.set(name, placeOf(range))
      book.changed()
    },
    removeNamedRange(name) {
      if (!book.names.delete(name)) refuse('The named range does not exist.')
      book.changed()
    },
    deleteSheet(sheet) {
      if (book.sheets.length === 1) refuse("You can't remove all the sheets in a document.")
      book.deleteSheet(book.sheets.find(({ id }) => id === sheet.getSheetId()) ?? refuse('Sheet not found'))
    },
    getNamedRanges: () => [...book.names.keys()].map((name) => namedRange(world, name)),
    getProtections: (type) => {
      const kind = type === world.protectionTypes.SHEET ? 'sheet' : 'range'
      return book.protections
        .filter((state) => state.kind === kind)
        .map((state) => protectionService(world, state))
    },
  }
  return strict<Spreadsheet>('Spreadsheet', members, calls)
}

/** What Google gives for a name whose sheet is gone is not documented; the stand-in throws. */
function namedRange(world: World, name: string): NamedRange {
  return strict<NamedRange>(
    'NamedRange',
    {
      getName: () => name,
      getRange: () => {
        const place = world.book.names.get(name)
        if (!place || !world.book.sheets.includes(place.sheet)) return refuse('Range not found')
        return rangeAt(world, place)
      },
    },
    world.calls,
  )
}

/** The services of all sheets, made once each. */
export function sheetServices(world: World): World['sheet'] {
  const known = new WeakMap<SheetState, GoogleAppsScript.Spreadsheet.Sheet>()
  return (state) => {
    const service = known.get(state) ?? sheetService(world, state)
    known.set(state, service)
    return service
  }
}
