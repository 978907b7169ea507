import { expect, test } from 'vitest'
import { COMMANDS } from '../../addin/commands.ts'
import { manifestsOf, ORIGIN } from './support.ts'
import { descendantsOf, treeOf, type XmlElement } from './xml-tree.ts'

/** The order of what Microsoft's published schemas let stand inside each element that the manifest uses. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  AppDomains: ['AppDomain'],
  Hosts: ['Host'],
  Requirements: ['Sets'],
  Sets: ['Set'],
  DefaultSettings: ['SourceLocation'],
  Description: ['Override'],
  VersionOverrides: ['Hosts', 'Resources'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  Runtimes: ['Runtime'],
  AllFormFactors: ['ExtensionPoint'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  ExtensionPoint: ['Script', 'Page', 'Metadata', 'Namespace', 'CustomTab'],
  Script: ['SourceLocation'],
  Page: ['SourceLocation'],
  Metadata: ['SourceLocation'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Icon: ['bt:Image'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
  'bt:Images': ['bt:Image'],
  'bt:Urls': ['bt:Url'],
  'bt:ShortStrings': ['bt:String'],
  'bt:LongStrings': ['bt:String'],
  'bt:Url': ['bt:Override'],
  'bt:String': ['bt:Override'],
}

const manifest = treeOf(manifestsOf(ORIGIN).get('manifest.xml') ?? '')
const elements = [manifest, ...descendantsOf(manifest)]

function named(name: string): XmlElement[] {
  return elements.filter((element) => element.name === name)
}

/** What an attribute holds wherever it stands. */
function valuesOf(attribute: string, within = elements): string[] {
  return within.flatMap((element) => element.attribute(attribute) ?? [])
}

test('its elements are in the order of the schema', () => {
  for (const { name, children } of elements) {
    const places = children.map((child) => (ORDER[name] ?? []).indexOf(child.name))
    expect(places, `inside ${name}`).not.toContain(-1)
    expect(places, `inside ${name}`).toEqual([...places].sort((one, other) => one - other))
  }
})

test('everything it refers to is there once, under a short id, and nothing else is', () => {
  const [resources] = named('Resources')
  if (!resources) throw new Error('There are no resources.')
  const ids = resources.children.flatMap(({ children }) => valuesOf('id', children))
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(ids)).toEqual(new Set(valuesOf('resid')))
  expect(ids.filter((id) => id.length > 32)).toEqual([])
})

test('controls, groups and the tab have ids of their own', () => {
  const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) => valuesOf('id', named(name)))
  expect(new Set(ids).size).toBe(ids.length)
})

test('each resource is of the kind that its place asks for', () => {
  const kinds = new Map(
    named('Resources').flatMap(({ children }) =>
      children.flatMap((part) => valuesOf('id', part.children).map((id) => [id, part.name] as const)),
    ),
  )
  const inManifest = descendantsOf(manifest).filter((element) => element.attribute('resid') !== null)
  for (const element of inManifest) {
    const kind = kinds.get(element.attribute('resid') ?? '')
    expect(kind, element.name).toBe(KIND_OF[element.name])
  }
})

const KIND_OF: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  SourceLocation: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  Runtime: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Namespace: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
}

test('texts are as short as Office has room for, in both languages', () => {
  const limits = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 }
  for (const [name, limit] of Object.entries(limits)) {
    const texts = named(name).flatMap(descendantsOf)
    for (const text of [...valuesOf('DefaultValue', texts), ...valuesOf('Value', texts)]) {
      expect(text.length, text).toBeLessThanOrEqual(limit)
    }
  }
  expect(named('Override').length + named('bt:Override').length).toBeGreaterThan(10)
})

test('all addresses are of the server, over https', () => {
  const values = [...valuesOf('DefaultValue'), ...valuesOf('Value')].filter((value) => value.includes('://'))
  expect(values.length).toBeGreaterThan(60)
  expect(values.filter((value) => !value.startsWith(`${ORIGIN}/`))).toEqual([])
})

test('one runtime that stays loaded runs pane, commands and functions', () => {
  expect(named('Runtime').map((runtime) => runtime.attribute('lifetime'))).toEqual(['long'])
  const pages = [...named('Runtime'), ...named('FunctionFile'), ...named('Page').flatMap(descendantsOf)]
  expect(pages.map(({ name }) => name).sort()).toEqual(['FunctionFile', 'Runtime', 'SourceLocation'])
  expect(new Set(valuesOf('resid', pages)).size).toBe(1)
  expect(
    named('FunctionName')
      .map(({ text }) => text)
      .sort(),
  ).toEqual([...Object.keys(COMMANDS)].sort())
  const sets = named('Set').map((set) => `${set.attribute('Name')} ${set.attribute('MinVersion')}`)
  expect(sets).toContain('ExcelApi 1.9')
})
