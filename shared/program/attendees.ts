import { learnersOf } from './coaching.ts'
import type { Program } from './model.ts'
import { filled, nameKey } from './values.ts'

/** Somebody who can be invited. */
export interface Attendee {
  readonly name: string
  readonly email: string
}

/**
 * Whom a list of participants means: each part is a role, which is everybody in it who takes part in the pilot, or a
 * person's name. Once each; those without an address are left out.
 */
export function attendeesOf(program: Program, participants: string): readonly Attendee[] {
  const emails = new Map(
    program.people
      .filter(({ email }) => email.includes('@'))
      .map(({ name, email }) => [nameKey(name), email.trim()]),
  )
  const learners = learnersOf(program)
  const found = new Map<string, Attendee>()
  for (const part of participants.split(',').map(nameKey).filter(filled)) {
    const inRole = learners.filter(({ role }) => nameKey(role) === part).map(({ name }) => name)
    const named = program.people.filter(({ name }) => nameKey(name) === part).map(({ name }) => name)
    for (const name of [...inRole, ...named]) {
      const email = emails.get(nameKey(name))
      if (email !== undefined) found.set(email.toLowerCase(), { name, email })
    }
  }
  return [...found.values()]
}
