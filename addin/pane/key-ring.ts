import * as z from 'zod/mini'
import type { PersonStorage } from './person-storage.ts'
import type { KeyRing } from './port.ts'

const KEY = 'okr-rollout.key'
const PersonKey = z.object({ token: z.string(), person: z.string() })

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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
