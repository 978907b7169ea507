import type { Book, Place } from './book.ts'
import { refuse, strict } from './strict.ts'
import { isDateFormat, typed } from './typed.ts'
import type { World } from './world.ts'
import { momentOf } from './zoned.ts'

type Range = GoogleAppsScript.Spreadsheet.Range
type RangeList = GoogleAppsScript.Spreadsheet.RangeList

const MOST_CHARACTERS = 50_000
const COLOR = /^#[0-9a-f]{6}$/i

/** Where the ranges that were handed out are. */
const places = new WeakMap<object, Place>()

export function placeOf(range: Range): Place {
  return places.get(range) ?? refuse('Not a range of this spreadsheet.')
}

/** A range, refused where it is outside of its sheet. */
export function rangeAt(world: World, place: Place): Range {
  const { sheet, row, column, rows, columns } = place
  if (![row, column, rows, columns].every(Number.isInteger) || rows < 1 || columns < 1) {
    refuse('The number of rows or columns in the range must be at least 1.')
  }
  if (row < 0 || column < 0 || row + rows > sheet.rows || column + columns > sheet.columns) {
    refuse('The coordinates of the range are outside the dimensions of the sheet.')
  }
  const range = strict<Range>('Range', membersOf(world, place), world.calls)
  places.set(range, place)
  return range
}

function membersOf(world: World, place: Place): Partial<Range> {
  const { book } = world
  const { sheet, row, column, rows, columns } = place
  return {
    getRow: () => row + 1,
    getColumn: () => column + 1,
    getNumRows: () => rows,
    getNumColumns: () => columns,
    getGridId: () => sheet.id,
    getSheet: () => world.sheet(sheet),
    getValues: () => grid(place, (down, across) => shownAt(world, place, down, across)),
    getFormulas: () =>
      grid(place, (down, across) => {
        const content = sheet.contentAt(down, across)
        return typeof content === 'object' && content !== null && 'formula' in content
          ? `=${content.formula}`
          : ''
      }),
    setValues(values) {
      setValues(book, place, values)
      return rangeAt(world, place)
    },
    merge() {
      book.allowEdit(place)
      sheet.merged.push(place)
      return rangeAt(world, place)
    },
    setDataValidation(rule) {
      book.allowEdit(place)
      sheet.layers.push({ attribute: 'validation', area: place, value: rule })
      return rangeAt(world, place)
    },
    activate() {
      book.active = place
      return rangeAt(world, place)
    },
  }
}

function grid<Cell>(
  { row, column, rows, columns }: Place,
  cellAt: (row: number, column: number) => Cell,
): Cell[][] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across) => cellAt(row + down, column + across)),
  )
}

/** Dates come as moments, by the spreadsheet's time zone; blanks as empty text. */
function shownAt({ book, newDate }: World, { sheet }: Place, row: number, column: number) {
  const value = book.valueAt(sheet, row, column)
  if (typeof value === 'number' && isDateFormat(sheet.attributeAt('numberFormat', row, column))) {
    return newDate(momentOf(value, book.timeZone))
  }
  return value ?? ''
}

function setValues(book: Book, place: Place, values: unknown[][]): void {
  book.allowEdit(place)
  const { sheet, row, column, rows, columns } = place
  if (values.length !== rows) {
    refuse(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
    )
  }
  values.forEach((line, down) => {
    if (line.length !== columns) {
      refuse(
        `The number of columns in the data does not match the number of columns in the range. The data has ${line.length} but the range has ${columns}.`,
      )
    }
    line.forEach((value, across) => {
      const format = sheet.attributeAt('numberFormat', row + down, column + across)
      sheet.put(row + down, column + across, contentOf(value, format))
    })
  })
  book.changed()
}

function contentOf(value: unknown, numberFormat: unknown) {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string')
    return refuse(`The stand-in does not know how Sheets takes ${String(value)}.`)
  if (value.length > MOST_CHARACTERS) {
    refuse('Your input contains more than the maximum of 50000 characters in a single cell.')
  }
  return typed(value, numberFormat)
}

/** Many ranges of a sheet, on which one thing is set at a time. */
export function rangeList(world: World, all: readonly Place[]): RangeList {
  const set = (attribute: string, value: unknown) => {
    for (const place of all) {
      world.book.allowEdit(place)
      const { sheet, ...area } = place
      sheet.layers.push({ attribute, area, value })
    }
    return list
  }
  const setColor = (attribute: string, color: string | null) =>
    color === null || COLOR.test(color) ? set(attribute, color) : refuse(`Invalid color: ${color}`)
  const members: Partial<RangeList> = {
    getRanges: () => all.map((place) => rangeAt(world, place)),
    setNumberFormat: (format) => set('numberFormat', format),
    setFontWeight: (weight) => set('fontWeight', weight),
    setFontStyle: (style) => set('fontStyle', style),
    setFontSize: (size) =>
      Number.isInteger(size) ? set('fontSize', size) : refuse('Invalid argument: size'),
    setFontColor: (color) => setColor('fontColor', color),
    setBackground: (color) => setColor('background', color),
    setHorizontalAlignment: (alignment) => set('horizontalAlignment', alignment),
    setVerticalAlignment: (alignment) => set('verticalAlignment', alignment),
    setWrap: (wrap) => set('wrap', wrap),
    setBorder: (...given: readonly unknown[]) => {
      const [, , bottom, , , horizontal, color] = given
      return bottom === true && horizontal === true
        ? set('underline', color)
        : refuse('The stand-in knows lines below cells only.')
    },
  }
  const list = strict<RangeList>('RangeList', members, world.calls)
  return list
}
