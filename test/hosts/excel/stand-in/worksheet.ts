import { charts } from './charts.ts'
import type { BookModel, SheetModel } from './model.ts'
import { areaOf, rangesOf } from './range.ts'
import {
  color,
  flag,
  invalidArgument,
  kept,
  number,
  oneOf,
  Refusal,
  record,
  type Shape,
  text,
} from './refusal.ts'

const PERMISSIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
  'selectionMode',
]

/** `Workbook.worksheets`. */
export function worksheets(book: BookModel): Shape {
  return {
    type: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => worksheet(book, sheet)),
    item: (key) => {
      const found = book.sheet(text(key))
      if (!found) throw new Refusal('ItemNotFound', "The requested resource doesn't exist.")
      return worksheet(book, found)
    },
    methods: {
      Add: (name) => worksheet(book, book.addSheet(text(name))),
      _RegisterDataChangedEvent: () => undefined,
    },
  }
}

function worksheet(book: BookModel, sheet: SheetModel): Shape {
  const { settings } = sheet
  return {
    type: 'Worksheet',
    id: sheet.id,
    properties: {
      Id: { get: () => sheet.id },
      Name: { get: () => sheet.name, set: (name) => book.renameSheet(sheet.name, text(name)) },
      TabColor: kept(settings, 'tabColor', color),
      Gridlines: kept(settings, 'gridlines', flag),
      Visibility: kept(settings, 'visibility', (value) => {
        const visibility = oneOf(value, ['Visible', 'Hidden', 'VeryHidden'])
        const others = book.sheets.filter((other) => other !== sheet)
        const isSomethingLeft = others.some(
          (other) => (other.settings.get('visibility') ?? 'Visible') === 'Visible',
        )
        if (visibility !== 'Visible' && !isSomethingLeft)
          throw new Refusal('InvalidOperation', 'One sheet stays.')
        return visibility
      }),
    },
    methods: {
      ...rangesOf(book, sheet),
      Activate: () => {
        if ((settings.get('visibility') ?? 'Visible') !== 'Visible') {
          throw new Refusal('InvalidOperation', 'A hidden sheet cannot be activated.')
        }
        book.active = { sheet: sheet.name, cell: 'A1' }
      },
      Delete: () => book.deleteSheet(sheet.name),
    },
    parts: {
      Protection: () => protection(sheet),
      FreezePanes: () => freezePanes(sheet),
      PageLayout: () => pageLayout(sheet),
      Charts: () => charts(book, sheet),
    },
  }
}

function protection(sheet: SheetModel): Shape {
  return {
    type: 'WorksheetProtection',
    properties: {
      Protected: { get: () => sheet.protection !== null },
      Options: { get: () => sheet.protection?.options ?? null },
    },
    methods: {
      Protect: (options, password) => {
        if (sheet.protection) throw new Refusal('InvalidOperation', 'The sheet is protected already.')
        sheet.protection = {
          options: record(options ?? {}, PERMISSIONS),
          password: password === null ? null : text(password),
        }
      },
      Unprotect: (password) => {
        const asked = sheet.protection?.password ?? null
        if (asked !== null && asked !== password) {
          throw new Refusal('AccessDenied', 'The password is not correct.')
        }
        sheet.protection = null
      },
    },
  }
}

function freezePanes({ settings }: SheetModel): Shape {
  return {
    type: 'WorksheetFreezePanes',
    methods: {
      FreezeAt: (range) => void settings.set('frozen', areaOf(range)),
      FreezeRows: (count) => void settings.set('frozen', { rows: number(count, 0, 1_048_575) }),
      FreezeColumns: (count) => void settings.set('frozen', { columns: number(count, 0, 16_383) }),
      Unfreeze: () => void settings.delete('frozen'),
    },
  }
}

function pageLayout(sheet: SheetModel): Shape {
  const { settings } = sheet
  const footer = (value: unknown) => {
    if (/&(?![&PNDTFAL"\d])/.test(text(value, 255).replace(/&&/g, ''))) throw invalidArgument('footer code')
    return value
  }
  return {
    type: 'PageLayout',
    properties: {
      Orientation: kept(settings, 'orientation', (value) => oneOf(value, ['Portrait', 'Landscape'])),
      PaperSize: kept(settings, 'paperSize', (value) => oneOf(value, ['A4', 'A3', 'Letter', 'Legal'])),
      Zoom: kept(settings, 'zoom', (value) => {
        const zoom = record(value, ['horizontalFitToPages', 'verticalFitToPages', 'scale'])
        for (const pages of [zoom.horizontalFitToPages, zoom.verticalFitToPages]) {
          if (pages !== undefined && pages !== null) number(pages, 1, 32_767)
        }
        return zoom
      }),
    },
    methods: {
      SetPrintArea: (range) => void settings.set('printArea', text(range).split(',').map(areaOf)),
      SetPrintTitleRows: (range) => {
        if (!/^\$\d+:\$\d+$/.test(text(range))) throw invalidArgument('rows')
        settings.set('titleRows', range)
      },
    },
    parts: {
      HeadersFooters: () => ({
        type: 'HeaderFooterGroup',
        parts: {
          DefaultForAllPages: () => ({
            type: 'HeaderFooter',
            properties: {
              LeftFooter: kept(settings, 'leftFooter', footer),
              RightFooter: kept(settings, 'rightFooter', footer),
            },
          }),
        },
      }),
    },
  }
}
