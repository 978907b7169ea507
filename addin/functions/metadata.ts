import { type CustomFunction, FUNCTIONS, NAMESPACE } from './list.ts'
import type { Language } from './texts.ts'

/** How Excel may call a function: only for its cell, when that is calculated. */
const OPTIONS = { stream: false, volatile: false, cancelable: false } as const

/**
 * All functions as the unified manifest describes them. Every parameter is text, so that a cell of the wrong kind comes to us,
 * who say what is wrong with it, and a blank one as empty text: as anything else, Excel on Windows makes a 0 of it. What asks
 * the server gives one result for each node.
 */
export function functionMetadata(language: Language) {
  const functions: readonly CustomFunction[] = FUNCTIONS
  return functions.map(({ name, description, parameters, compute }) => ({
    id: name,
    name,
    description: description[language],
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description[language],
      type: 'string' as const,
      dimensionality: sizeOf(parameter.takesRange ?? false),
      optional: parameter.isOptional ?? false,
    })),
    result: { dimensionality: sizeOf(compute === null) },
    ...OPTIONS,
  }))
}

/** The metadata file that the add-in-only manifest names: the same, with what it keeps apart as options. */
export function metadataFile(language: Language) {
  const functions = functionMetadata(language).map(({ stream, volatile, cancelable, ...others }) => ({
    ...others,
    options: { stream, volatile, cancelable },
  }))
  return { functions }
}

function sizeOf(isMatrix: boolean): 'matrix' | 'scalar' {
  return isMatrix ? 'matrix' : 'scalar'
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
