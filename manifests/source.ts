import type { Command } from '../addin/commands.ts'
import type { Localized } from '../addin/functions/index.ts'

/** Raised with every change of ribbon, functions or permissions, so that Office reads the manifest anew. */
export const VERSION = '1.0.0'
export const PROVIDER = 'OKR Rollout'
export const ACCENT_COLOR = '#0F62AC'

/** What an Excel must be able to do for the add-in to be offered in it. */
export const REQUIREMENTS = [
  { name: 'SharedRuntime', version: '1.1' },
  { name: 'CustomFunctionsRuntime', version: '1.2' },
  { name: 'ExcelApi', version: '1.9' },
] as const

/** The tab's groups from left to right, each with its commands. `pane` is the button that opens the pane where it was left. */
export const GROUPS: readonly {
  readonly id: string
  readonly label: Localized
  readonly buttons: readonly (Command | 'pane')[]
}[] = [
  { id: 'team', label: { en: 'Team', de: 'Team' }, buttons: ['pane', 'checkIn', 'sync', 'share'] },
  { id: 'start', label: { en: 'Start', de: 'Anlegen' }, buttons: ['newTracker', 'newProgram'] },
  { id: 'help', label: { en: 'Help', de: 'Hilfe' }, buttons: ['selfTest'] },
]

/** Sizes in pixels in which Office asks for the pictures of buttons. */
export const BUTTON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const

/** The scopes that the Google Sheets add-on asks for. */
export const SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/script.external_request',
] as const

/** Where what the manifests name is found below the server's address. */
export interface Addresses {
  /** Such as `https://okr.example.org`, without a slash at its end. */
  readonly origin: string
  readonly host: string
  /** The page of the pane, which is also where commands and functions run. */
  readonly pane: string
  readonly install: string
  readonly privacy: string
  readonly terms: string
  functions(language: keyof Localized): string
  icon(name: string, size: number): string
}

/** Reads the address of a server; a sentence that says what to do where Office would not take it. */
export function addressesOf(text: string): Addresses | string {
  const url = URL.parse(text.trim())
  if (!url) return `${JSON.stringify(text)} is no address. Give one such as https://okr.example.org.`
  if (url.protocol !== 'https:') {
    return `Excel and Google Sheets load add-ins over https only, not from ${url.origin === 'null' ? url.href : url.origin}. Give the server's https address.`
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    return `Give the address alone, without what follows the name: ${url.origin}.`
  }
  const { origin, host } = url
  return {
    origin,
    host,
    pane: `${origin}/excel/`,
    install: `${origin}/install`,
    privacy: `${origin}/install#privacy`,
    terms: `${origin}/install#terms`,
    functions: (language) => `${origin}/manifests/${functionsFile(language)}`,
    icon: (name, size) => `${origin}/manifests/icons/${iconFile(name, size)}`,
  }
}

export function functionsFile(language: keyof Localized): string {
  return language === 'en' ? 'functions.json' : `functions.${language}.json`
}

export function iconFile(name: string, size: number): string {
  return `${name}-${size}.png`
}
