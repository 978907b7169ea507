import type { Sentences } from '../en/index.ts'

export const calendarFile: Sentences['calendarFile'] = {
  participants: (names) => `Mit: ${names}`,
  length: (minutes) => `Dauer: ${minutes} Minuten`,
  inviteBy: (day) => `Einladen bis ${day}.`,
  prepareFrom: (day) => `Vorbereiten ab ${day}.`,
  prepare: (event) => `Vorbereiten: ${event}`,
}
