import { functionMetadata, type Localized, NAMESPACE } from '../addin/functions/index.ts'
import { addInId } from './identity.ts'
import { ACCENT_COLOR, type Addresses, GROUPS, PROVIDER, REQUIREMENTS, VERSION } from './source.ts'
import { BUTTON_TEXTS, TEXTS } from './texts.ts'

type Language = keyof Localized

const SCHEMA_VERSION = '1.25'
const SCHEMAS = `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}`
/** The three sizes of a button that this manifest has room for. */
const SIZES = [16, 32, 80] as const

export const GERMAN_FILE = 'de.json'

/** The unified manifest for Microsoft 365. */
export function unifiedManifest(addresses: Addresses) {
  return inLanguage(addresses, 'en')
}

/** Its texts in German, each under the path that it has in the manifest. The name is needed even where it is the same. */
export function germanTexts(addresses: Addresses): Record<string, string> {
  const english = new Map(textsIn(inLanguage(addresses, 'en'), ''))
  const german = textsIn(inLanguage(addresses, 'de'), '')
  const differing = german.filter(([path, text]) => path.startsWith('name.') || english.get(path) !== text)
  return { $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`, ...Object.fromEntries(differing) }
}

function inLanguage(addresses: Addresses, language: Language) {
  const scopes = ['workbook']
  const capabilities = REQUIREMENTS.map(({ name, version }) => ({ name, minVersion: version }))
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    id: addInId(addresses.origin),
    version: VERSION,
    name: { short: TEXTS.name, full: TEXTS.name },
    description: { short: TEXTS.short[language], full: TEXTS.full[language] },
    developer: {
      name: PROVIDER,
      websiteUrl: addresses.install,
      privacyUrl: addresses.privacy,
      termsOfUseUrl: addresses.terms,
    },
    icons: { outline: 'outline.png', color: 'color.png' },
    accentColor: ACCENT_COLOR,
    localizationInfo: {
      defaultLanguageTag: 'en-us',
      additionalLanguages: [{ languageTag: 'de-de', file: GERMAN_FILE }],
    },
    authorization: {
      permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] },
    },
    validDomains: [addresses.host],
    extensions: [
      {
        requirements: { capabilities, scopes },
        runtimes: [runtime(addresses, language)],
        ribbons: [{ contexts: ['default'], tabs: [tab(addresses, language)] }],
        getStartedMessages: [
          {
            title: TEXTS.welcome.title[language],
            description: TEXTS.welcome.text[language],
            learnMoreUrl: addresses.install,
          },
        ],
      },
    ],
  }
}

/** One page that stays loaded: the pane, the ribbon's commands and the functions share what they know. */
function runtime({ pane, functions }: Addresses, language: Language) {
  const commands = GROUPS.flatMap(({ buttons }) => buttons)
  return {
    id: 'shared',
    type: 'general',
    code: { page: pane },
    lifetime: 'long',
    actions: commands.map((id) =>
      id === 'pane' ? { id, type: 'openPage', view: 'pane' } : { id, type: 'executeFunction' },
    ),
    customFunctions: {
      namespace: { id: NAMESPACE, name: NAMESPACE },
      functions: functionMetadata(language),
      metadataUrl: functions(language),
    },
  }
}

function tab(addresses: Addresses, language: Language) {
  return {
    id: 'okr',
    label: TEXTS.tab[language],
    groups: GROUPS.map(({ id, label, buttons }) => ({
      id,
      label: label[language],
      icons: icons(addresses, 'okr'),
      controls: buttons.map((button) => {
        const texts = BUTTON_TEXTS[button]
        return {
          id: `${button}Button`,
          type: 'button',
          label: texts.label[language],
          icons: icons(addresses, button),
          supertip: { title: texts.label[language], description: texts.tip[language] },
          actionId: button,
          enabled: true,
        }
      }),
    })),
  }
}

function icons({ icon }: Addresses, name: string) {
  return SIZES.map((size) => ({ size, url: icon(name, size) }))
}

function textsIn(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  const prefix = path === '' ? '' : `${path}.`
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, `${prefix}${key}`))
}
