import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const SOURCE = join(import.meta.dirname, 'sheets')
export const SHEETS_FOLDER = join(import.meta.dirname, '../dist/sheets')
const SCRIPT = join(SOURCE, 'main.ts')

/** Bundles the add-on for Google Sheets into `dist/sheets`, made for one server; without one its sidebar asks for it. */
export async function buildSheets(server: string): Promise<void> {
  await mkdir(SHEETS_FOLDER, { recursive: true })
  await writeFile(join(SHEETS_FOLDER, 'Code.js'), await script(server))
}

/** One classic script: Google knows no modules, and calls top-level functions by their names. */
async function script(server: string): Promise<string> {
  const functions = await globalFunctions()
  const { outputFiles } = await build({
    entryPoints: [SCRIPT],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'okrRollout',
    target: 'es2019',
    minify: true,
    legalComments: 'none',
    define: { SERVER: JSON.stringify(server) },
    footer: { js: functions.map(stub).join('\n') },
    logLevel: 'warning',
  })
  return outputFiles[0]?.text ?? ''
}

function stub(name: string): string {
  return `function ${name}(...given) { return okrRollout.${name}(...given) }`
}

/** What the entry point exports. */
async function globalFunctions(): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [SCRIPT],
    format: 'esm',
    write: false,
    outdir: SHEETS_FOLDER,
    metafile: true,
  })
  return Object.values(metafile.outputs).flatMap((output) => output.exports)
}

if (import.meta.main) await buildSheets(process.env.OKR_SERVER ?? '')
