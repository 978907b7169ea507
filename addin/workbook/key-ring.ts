import * as z from 'zod/mini'
import type { KeyRing } from '../pane/index.ts'

const PREFIX = 'okr-rollout.key'
const PersonKey = z.object({ token: z.string(), person: z.string() })

/** Keys in this browser's `localStorage`: for this person, whatever workbook is open. */
export const localKeyRing: KeyRing = {
  read(server, team) {
    const text = localStorage.getItem(`${PREFIX} ${server} ${team}`)
    if (text === null) return null
    const key = PersonKey.safeParse(parseJson(text))
    return key.success ? key.data : null
  },
  write(server, team, key) {
    localStorage.setItem(`${PREFIX} ${server} ${team}`, JSON.stringify(key))
  },
  forget(server, team) {
    localStorage.removeItem(`${PREFIX} ${server} ${team}`)
  },
  owner(server) {
    return localStorage.getItem(`${PREFIX} ${server}`)
  },
  writeOwner(server, token) {
    localStorage.setItem(`${PREFIX} ${server}`, token)
  },
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
