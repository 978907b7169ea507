/** `npm run manifests -- --url https://…`: writes what Excel and Google Sheets install, made for one server. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSheets, SHEETS_FOLDER } from '../addin/build-sheets.ts'
import { APPS_SCRIPT_FILE, addressesOf, generate, PACKAGE_FILE, packageOf } from './index.ts'

const FOLDER = join(import.meta.dirname, '../dist/manifests')
const USAGE = 'npm run manifests -- --url https://okr.example.org'

const addresses = addressesOf(readUrl())
if (typeof addresses === 'string') quit(addresses)
const files = generate(addresses)
const contents = new Map<string, string | Uint8Array>([...files, [PACKAGE_FILE, packageOf(files)]])
await mkdir(FOLDER, { recursive: true })
for (const [name, content] of contents) await writeFile(join(FOLDER, name), content)
console.log(`For Excel, in dist/manifests: ${[...contents.keys()].join(', ')}`)
await buildSheets(addresses.origin)
await writeFile(join(SHEETS_FOLDER, APPS_SCRIPT_FILE), files.get(APPS_SCRIPT_FILE) ?? '')
console.log(`For Google Sheets, in dist/sheets: the whole add-on, with ${APPS_SCRIPT_FILE}`)

function readUrl(): string {
  try {
    return (
      parseArgs({ options: { url: { type: 'string' } } }).values.url ??
      quit('Which server? --url is missing.')
    )
  } catch (error) {
    return quit(error instanceof Error ? error.message : String(error))
  }
}

function quit(message: string): never {
  console.error(`${message}\n\n${USAGE}`)
  process.exit(2)
}
