import * as z from 'zod/mini'
import type { PersonStorage } from './person-storage.ts'
import type { KeyRing, Place } from './port.ts'

const KEY = 'okr-rollout.key'
const PersonKey = z.object({ token: z.string(), person: z.string() })

/** A person's keys, whatever workbook is open. The owner's is kept as it is, one for each server. */
export function keyRing(storage: PersonStorage): KeyRing {
  const owner = (server: string) => storage.getItem(nameOf({ server, teamId: null }))
  return {
    read(address) {
      const text = storage.getItem(nameOf(address))
      if (text === null) return null
      if (!isOwners(address)) return PersonKey.safeParse(parseJson(text)).data ?? null
      // A token names its organisation. To parse it would bring the whole API into what is loaded first.
      return text.includes(`_${address.organizationId}_`) ? { token: text, person: '' } : null
    },
    write: (place, key) => storage.setItem(nameOf(place), isOwners(place) ? key.token : JSON.stringify(key)),
    forget: (place) => storage.removeItem(nameOf(place)),
    owner,
  }
}

function isOwners({ teamId, linkId }: Place): boolean {
  return teamId === null && linkId === undefined
}

/** Under which name a key is kept. No team is called as a link is here. */
function nameOf({ server, teamId, linkId }: Place): string {
  if (linkId !== undefined) return `${KEY} ${server} link ${linkId}`
  return teamId === null ? `${KEY} ${server}` : `${KEY} ${server} ${teamId}`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
