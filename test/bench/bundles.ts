import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { type BuiltPage, buildPublic } from '../../addin/build.ts'
import { buildSheets, SHEETS_FOLDER } from '../../addin/build-sheets.ts'
import { count, duration, type Figure, time } from './figure.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What a deployment uploads and what it costs to start, and what a person's browser loads for the pane. */
export async function bundleFigures(): Promise<readonly Figure[]> {
  const worker = await bundled('worker/index.ts')
  const whole = kilobytes(await bundled('addin/pane/index.ts'))
  const built = await buildPublic()
  await buildSheets('https://okr.example.org')
  const sheets = (name: string) => readFile(join(SHEETS_FOLDER, name))
  const sidebar = await sheets('sidebar.html')
  return [
    count(
      'Worker bundle, gzip',
      kilobytes(worker),
      250,
      'KB',
      `${Math.ceil(worker.length / 1024)} KB as it is`,
    ),
    startUp(worker),
    await beforePaint(
      'Pane beside the browser workbook',
      built.workbook,
      `with all that it loads later ${whole} KB`,
    ),
    await beforePaint('Pane in Excel', built.excel, 'beside Microsoft’s client'),
    count(
      'Pane in Google Sheets, gzip',
      kilobytes(sidebar),
      200,
      'KB',
      'one page with all in it, as Google demands',
    ),
    count(
      'Apps Script bundle, as it is',
      Math.ceil((await sheets('Code.js')).length / 1024),
      300,
      'KB',
      `the sidebar beside it ${Math.ceil(sidebar.length / 1024)} KB`,
    ),
  ]
}

async function beforePaint(what: string, { scripts, styles }: BuiltPage, floor: string): Promise<Figure> {
  const files = await Promise.all([...scripts, ...styles].map((path) => readFile(join(ROOT, path))))
  const size = files.map(kilobytes).reduce((sum, each) => sum + each, 0)
  return count(`${what}, until its first paint, gzip`, size, 40, 'KB', floor)
}

async function bundled(source: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, source)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:workers', 'node:*'],
    write: false,
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

/** Evaluates the bundle in a fresh Node, with nothing behind the platform's own module. */
function startUp(worker: Uint8Array): Figure {
  const folder = mkdtempSync(join(tmpdir(), 'okr-bench-'))
  const platform = 'export class DurableObject {}; export class WorkerEntrypoint {}; export const env = {}'
  const source = new TextDecoder().decode(worker).replaceAll('cloudflare:workers', './platform.mjs')
  writeFileSync(join(folder, 'platform.mjs'), platform)
  writeFileSync(join(folder, 'worker.mjs'), source)
  writeFileSync(join(folder, 'empty.mjs'), '')
  try {
    const taken = evaluation(join(folder, 'worker.mjs'))
    return time(
      'Worker start-up, evaluated in Node',
      taken,
      50,
      `an empty module ${duration(evaluation(join(folder, 'empty.mjs')))}`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function evaluation(path: string): number {
  const code = `const start = performance.now(); await import(${JSON.stringify(path)}); console.log(performance.now() - start)`
  const times = Array.from({ length: 5 }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' })),
  )
  return Math.min(...times)
}

function kilobytes(bytes: Uint8Array): number {
  return Math.ceil(gzipSync(bytes, { level: 9 }).length / 1024)
}
