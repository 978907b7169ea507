import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { functionStubs } from './functions/sheets.ts'

const SOURCE = join(import.meta.dirname, 'sheets')
export const SHEETS_FOLDER = join(import.meta.dirname, '../dist/sheets')
const SCRIPT = join(SOURCE, 'main.ts')
const SIDEBAR = join(SOURCE, 'sidebar')

/** Bundles the add-on for Google Sheets into `dist/sheets`, made for the server at an address. */
export async function buildSheets(server: string): Promise<void> {
  await mkdir(SHEETS_FOLDER, { recursive: true })
  await writeFile(join(SHEETS_FOLDER, 'Code.js'), await script(server))
  await writeFile(join(SHEETS_FOLDER, 'sidebar.html'), await sidebar())
}

/** The pane as one page with all in it, since Google serves no other file beside it. */
async function sidebar(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(SIDEBAR, 'page.ts'), join(SIDEBAR, 'page.css')],
    outdir: SHEETS_FOLDER,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  const page = await readFile(join(SIDEBAR, 'index.html'), 'utf8')
  // As functions, so that no `$` of the script is taken for a pattern.
  return page
    .replace('<!-- style -->', () => `<style>${textOf('.css')}</style>`)
    .replace(
      '<!-- script -->',
      () => `<script>${textOf('.js').replaceAll('</script', '<\\/script')}</script>`,
    )
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
    footer: { js: [...functions.map(stub), functionStubs('okrRollout.customFunctions')].join('\n') },
    logLevel: 'warning',
  })
  return outputFiles[0]?.text ?? ''
}

function stub(name: string): string {
  return `function ${name}(...given) { return okrRollout.${name}(...given) }`
}

/** What the entry point exports, but for the functions for cells, which bring stubs with comments for Google. */
async function globalFunctions(): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [SCRIPT],
    format: 'esm',
    write: false,
    outdir: SHEETS_FOLDER,
    metafile: true,
  })
  return Object.values(metafile.outputs).flatMap(({ exports }) =>
    exports.filter((name) => name !== 'customFunctions'),
  )
}
