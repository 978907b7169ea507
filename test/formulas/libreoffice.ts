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
  const folder = await mkdtemp(join(tmpdir(), 'okr-parity-'))
  try {
    await writeFile(join(folder, 'tracker.xlsx'), file)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const out = join(folder, 'out')
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      out,
      join(folder, 'tracker.xlsx'),
    ])
    const { sheets } = openFile(await readFile(join(out, 'tracker.xlsx'))).read()
    const byName = new Map(sheets.map((sheet) => [sheet.name, sheet.values]))
    return (sheet, row, column) => byName.get(sheet)?.[row]?.[column] ?? null
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
