/** `npm run sheets:push`: builds the Google Sheets add-on for a server and puts it into a script project with clasp. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SHEETS_FOLDER } from '../addin/build-sheets.ts'

/** Google's own tool. It is run where it is needed and not installed with the rest: it brings 200 MB. */
const CLASP = '@google/clasp@3.4.1'
const ROOT = join(import.meta.dirname, '..')
const USAGE = `npm run sheets:push -- --url https://okr.example.org --script SCRIPT_ID
The id is in Apps Script under Project settings. Before the first time: npx ${CLASP} login`

const { url, script } = readOptions()
run(ROOT, process.execPath, ['manifests/write.ts', '--url', url])
writeFileSync(join(SHEETS_FOLDER, '.clasp.json'), `${JSON.stringify({ scriptId: script, rootDir: '.' })}\n`)
run(SHEETS_FOLDER, 'npx', ['--yes', CLASP, 'push', '--force'])
console.log('Pushed. Reload the spreadsheet: the add-on is in its menu Extensions.')

/** Runs a program in a folder, and ends with its exit code where it fails. */
function run(folder: string, program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { cwd: folder, stdio: 'inherit' })
  if (error) quit(`${program} did not start: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

function readOptions(): { url: string; script: string } {
  try {
    const options = { url: { type: 'string' }, script: { type: 'string' } } as const
    const { url, script } = parseArgs({ options }).values
    if (url === undefined || script === undefined) return quit('Which server, and which script project?')
    return { url, script }
  } catch (error) {
    return quit(error instanceof Error ? error.message : String(error))
  }
}

function quit(message: string): never {
  console.error(`${message}\n\n${USAGE}`)
  process.exit(2)
}
