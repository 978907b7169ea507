/** `npm run manifests -- --url https://…`: writes every manifest of a server into `dist/manifests`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { addressesOf, generate, PACKAGE_FILE, packageOf } from './index.ts'

const FOLDER = join(import.meta.dirname, '../dist/manifests')
const USAGE = 'npm run manifests -- --url https://okr.example.org'

const addresses = addressesOf(readUrl())
if (typeof addresses === 'string') quit(addresses)
const files = generate(addresses)
const contents = new Map<string, string | Uint8Array>([...files, [PACKAGE_FILE, packageOf(files)]])
await mkdir(FOLDER, { recursive: true })
for (const [name, content] of contents) await writeFile(join(FOLDER, name), content)
console.log(`Written to dist/manifests: ${[...contents.keys()].join(', ')}`)

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
