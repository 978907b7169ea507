import { type Localized, NAMESPACE } from '../addin/functions/index.ts'
import { addInId } from './identity.ts'
import { Resources } from './resources.ts'
import { type Addresses, BUTTON_SIZES, GROUPS, PROVIDER, REQUIREMENTS, VERSION } from './source.ts'
import { BUTTON_TEXTS, TEXTS } from './texts.ts'
import { element } from './xml.ts'

const OFFICE = 'http://schemas.microsoft.com/office'

/** The add-in-only manifest, which every Excel takes that has add-ins. Elements are in the order of Microsoft's schema. */
export function addInOnlyManifest(addresses: Addresses): string {
  const manifest = element(
    'OfficeApp',
    {
      xmlns: `${OFFICE}/appforoffice/1.1`,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': `${OFFICE}/officeappbasictypes/1.0`,
      'xsi:type': 'TaskPaneApp',
    },
    [
      element('Id', {}, addInId(addresses.origin)),
      element('Version', {}, `${VERSION}.0`),
      element('ProviderName', {}, PROVIDER),
      element('DefaultLocale', {}, 'en-US'),
      element('DisplayName', { DefaultValue: TEXTS.name }),
      localized('Description', TEXTS.short),
      element('IconUrl', { DefaultValue: addresses.icon('okr', 32) }),
      element('HighResolutionIconUrl', { DefaultValue: addresses.icon('okr', 64) }),
      element('SupportUrl', { DefaultValue: addresses.install }),
      element('AppDomains', {}, [element('AppDomain', {}, addresses.origin)]),
      element('Hosts', {}, [element('Host', { Name: 'Workbook' })]),
      element('Requirements', {}, [
        element(
          'Sets',
          { DefaultMinVersion: '1.1' },
          REQUIREMENTS.map(({ name, version }) => element('Set', { Name: name, MinVersion: version })),
        ),
      ]),
      element('DefaultSettings', {}, [element('SourceLocation', { DefaultValue: addresses.pane })]),
      element('Permissions', {}, 'ReadWriteDocument'),
      versionOverrides(addresses),
    ],
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${manifest}\n`
}

function localized(name: string, { en, de }: Localized): string {
  return element(name, { DefaultValue: en }, [element('Override', { Locale: 'de-DE', Value: de })])
}

function versionOverrides(addresses: Addresses): string {
  const resources = new Resources()
  const page = resources.url('pane', { en: addresses.pane, de: addresses.pane })
  const host = element('Host', { 'xsi:type': 'Workbook' }, [
    element('Runtimes', {}, [element('Runtime', { resid: page, lifetime: 'long' })]),
    element('AllFormFactors', {}, [customFunctions(addresses, page, resources)]),
    element('DesktopFormFactor', {}, [
      element('GetStarted', {}, [
        element('Title', { resid: resources.short('welcome.title', TEXTS.welcome.title) }),
        element('Description', { resid: resources.long('welcome.text', TEXTS.welcome.text) }),
        element('LearnMoreUrl', {
          resid: resources.url('install', { en: addresses.install, de: addresses.install }),
        }),
      ]),
      element('FunctionFile', { resid: page }),
      element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [
        ribbonTab(addresses, page, resources),
      ]),
    ]),
  ])
  return element(
    'VersionOverrides',
    { xmlns: `${OFFICE}/taskpaneappversionoverrides`, 'xsi:type': 'VersionOverridesV1_0' },
    [element('Hosts', {}, [host]), resources.toXml()],
  )
}

function customFunctions(addresses: Addresses, page: string, resources: Resources): string {
  const metadata = resources.url('functions', {
    en: addresses.functions('en'),
    de: addresses.functions('de'),
  })
  return element('ExtensionPoint', { 'xsi:type': 'CustomFunctions' }, [
    element('Script', {}, [element('SourceLocation', { resid: page })]),
    element('Page', {}, [element('SourceLocation', { resid: page })]),
    element('Metadata', {}, [element('SourceLocation', { resid: metadata })]),
    element('Namespace', { resid: resources.short('namespace', { en: NAMESPACE, de: NAMESPACE }) }),
  ])
}

function ribbonTab(addresses: Addresses, page: string, resources: Resources): string {
  const groups = GROUPS.map(({ id, label, buttons }) =>
    element('Group', { id: `okr.${id}` }, [
      element('Label', { resid: resources.short(`${id}.group`, label) }),
      icons(addresses, 'okr', resources),
      ...buttons.map((button) => control(button, addresses, page, resources)),
    ]),
  )
  return element('CustomTab', { id: 'okr.tab' }, [
    ...groups,
    element('Label', { resid: resources.short('tab', TEXTS.tab) }),
  ])
}

function control(
  button: (typeof GROUPS)[number]['buttons'][number],
  addresses: Addresses,
  page: string,
  resources: Resources,
): string {
  const texts = BUTTON_TEXTS[button]
  const label = resources.short(`${button}.label`, texts.label)
  const action =
    button === 'pane'
      ? element('Action', { 'xsi:type': 'ShowTaskpane' }, [
          element('TaskpaneId', {}, 'okr.pane'),
          element('SourceLocation', { resid: page }),
        ])
      : element('Action', { 'xsi:type': 'ExecuteFunction' }, [element('FunctionName', {}, button)])
  return element('Control', { 'xsi:type': 'Button', id: `okr.${button}` }, [
    element('Label', { resid: label }),
    element('Supertip', {}, [
      element('Title', { resid: label }),
      element('Description', { resid: resources.long(`${button}.tip`, texts.tip) }),
    ]),
    icons(addresses, button, resources),
    action,
  ])
}

function icons({ icon }: Addresses, name: string, resources: Resources): string {
  return element(
    'Icon',
    {},
    BUTTON_SIZES.map((size) =>
      element('bt:Image', {
        size: String(size),
        resid: resources.image(`${name}.${size}`, icon(name, size)),
      }),
    ),
  )
}
