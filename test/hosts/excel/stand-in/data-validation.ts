import type { Area } from '../../../../shared/workbook/index.ts'
import { checkFormula } from './calculation.ts'
import type { BookModel, SheetModel } from './model.ts'
import { flag, invalidArgument, kept, oneOf, record, type Shape, text } from './refusal.ts'

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
]

/** `Range.dataValidation`. */
export function dataValidation(book: BookModel, sheet: SheetModel, area: Area): Shape {
  const known = sheet.validations.find(({ area: other }) => isSame(other, area))
  const settings = known?.settings ?? new Map<string, unknown>()
  const keep = (key: string, check: (value: unknown) => unknown) => {
    const property = kept(settings, key, check)
    return {
      ...property,
      set: (value: unknown) => {
        sheet.guard(area, '')
        property.set?.(value)
        if (!sheet.validations.some((one) => one.settings === settings)) {
          sheet.validations.push({ area, settings })
        }
      },
    }
  }
  return {
    type: 'DataValidation',
    properties: {
      Rule: keep('rule', (value) => checkedRule(book, value)),
      ErrorAlert: keep('errorAlert', (value) => {
        const alert = record(value, ['title', 'message', 'showAlert', 'style'])
        oneOf(alert.style, ['Stop', 'Warning', 'Information'])
        flag(alert.showAlert)
        text(alert.title, 32)
        text(alert.message, 255)
        return alert
      }),
      Prompt: keep('prompt', (value) => {
        const prompt = record(value, ['title', 'message', 'showPrompt'])
        flag(prompt.showPrompt)
        text(prompt.title, 32)
        text(prompt.message, 255)
        return prompt
      }),
    },
    methods: {
      Clear: () => {
        sheet.guard(area, '')
        const rest = sheet.validations.filter(({ area: other }) => !isWithin(other, area))
        sheet.validations.splice(0, sheet.validations.length, ...rest)
        settings.clear()
      },
    },
  }
}

function checkedRule(book: BookModel, value: unknown): unknown {
  const rule = record(value, ['list', 'decimal', 'date', 'custom'])
  const [kind, ...others] = Object.keys(rule)
  if (others.length > 0) throw invalidArgument('one kind of rule is expected')
  if (kind === 'list') {
    const { source, inCellDropDown } = record(rule.list, ['source', 'inCellDropDown'])
    flag(inCellDropDown)
    // A list in a formula's place is limited as a formula's text is.
    if (text(source, 255) === '') throw invalidArgument('an empty list')
    if (text(source).startsWith('=')) checkReference(book, text(source))
  } else if (kind === 'custom') {
    const { formula } = record(rule.custom, ['formula'])
    if (!text(formula, 255).startsWith('=')) throw invalidArgument('a formula is expected')
    checkFormula(text(formula))
  } else {
    checkBounds(record(rule[kind ?? ''], ['operator', 'formula1', 'formula2']), kind === 'date')
  }
  return rule
}

function checkBounds(
  { operator, formula1, formula2 }: Readonly<Record<string, unknown>>,
  isDate: boolean,
): void {
  const isTernary = ['Between', 'NotBetween'].includes(oneOf(operator, OPERATORS))
  if (isTernary !== (formula2 !== undefined)) throw invalidArgument('formula2')
  for (const bound of isTernary ? [formula1, formula2] : [formula1]) {
    const isRight = isDate
      ? typeof bound === 'string' && /^\d{4}-\d{2}-\d{2}/.test(bound)
      : typeof bound === 'number' && Number.isFinite(bound)
    if (!isRight) throw invalidArgument(`bound ${JSON.stringify(bound)}`)
  }
}

function checkReference(book: BookModel, source: string): void {
  const name = source.slice(1).toLowerCase()
  if (!book.names.has(name)) checkFormula(source)
}

function isSame(a: Area, b: Area): boolean {
  return isWithin(a, b) && isWithin(b, a)
}

function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  )
}
