import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

/** What LibreOffice makes of a workbook that it opens and saves as `.xlsx`. */
export function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'okr-'))
  try {
    const input = join(folder, 'book.xlsx')
    writeFileSync(input, bytes)
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        join(folder, 'out'),
        input,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    )
    return new Uint8Array(readFileSync(join(folder, 'out', 'book.xlsx')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
