import type { IsoDate } from '../okr/index.ts'
import type { Attendee } from './attendees.ts'
import type { Program } from './model.ts'
import { filled, nameKey, sameName } from './values.ts'

/** Who takes part in a team's Retrospective: everybody with that team on the sheet of people, once; addresses may be blank. */
export function participantsOf({ people }: Program, team: string): readonly Attendee[] {
  const found = new Map<string, Attendee>()
  for (const { name, email, team: own } of people) {
    if (!filled(name) || !sameName(own, team)) continue
    const known = found.get(nameKey(name))
    if (!known || !filled(known.email)) found.set(nameKey(name), { name: name.trim(), email: email.trim() })
  }
  return [...found.values()]
}

/** A mail that asks somebody for the individual review by their personal link. */
export function reviewInvitation(
  person: string,
  team: string,
  retrospective: IsoDate | null,
  url: string,
): { readonly subject: string; readonly text: string } {
  const when = retrospective === null ? '' : ` on ${retrospective}`
  return {
    subject: `Before the Retrospective of ${team}${when}`,
    text: [
      `Hello ${person},`,
      `before the Retrospective of ${team}${when}, please answer five statements and two questions. It takes five minutes:`,
      url,
      'The link is yours alone and works once. It is kept who has answered, but not what: answers are stored without name and time, and shown only together, from five on.',
    ].join('\n\n'),
  }
}
