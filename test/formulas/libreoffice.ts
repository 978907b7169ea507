import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openFile } from '../../addin/hosts/xlsx/index.ts'
import type { Computed } from './computed.ts'

const run = promisify(execFile)

/** Whether LibreOffice is on this machine. */
export async function hasLibreOffice(): Promise<boolean> {
  try {
    await run('soffice', ['--version'])
    return true
  } catch {
    return false
  }
}

/** Computes a file afresh in LibreOffice. */
export async function computeInLibreOffice(file: Uint8Array): Promise<Computed> {
  const [computed] = await computeAllInLibreOffice([file])
  if (!computed) throw new Error('LibreOffice gave no file back')
  return computed
}

/** Computes files afresh in LibreOffice, which starts only once for all of them. */
export async function computeAllInLibreOffice(files: readonly Uint8Array[]): Promise<readonly Computed[]> {
  const folder = await mkdtemp(join(tmpdir(), 'okr-parity-'))
  try {
    const names = files.map((_, index) => `${index}.xlsx`)
    for (const [index, file] of files.entries()) await writeFile(join(folder, names[index] ?? ''), file)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const out = join(folder, 'out')
    const convert = ['--headless', '--convert-to', 'xlsx', '--outdir', out]
    await run('soffice', [profile, ...convert, ...names.map((name) => join(folder, name))])
    return await Promise.all(names.map(async (name) => valuesOf(await readFile(join(out, name)))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function valuesOf(file: Uint8Array): Computed {
  const byName = new Map(
    openFile(file)
      .read()
      .sheets.map((sheet) => [sheet.name, sheet.values]),
  )
  return (sheet, row, column) => byName.get(sheet)?.[row]?.[column] ?? null
}
