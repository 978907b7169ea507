import type { Localized } from './functions/index.ts'

/**
 * What people start from the ribbon in Excel and from the menu in Google Sheets, in this order and by these names. Each
 * opens the pane at what it is about. An id is also the name of the function that Excel and Google call.
 */
export const COMMANDS = {
  newTracker: { en: 'New tracker', de: 'Neuer Tracker' },
  newProgram: { en: 'New program', de: 'Neues Programm' },
  checkIn: { en: 'Check in', de: 'Check-in' },
  sync: { en: 'Sync', de: 'Abgleichen' },
  share: { en: 'Share', de: 'Teilen' },
  selfTest: { en: 'Self-test', de: 'Selbsttest' },
} as const satisfies Readonly<Record<string, Localized>>

export type Command = keyof typeof COMMANDS

export function isCommand(name: string): name is Command {
  return name in COMMANDS
}
