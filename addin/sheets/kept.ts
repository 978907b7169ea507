import type { Kept } from './calls.ts'

const PREFIX = 'okr.'

/** What the sidebar keeps for this person, such as keys. Google stores it for the account only, never with the file. */
export function readKept(): Record<string, string> {
  const properties = PropertiesService.getUserProperties().getProperties()
  const own = Object.entries(properties).filter(([name]) => name.startsWith(PREFIX))
  return Object.fromEntries(own.map(([name, value]) => [name.slice(PREFIX.length), value]))
}

export function keep({ name, value }: Kept): void {
  const properties = PropertiesService.getUserProperties()
  if (value === null) properties.deleteProperty(PREFIX + name)
  else properties.setProperty(PREFIX + name, value)
}
