import type { Answered, Body, Client, Reply } from '../../shared/api/index.ts'
import {
  type Program,
  participantsOf,
  planCalendar,
  reviewInvitation,
  sameName,
} from '../../shared/program/index.ts'

/** A person's link with the mail that carries it. Links are shown this once. */
export interface AskedPerson {
  readonly person: string
  readonly email: string
  readonly url: string
  readonly subject: string
  readonly text: string
}

/** Who gets a link now, and who was asked before and keeps theirs. */
export interface AskedReviews {
  readonly invitations: readonly AskedPerson[]
  readonly before: Reply<'askPilotForReviews'>['asked']
}

type Wish = Pick<Body<'askPilotForReviews'>, 'team' | 'cycle' | 'again'>

/** Makes personal links for a pilot team's people who have none yet, and for those of `again` who lost theirs. */
export async function askForReviews(
  client: Client,
  program: Program,
  { team, cycle, again = [] }: Wish,
  today: string,
): Promise<Answered<AskedReviews>> {
  const participants = participantsOf(program, team)
  const body = { team, cycle, people: participants.map(({ name }) => name), again }
  const answer = await client.call('askPilotForReviews', { body })
  if (!answer.ok) return answer
  const { events } = planCalendar(program, today)
  const date = events.find(({ id }) => id === `c${cycle}-retrospective`)?.date ?? null
  const invitations = answer.value.links.map(({ person, url }): AskedPerson => {
    const email = participants.find(({ name }) => sameName(name, person))?.email ?? ''
    const own = `${url}?language=${program.language}`
    return { person, email, url: own, ...reviewInvitation(program, person, team, date, own) }
  })
  return { ok: true, value: { invitations, before: answer.value.asked } }
}
