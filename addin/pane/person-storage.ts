import * as z from 'zod/mini'
import type { KeyRing, LanguageChoice } from './port.ts'
import { isLanguage } from './texts/index.ts'

const KEY = 'okr-rollout.key'
const LANGUAGE = 'okr-rollout.language'
const PersonKey = z.object({ token: z.string(), person: z.string() })

/** What remembers texts for one person, such as `localStorage`. */
export type PersonStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** A person's keys, whatever workbook is open. */
export function keyRing(storage: PersonStorage): KeyRing {
  const teamKey = (server: string, team: string) => `${KEY} ${server} ${team}`
  return {
    read(server, team) {
      const text = storage.getItem(teamKey(server, team))
      if (text === null) return null
      const key = PersonKey.safeParse(parseJson(text))
      return key.success ? key.data : null
    },
    write: (server, team, key) => storage.setItem(teamKey(server, team), JSON.stringify(key)),
    forget: (server, team) => storage.removeItem(teamKey(server, team)),
    owner: (server) => storage.getItem(`${KEY} ${server}`),
    writeOwner: (server, token) => storage.setItem(`${KEY} ${server}`, token),
  }
}

/** The pane's language as this person chose it. */
export function languageChoice(storage: PersonStorage): LanguageChoice {
  return {
    read() {
      const chosen = storage.getItem(LANGUAGE)
      return isLanguage(chosen) ? chosen : null
    },
    write(language) {
      if (language === null) storage.removeItem(LANGUAGE)
      else storage.setItem(LANGUAGE, language)
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
