import { parseArgs } from 'node:util'
import { toSerial } from '../../shared/okr/index.ts'
import { usageError } from './failure.ts'
import type { World } from './world.ts'

/** An option. `value` is how the help names what follows it; without it the option stands alone. */
interface Option {
  readonly value?: string
  readonly summary: string
  readonly isNeeded?: true
  readonly mayRepeat?: true
}

/** A command, declared once: parsing, help and usage errors come from it. */
export interface Command {
  readonly name: string
  readonly summary: string
  /** Names of the files it takes, all needed. */
  readonly files: readonly string[]
  readonly options: Readonly<Record<string, Option>>
  /** Returns the exit code. Throws Failure. */
  run(input: Input, world: World): Promise<0 | 1>
}

/** What a person put behind a command. */
export class Input {
  readonly #files: readonly string[]
  readonly #values: Readonly<Record<string, readonly string[]>>

  constructor(files: readonly string[], values: Readonly<Record<string, readonly string[]>>) {
    this.#files = files
    this.#values = values
  }

  file(index: number): string {
    return this.#files[index] ?? ''
  }

  all(option: string): readonly string[] {
    return this.#values[option] ?? []
  }

  has(option: string): boolean {
    return this.all(option).length > 0
  }

  text(option: string): string | null {
    return this.all(option)[0] ?? null
  }

  number(option: string): number | null {
    const text = this.text(option)
    if (text === null) return null
    const number = Number(text)
    if (text.trim() !== '' && Number.isFinite(number)) return number
    throw usageError(`--${option} takes a number such as 0.7, not “${text}”.`)
  }

  date(option: string): string | null {
    const text = this.text(option)
    if (text === null || toSerial(text) !== null) return text
    throw usageError(`--${option} takes a date such as 2027-02-15, not “${text}”.`)
  }

  choice<Choice extends string>(option: string, choices: readonly Choice[]): Choice | null {
    const text = this.text(option)
    if (text === null) return null
    const found = choices.find((choice) => choice.toLowerCase() === text.toLowerCase())
    if (found === undefined) throw usageError(`--${option} is one of ${choices.join(', ')}, not “${text}”.`)
    return found
  }
}

/** Reads what stands behind a command's name. Throws Failure with exit code 2. */
export function parseInput(command: Command, args: readonly string[]): Input {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  )
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const files: string[] = []
  const values: Record<string, string[]> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const option = command.options[token.name]
    if (!option) throw misuse(command, `There is no option ${token.rawName}.`)
    if (option.value !== undefined && token.value === undefined) {
      throw misuse(command, `${token.rawName} needs a value: ${option.value}.`)
    }
    if (option.value === undefined && token.inlineValue)
      throw misuse(command, `${token.rawName} takes no value.`)
    const known = values[token.name] ?? []
    if (known.length > 0 && !option.mayRepeat) throw misuse(command, `${token.rawName} is given twice.`)
    values[token.name] = [...known, token.value ?? '']
  }
  checkComplete(command, files, values)
  return new Input(files, values)
}

function checkComplete(
  command: Command,
  files: readonly string[],
  values: Readonly<Record<string, readonly string[]>>,
): void {
  const missing = command.files[files.length]
  if (missing !== undefined) throw misuse(command, `${missing} is missing.`)
  const extra = files[command.files.length]
  if (extra !== undefined) throw misuse(command, `“${extra}” is one file too many.`)
  for (const [name, { isNeeded }] of Object.entries(command.options)) {
    if (isNeeded && !values[name]) throw misuse(command, `--${name} is missing.`)
  }
}

function misuse(command: Command, sentence: string): Error {
  return usageError(sentence, `Usage: ${usageOf(command)}`)
}

/** `okr show FILE.xlsx [--json]` */
function usageOf({ name, files, options }: Command): string {
  const parts = Object.entries(options).map(([option, { value, isNeeded, mayRepeat }]) => {
    const text = value === undefined ? `--${option}` : `--${option} ${value}`
    return isNeeded ? text : `[${text}]${mayRepeat ? '…' : ''}`
  })
  return ['okr', name, ...files, ...parts].join(' ')
}

/** A command's help. */
export function helpOf(command: Command): string {
  const rows = Object.entries(command.options).map(([name, { value, summary }]): [string, string] => [
    `--${name}${value === undefined ? '' : ` ${value}`}`,
    summary,
  ])
  const width = Math.max(0, ...rows.map(([option]) => option.length))
  const options = rows.map(([option, summary]) => `  ${option.padEnd(width)}  ${summary}`)
  return [command.summary, '', `Usage: ${usageOf(command)}`, '', ...options].join('\n').trimEnd()
}
