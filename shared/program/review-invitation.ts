import type { IsoDate } from '../okr/index.ts'
import type { Attendee } from './attendees.ts'
import type { Program } from './model.ts'
import { sentencesOf } from './sentences/index.ts'
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
  program: Pick<Program, 'language'>,
  person: string,
  team: string,
  retrospective: IsoDate | null,
  url: string,
): { readonly subject: string; readonly text: string } {
  const say = sentencesOf(program).invitation
  return {
    subject: say.subject(team, retrospective),
    text: [say.hello(person), say.please(team, retrospective), url, say.anonymous].join('\n\n'),
  }
}
