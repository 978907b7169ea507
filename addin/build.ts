import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'

const SOURCE = join(import.meta.dirname, 'workbook')
const PUBLIC = join(import.meta.dirname, '../dist/public')
const ASSETS = '/workbook/assets/'
const ICONS = join(import.meta.dirname, '../manifests/icons')

/** What `page` loads before it shows anything, in bytes; the workbook itself comes after. */
export interface BuiltPage {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** Bundles what people's browsers load into `dist/public`, each asset named by its content. */
export async function buildPublic(): Promise<BuiltPage> {
  await rm(join(PUBLIC, 'workbook'), { recursive: true, force: true })
  const { metafile } = await build({
    entryPoints: {
      page: join(SOURCE, 'page.ts'),
      style: join(SOURCE, 'page.css'),
      univer: join(SOURCE, 'univer.css'),
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
  const page = outputOf(metafile, 'workbook/page.ts')
  const html = (await readFile(join(SOURCE, 'index.html'), 'utf8'))
    .replace('{{page}}', urlOf(page))
    .replace('{{style}}', urlOf(outputOf(metafile, 'workbook/page.css')))
    .replace('{{univer}}', urlOf(outputOf(metafile, 'workbook/univer.css')))
  await mkdir(join(PUBLIC, 'workbook'), { recursive: true })
  await writeFile(join(PUBLIC, 'workbook/index.html'), html)
  const texts = outputOf(metafile, 'pane/texts/en.ts')
  await copyIcons()
  return { scripts: [...loadedBy(metafile, page), texts], styles: [outputOf(metafile, 'workbook/page.css')] }
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

/** A script and all that it imports at once, not what it loads later. */
function loadedBy({ outputs }: Metafile, script: string): string[] {
  const later = outputs[script]?.imports.filter(({ kind }) => kind === 'import-statement') ?? []
  return [script, ...later.flatMap(({ path }) => loadedBy({ inputs: {}, outputs }, path))]
}

function urlOf(output: string): string {
  return ASSETS + output.slice(output.lastIndexOf('/') + 1)
}

if (import.meta.main) await buildPublic()
