import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'

const SOURCE = join(import.meta.dirname, 'workbook')
const EXCEL = join(import.meta.dirname, 'excel')
const PUBLIC = join(import.meta.dirname, '../dist/public')
const ASSETS = '/workbook/assets/'
const ICONS = join(import.meta.dirname, '../manifests/icons')

/** What a page of the pane loads before it shows anything, by paths; a workbook in the browser comes after. */
export interface BuiltPage {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** Bundles what people's browsers load into `dist/public`, each asset named by its content. */
export async function buildPublic(): Promise<Readonly<Record<'workbook' | 'excel', BuiltPage>>> {
  for (const folder of ['workbook', 'excel']) await rm(join(PUBLIC, folder), { recursive: true, force: true })
  const { metafile } = await build({
    entryPoints: {
      page: join(SOURCE, 'page.ts'),
      style: join(SOURCE, 'page.css'),
      univer: join(SOURCE, 'univer.css'),
      excel: join(EXCEL, 'page.ts'),
      'excel-style': join(EXCEL, 'page.css'),
    },
    outdir: join(PUBLIC, ASSETS),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    logLevel: 'warning',
  })
  const workbook = {
    page: outputOf(metafile, 'workbook/page.ts'),
    style: outputOf(metafile, 'workbook/page.css'),
  }
  const excel = { page: outputOf(metafile, 'excel/page.ts'), style: outputOf(metafile, 'excel/page.css') }
  await writePage('workbook', { ...workbook, univer: outputOf(metafile, 'workbook/univer.css') })
  await writePage('excel', excel)
  await copyIcons()
  const texts = outputOf(metafile, 'pane/texts/en.ts')
  const built = ({ page, style }: typeof workbook) => ({
    scripts: [...loadedBy(metafile, page), texts],
    styles: [style],
  })
  return { workbook: built(workbook), excel: built(excel) }
}

/** Writes a folder's page with the addresses of its assets. */
async function writePage(folder: string, assets: Readonly<Record<string, string>>): Promise<void> {
  let html = await readFile(join(import.meta.dirname, folder, 'index.html'), 'utf8')
  for (const [name, output] of Object.entries(assets)) html = html.replace(`{{${name}}}`, urlOf(output))
  await mkdir(join(PUBLIC, folder), { recursive: true })
  await writeFile(join(PUBLIC, folder, 'index.html'), html)
}

/** The pictures that the manifests name; Office shows others in their place where it may not keep them for a while. */
async function copyIcons(): Promise<void> {
  await cp(ICONS, join(PUBLIC, 'manifests/icons'), {
    recursive: true,
    filter: (path) => !path.endsWith('.svg'),
  })
  await writeFile(join(PUBLIC, '_headers'), '/manifests/icons/*\n  Cache-Control: public, max-age=604800\n')
}

/** The path of the asset made from the source file whose path ends so. */
function outputOf({ outputs }: Metafile, source: string): string {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(source))
  if (!found) throw new Error(`The build made nothing of ${source}.`)
  return found[0]
}

/** A script and all that it imports at once, each a single time; not what it loads later. */
function loadedBy({ outputs }: Metafile, script: string): string[] {
  const later = outputs[script]?.imports.filter(({ kind }) => kind === 'import-statement') ?? []
  return [...new Set([script, ...later.flatMap(({ path }) => loadedBy({ inputs: {}, outputs }, path))])]
}

function urlOf(output: string): string {
  return ASSETS + output.slice(output.lastIndexOf('/') + 1)
}

if (import.meta.main) await buildPublic()
