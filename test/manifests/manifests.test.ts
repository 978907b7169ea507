import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import germanSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.Localization.schema.json' with {
  type: 'json',
}
import manifestSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.schema.json' with {
  type: 'json',
}
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../addin/commands.ts'
import { ICONS } from '../../manifests/icons.ts'
import { addInId } from '../../manifests/identity.ts'
import { addressesOf } from '../../manifests/index.ts'
import { manifestsOf, ORIGIN } from './support.ts'

const files = manifestsOf(ORIGIN)
const manifest = JSON.parse(files.get('manifest.json') ?? '')
const [extension] = manifest.extensions

/** What breaks a schema of Microsoft's, of which not all patterns are Unicode's. */
function faultsOf(content: object, schema: object, unicodeRegExp = true): readonly unknown[] {
  const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp })
  addFormats(ajv, ['uri', 'email', 'regex'])
  const validate = ajv.compile(schema)
  return validate(content) ? [] : (validate.errors ?? [])
}

describe('the unified manifest', () => {
  test("is what Microsoft's schema asks for", () => {
    expect(faultsOf(manifest, manifestSchema)).toEqual([])
    const german = JSON.parse(files.get('de.json') ?? '')
    expect(faultsOf(german, germanSchema, false)).toEqual([])
    expect(Object.keys(german).length).toBeGreaterThan(20)
  })

  test('would be refused by it with a fault inside', () => {
    const [runtime] = extension.runtimes
    const [first] = runtime.customFunctions.functions
    const nameless = { ...first, name: 'X' }
    const faulty = { ...runtime, customFunctions: { ...runtime.customFunctions, functions: [nameless] } }
    const content = { ...manifest, extensions: [{ ...extension, runtimes: [faulty] }] }
    expect(faultsOf(content, manifestSchema)).not.toEqual([])
  })

  test('has each command once, as an action and as a button', () => {
    const [runtime] = extension.runtimes
    const [{ tabs }] = extension.ribbons
    const actions = runtime.actions.map(({ id }: { id: string }) => id)
    const buttons = tabs[0].groups.flatMap(({ controls }: { controls: { actionId: string }[] }) =>
      controls.map(({ actionId }) => actionId),
    )
    expect(buttons).toEqual(actions)
    expect([...actions].sort()).toEqual([...Object.keys(COMMANDS), 'pane'].sort())
  })
})

describe('the identity of the add-in', () => {
  const idOf = (url: string) => JSON.parse(manifestsOf(url).get('manifest.json') ?? '').id

  test('stays with the address, is the same in both manifests, and differs between servers', () => {
    expect(idOf(ORIGIN)).toBe('c0612eee-7c15-85e0-8276-89ca7ebeb074')
    expect(idOf(`${ORIGIN}/`)).toBe(idOf(ORIGIN))
    expect(files.get('manifest.xml')).toContain(`<Id>${idOf(ORIGIN)}</Id>`)
    const ids = Array.from({ length: 200 }, (_, index) => addInId(`https://okr${index}.example.org`))
    expect(new Set(ids).size).toBe(200)
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

test.each([
  ['http://okr.example.org', /over https only/],
  ['okr.example.org', /is no address/],
  ['', /is no address/],
  ['ftp://okr.example.org', /over https only/],
  ['https://okr.example.org/app', /Give the address alone/],
  ['https://okr.example.org/?team=1', /Give the address alone/],
  ['https://ann:secret@okr.example.org', /Give the address alone/],
])('the address %s is refused in a sentence', (url, sentence) => {
  expect(addressesOf(url)).toMatch(sentence)
})

test('the functions are described in both languages alike, and never calculated by themselves', () => {
  const [english, german] = ['functions.json', 'functions.de.json'].map((name) =>
    JSON.parse(files.get(name) ?? ''),
  )
  const [runtime] = extension.runtimes
  const idsOf = (functions: { id: string }[]) => functions.map(({ id }) => id)
  expect(idsOf(english.functions)).toEqual(idsOf(runtime.customFunctions.functions))
  expect(idsOf(german.functions)).toEqual(idsOf(english.functions))
  for (const { options, description } of [...english.functions, ...german.functions]) {
    expect(options).toEqual({ stream: false, volatile: false, cancelable: false })
    expect(description.length).toBeLessThanOrEqual(128)
  }
})

test('the Sheets add-on asks for three scopes and may call this server alone', () => {
  const appsScript = JSON.parse(files.get('appsscript.json') ?? '')
  expect(appsScript.oauthScopes.map((scope: string) => scope.split('/auth/')[1])).toEqual([
    'spreadsheets.currentonly',
    'script.container.ui',
    'script.external_request',
  ])
  expect(appsScript.urlFetchWhitelist).toEqual([`${ORIGIN}/`])
  expect(appsScript.runtimeVersion).toBe('V8')
})

test('every picture is there in the size that it is named for', () => {
  for (const { file, size } of ICONS) {
    const picture = readFileSync(join(import.meta.dirname, '../../manifests/icons', file))
    expect(picture.subarray(1, 4).toString(), file).toBe('PNG')
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], file).toEqual([size, size])
  }
  const named = [...files.values()].flatMap(
    (text) => text.match(/(?<=\/manifests\/icons\/)[\w-]+\.png/g) ?? [],
  )
  const rendered = new Set(ICONS.map(({ file }) => file))
  expect(named.filter((file) => !rendered.has(file))).toEqual([])
})
