import type { PersonStorage } from '../pane/person-storage.ts'

const PREFIX = 'okr-rollout.'

/** What is kept for this person, whatever spreadsheet is open. Google stores it for the account only, never with the file. */
export const kept: PersonStorage = {
  getItem: (name) => PropertiesService.getUserProperties().getProperty(name),
  setItem(name, text) {
    PropertiesService.getUserProperties().setProperty(name, text)
  },
  removeItem(name) {
    PropertiesService.getUserProperties().deleteProperty(name)
  },
}

/** All of it by name, in one call. */
export function allKept(): Record<string, string> {
  const properties = Object.entries(PropertiesService.getUserProperties().getProperties())
  return Object.fromEntries(properties.filter(([name]) => name.startsWith(PREFIX)))
}
