import { placeOf } from './range.ts'
import { refuse, strict } from './strict.ts'
import type { World } from './world.ts'

type Validation = GoogleAppsScript.Spreadsheet.DataValidation
type ValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule
type RuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder

/** A rule about what may be typed. */
export interface ValidationForm {
  criterion: string
  values: readonly unknown[]
  allowInvalid: boolean
  help: string
}

const validations = new WeakMap<object, ValidationForm>()

export function validationForm(validation: unknown): ValidationForm | undefined {
  return typeof validation === 'object' && validation !== null ? validations.get(validation) : undefined
}

export function validationBuilder(world: World): ValidationBuilder {
  const form: ValidationForm = { criterion: '', values: [], allowInvalid: true, help: '' }
  const demand = (criterion: string, ...values: readonly unknown[]) => {
    Object.assign(form, { criterion, values })
    return builder
  }
  const members: Partial<ValidationBuilder> = {
    requireValueInList: (values: unknown[]) =>
      values.length === 0 || values.length > 500
        ? refuse('A list has 1 to 500 values.')
        : demand('list', ...values.map(String)),
    requireValueInRange: (range: GoogleAppsScript.Spreadsheet.Range) => demand('range', placeOf(range)),
    requireNumberBetween: (start, end) =>
      start <= end ? demand('between', start, end) : refuse('Invalid argument: end'),
    requireNumberGreaterThanOrEqualTo: (number) => demand('atLeast', number),
    requireNumberLessThanOrEqualTo: (number) => demand('atMost', number),
    requireDate: () => demand('date'),
    requireFormulaSatisfied: (formula) =>
      formula.startsWith('=') ? demand('formula', formula) : refuse('Invalid argument: formula'),
    setAllowInvalid(allowInvalid) {
      form.allowInvalid = allowInvalid
      return builder
    },
    setHelpText(help) {
      form.help = help
      return builder
    },
    build() {
      if (form.criterion === '') refuse('A data validation rule must have a criterion.')
      const built = strict<Validation>('DataValidation', {}, world.calls)
      validations.set(built, { ...form })
      return built
    },
  }
  const builder = strict<ValidationBuilder>('DataValidationBuilder', members, world.calls)
  return builder
}

export function conditionalBuilder(world: World): RuleBuilder {
  const colors = new Map<string, string | null>()
  let formula: string | null = null
  let ranges: readonly GoogleAppsScript.Spreadsheet.Range[] = []
  const color = (name: string, value: string | null) => {
    if (value !== null && !/^#[0-9a-f]{6}$/i.test(value)) refuse(`Invalid color: ${value}`)
    colors.set(name, value)
    return builder
  }
  const members: Partial<RuleBuilder> = {
    setRanges(given) {
      ranges = given
      return builder
    },
    whenFormulaSatisfied(given) {
      if (!given.startsWith('=')) refuse('Invalid argument: formula')
      formula = given
      return builder
    },
    setBackground: (value) => color('background', value),
    setFontColor: (value) => color('fontColor', value),
    setBold: () => builder,
    setItalic: () => builder,
    setGradientMinpointWithValue: (value, _, number) =>
      Number.isFinite(Number(number)) ? color('min', value) : refuse('Invalid argument: value'),
    setGradientMaxpointWithValue: (value, _, number) =>
      Number.isFinite(Number(number)) ? color('max', value) : refuse('Invalid argument: value'),
    build() {
      if (ranges.length === 0) refuse('Conditional format rule must have at least one range.')
      if ((formula === null) === !colors.has('max'))
        refuse('Conditional format rule must have one condition.')
      return conditionalRule(world, formula, colors, ranges)
    },
  }
  const builder = strict<RuleBuilder>('ConditionalFormatRuleBuilder', members, world.calls)
  return builder
}

function conditionalRule(
  { calls }: World,
  formula: string | null,
  colors: ReadonlyMap<string, string | null>,
  ranges: readonly GoogleAppsScript.Spreadsheet.Range[],
): Rule {
  const boolean = strict<GoogleAppsScript.Spreadsheet.BooleanCondition>(
    'BooleanCondition',
    { getCriteriaValues: () => [formula], getBackground: () => colors.get('background') ?? null },
    calls,
  )
  const gradient = strict<GoogleAppsScript.Spreadsheet.GradientCondition>(
    'GradientCondition',
    { getMaxColor: () => colors.get('max') ?? '' },
    calls,
  )
  return strict<Rule>(
    'ConditionalFormatRule',
    {
      getRanges: () => [...ranges],
      getBooleanCondition: () => (formula === null ? null : boolean),
      getGradientCondition: () => (formula === null ? gradient : null),
    },
    calls,
  )
}
