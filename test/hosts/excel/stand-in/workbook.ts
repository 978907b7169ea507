import { parseReference } from '../../../../shared/workbook/index.ts'
import type { BookModel } from './model.ts'
import { placeOf } from './range.ts'
import { invalidArgument, number, Refusal, type Shape, text } from './refusal.ts'
import { worksheets } from './worksheet.ts'

/** The root of all objects. */
export function workbook(book: BookModel): Shape {
  return {
    type: 'Workbook',
    properties: { ReadOnly: { get: () => book.isReadOnly } },
    parts: {
      Application: () => ({
        type: 'Application',
        methods: {
          SuspendApiCalculationUntilNextSync: () => undefined,
          SuspendScreenUpdatingUntilNextSync: () => undefined,
        },
      }),
      Functions: () => ({
        type: 'Functions',
        methods: {
          Date: (year, month, day) => {
            const days =
              Date.UTC(number(year, 1904, 9999), number(month, 1, 12) - 1, number(day, 1, 31)) / 86_400_000
            const value = days + (book.countsFrom1904 ? 24_107 : 25_569)
            return { type: 'FunctionResult', properties: { Value: { get: () => value } } }
          },
        },
      }),
      Worksheets: () => worksheets(book),
      Names: () => names(book),
      CustomXmlParts: () => customXmlParts(book),
    },
  }
}

/** What a name may be: no reference, no operator, at most 255 characters. */
const NAME = /^(?![A-Za-z]{1,3}\d+$)(?![rRcC]$)[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u

function names(book: BookModel): Shape {
  const shapeOf = (name: string): Shape => {
    const known = book.names.get(name.toLowerCase())
    if (!known) throw new Refusal('ItemNotFound', "The requested resource doesn't exist.")
    return {
      type: 'NamedItem',
      id: known.name,
      properties: {
        Name: { get: () => known.name },
        Formula: {
          get: () => known.formula,
          set: (formula) => {
            const sheet = book.sheet(parseReference(text(formula))?.sheet ?? '')
            if (!sheet || !text(formula).startsWith('=')) throw invalidArgument(text(formula))
            known.formula = text(formula)
            book.changed()
          },
        },
      },
      methods: {
        Delete: () => {
          book.names.delete(name.toLowerCase())
          book.changed()
        },
      },
    }
  }
  return {
    type: 'NamedItemCollection',
    items: () => [...book.names.values()].map(({ name }) => shapeOf(name)),
    item: (key) => shapeOf(text(key)),
    methods: {
      Add: (name, range) => {
        if (!NAME.test(text(name))) throw invalidArgument(`name ${name}`)
        if (book.names.has(text(name).toLowerCase())) {
          throw new Refusal('ItemAlreadyExists', `There is a name ${name} already.`)
        }
        const { sheet, area } = placeOf(range)
        book.setName(text(name), sheet, area)
        return shapeOf(text(name))
      },
    },
  }
}

const XML = /^\s*<(\w+) xmlns="([^"<>&]+)">([^<]*)<\/\1>\s*$/

function customXmlParts(book: BookModel): Shape {
  const shapeOf = (id: string): Shape => {
    const xml = book.parts.get(id)
    if (xml === undefined) throw new Refusal('ItemNotFound', "The requested resource doesn't exist.")
    return {
      type: 'CustomXmlPart',
      id,
      properties: {
        Id: { get: () => id },
        NamespaceUri: { get: () => XML.exec(book.parts.get(id) ?? '')?.[2] ?? '' },
      },
      methods: {
        GetXml: () => book.parts.get(id),
        SetXml: (next) => void book.parts.set(id, checkedXml(next)),
        Delete: () => void book.parts.delete(id),
      },
    }
  }
  return {
    type: 'CustomXmlPartCollection',
    items: () => [...book.parts.keys()].map(shapeOf),
    item: (key) => shapeOf(text(key)),
    methods: {
      Add: (xml) => {
        const id = book.newId()
        book.parts.set(id, checkedXml(xml))
        return shapeOf(id)
      },
    },
  }
}

/** One element with text: all that is used here. What XML cannot hold is refused as a parser would. */
function checkedXml(value: unknown): string {
  const xml = text(value)
  const content = XML.exec(xml)?.[3]
  const isWritable = content !== undefined && !/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/.test(content)
  if (!isWritable || /&(?!(?:amp|lt|gt|quot|apos);)/.test(content)) throw invalidArgument('XML')
  return xml
}
