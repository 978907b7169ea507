import { metadataFile } from '../addin/functions/index.ts'
import { addInOnlyManifest } from './add-in-only.ts'
import { APPS_SCRIPT_FILE, appsScriptManifest } from './apps-script.ts'
import { type Addresses, functionsFile } from './source.ts'
import { GERMAN_FILE, germanTexts, unifiedManifest } from './unified.ts'

export { APPS_SCRIPT_FILE } from './apps-script.ts'
export { PACKAGE_FILE, packageOf } from './package.ts'
export { type Addresses, addressesOf } from './source.ts'

/** Every manifest of a server's add-ins, by the name of its file. */
export function generate(addresses: Addresses): ReadonlyMap<string, string> {
  return new Map([
    ['manifest.json', json(unifiedManifest(addresses))],
    [GERMAN_FILE, json(germanTexts(addresses))],
    ['manifest.xml', addInOnlyManifest(addresses)],
    [APPS_SCRIPT_FILE, json(appsScriptManifest(addresses))],
    [functionsFile('en'), json(metadataFile('en'))],
    [functionsFile('de'), json(metadataFile('de'))],
  ])
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
