import { strToU8, zipSync } from 'fflate'
import { PACKAGE_PICTURES } from './package-pictures.ts'
import { GERMAN_FILE } from './unified.ts'

export const PACKAGE_FILE = 'manifest.zip'

/** Any day will do; one and the same keeps the bytes the same. */
const DATE = new Date(2027, 0, 1)

/** The unified manifest as it is handed in: itself, its German texts and two pictures, packed. */
export function packageOf(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const texts = ['manifest.json', GERMAN_FILE].map((name) => [name, strToU8(files.get(name) ?? '')])
  const pictures = Object.entries(PACKAGE_PICTURES).map(([name, base64]) => [name, bytesOf(base64)])
  return zipSync(Object.fromEntries([...texts, ...pictures]), { mtime: DATE })
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
