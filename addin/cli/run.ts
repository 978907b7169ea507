import { Refused } from '../refusals/index.ts'
import { type Command, helpOf, parseInput } from './command.ts'
import { COMMANDS } from './commands/index.ts'
import { Failure, unable } from './failure.ts'
import type { World } from './world.ts'

/** Runs a command line, `['show', 'FILE.xlsx']`, and returns its exit code: 0 done, 1 the input has errors, 2 usage. */
export async function run(args: readonly string[], world: World): Promise<0 | 1 | 2> {
  const [name, ...rest] = args
  const isHelp = args.length === 0 || args.some((arg) => arg === '--help' || arg === '-h')
  const command = COMMANDS.find((other) => other.name === name)
  if (isHelp) {
    world.out(command ? helpOf(command) : overview(COMMANDS))
    return args.length === 0 ? 2 : 0
  }
  if (!command) {
    world.err(`There is no command “${name}”. “okr --help” lists them.`)
    return 2
  }
  try {
    return await command.run(parseInput(command, rest), world)
  } catch (error) {
    const failure = error instanceof Refused ? unable(error.refusals) : error
    if (!(failure instanceof Failure)) throw error
    for (const sentence of failure.sentences) world.err(sentence)
    return failure.exitCode
  }
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return ['Usage: okr COMMAND …', '', ...lines, '', '“okr COMMAND --help” explains one.'].join('\n')
}
