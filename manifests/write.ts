/** `npm run manifests -- --url https://…`: writes every manifest of a server into `dist/manifests`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { zipSync } from 'fflate'
import { addressesOf, generate, PACKAGE } from './index.ts'

const FOLDER = join(import.meta.dirname, '../dist/manifests')
const ICONS = join(import.meta.dirname, 'icons')
const USAGE = 'npm run manifests -- --url https://okr.example.org'

const addresses = addressesOf(readUrl())
if (typeof addresses === 'string') quit(addresses)
const files = generate(addresses)
const icons = await Promise.all(PACKAGE.icons.map((name) => readFile(join(ICONS, name))))
await mkdir(FOLDER, { recursive: true })
for (const [name, text] of files) await writeFile(join(FOLDER, name), text)
await writeFile(join(FOLDER, PACKAGE.name), packed())
console.log(`Written to dist/manifests: ${[...files.keys(), PACKAGE.name].join(', ')}`)

function packed(): Uint8Array {
  const texts = PACKAGE.texts.map((name) => [name, new TextEncoder().encode(files.get(name))] as const)
  const pictures = PACKAGE.icons.map((name, index) => [name, icons[index] ?? new Uint8Array()] as const)
  return zipSync(Object.fromEntries([...texts, ...pictures]))
}

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
