import { type CustomFunction, FUNCTIONS, NAMESPACE } from './list.ts'
import type { Language } from './texts.ts'

/** A function as Excel's metadata and the unified manifest describe it. */
export interface FunctionMetadata {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly parameters: readonly {
    readonly name: string
    readonly description: string
    readonly type: 'any'
    readonly dimensionality: 'scalar' | 'matrix'
    readonly optional: boolean
  }[]
  readonly result: { readonly dimensionality: 'scalar' | 'matrix' }
  readonly stream: false
  readonly volatile: false
  readonly cancelable: false
}

/**
 * All functions as Excel's metadata. Every parameter is of type `any`, so that a cell of the wrong kind comes to us, who say
 * what is wrong with it. What asks the server gives one result for each node.
 */
export function functionMetadata(language: Language): FunctionMetadata[] {
  const functions: readonly CustomFunction[] = FUNCTIONS
  return functions.map(({ name, description, parameters, compute }) => ({
    id: name,
    name,
    description: description[language],
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description[language],
      type: 'any',
      dimensionality: parameter.takesRange ? 'matrix' : 'scalar',
      optional: parameter.isOptional ?? false,
    })),
    result: { dimensionality: compute ? 'scalar' : 'matrix' },
    stream: false,
    volatile: false,
    cancelable: false,
  }))
}

/** The table of docs/custom-functions.md. */
export function functionTable(): string {
  const functions: readonly CustomFunction[] = FUNCTIONS
  const rows = functions.map(({ name, description, parameters }) => {
    const list = parameters.map((parameter) =>
      parameter.isOptional ? `[${parameter.name}]` : parameter.name,
    )
    const explained = parameters.map((parameter) => `\`${parameter.name}\`: ${parameter.description.en}`)
    return `| \`${NAMESPACE}.${name}\`, \`${NAMESPACE}_${name}\` (${list.join('; ')}) | ${description.en} | ${explained.join('<br>')} |`
  })
  return ['| Function | Gives | Parameters |', '|---|---|---|', ...rows].join('\n')
}
