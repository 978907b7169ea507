import type { Input } from './command.ts'
import { inputError, usageError } from './failure.ts'
import { exists, writeAtomically } from './tracker-file.ts'
import type { World } from './world.ts'

/** Writes a page to the second file of a command, which is replaced only where that was asked for. Throws Failure. */
export async function writeDocumentFile(html: string, input: Input, world: World): Promise<void> {
  const out = input.file(1)
  if (!/\.html?$/i.test(out)) throw usageError(`A page's name ends in .html, not “${out}”.`)
  if ((await exists(out)) && !input.has('force')) {
    throw inputError(`${out}: the file is there already; --force replaces it.`)
  }
  await writeAtomically(out, new TextEncoder().encode(`<!doctype html>\n${html}`), world)
}
