import { type Body, formatToken, type Reply } from '../../../shared/api/index.ts'
import { fewestReviews, sameName } from '../../../shared/program/index.ts'
import { programOf } from '../../../shared/workbook/index.ts'
import { randomId, sameHash } from '../../access/token.ts'
import { LINK_TEXTS } from '../../link-texts/index.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Context } from '../context.ts'
import { findCycle } from '../cycles.ts'
import { logAction } from '../log.ts'
import { readProgramDocument } from '../program-sync.ts'
import {
  type Retrospective,
  type ReviewAnswers,
  type ReviewLink,
  readReviewLink,
  readReviewLinks,
  showReviews,
  takeReview,
  writeReviewLink,
} from '../reviews.ts'
import { readTeam } from '../teams.ts'

type Params = { readonly params: { readonly team: string; readonly cycle: string } }

/** What the page behind a personal link shows. */
export interface ReviewPageData {
  readonly organization: string
  readonly team: string
  readonly cycle: string
  readonly isAnswered: boolean
}

/** Makes a personal link for each participant, shown this once. Who has not answered yet and is asked again gets a new link. */
export function askForReviews(
  context: Context,
  { params, body }: Params & { body: Body<'askForReviews'> },
): Result<Reply<'askForReviews'>> {
  const found = retrospectiveOf(context, params)
  if (!found.ok) return found
  const { people, expiresAt = null } = body
  const known = readReviewLinks(context.database, found.value)
  const errors = people.flatMap((person, index) => {
    const error = (message: string) => [{ where: `people[${index}]`, message }]
    if (people.slice(0, index).some((other) => sameName(other, person))) {
      return error(`${person} is named twice; tell two people of one name apart.`)
    }
    return known.some((link) => link.used && sameName(link.person, person))
      ? error(`${person} has answered already.`)
      : []
  })
  if (errors.length > 0) return fail(422, 'Some people cannot be asked; no links were made.', errors)
  const names = people.map((name) => known.find((link) => sameName(link.person, name))?.person ?? name.trim())
  return ok({ links: makeReviewLinks(context, found.value, names, expiresAt) })
}

/** Who was asked and has answered, and from five answers on what they answered. */
export function reviews(context: Context, { params }: Params): Result<Reply<'reviews'>> {
  const found = retrospectiveOf(context, params)
  if (!found.ok) return found
  const links = readReviewLinks(context.database, found.value)
  const { settings } = programOf(readProgramDocument(context.database), 'en')
  const results = showReviews(context.database, found.value, fewestReviews(settings))
  return ok({
    asked: links.length,
    answered: links.filter(({ used }) => used).length,
    people: links.map(({ person, used }) => ({ person, answered: used })),
    results: results && {
      answers: results.answers,
      means: [...results.means],
      spread: results.spread.map((counts) => [...counts]),
      keep: [...results.keep],
      change: [...results.change],
    },
  })
}

/** Makes a link for each person, in place of an older one, and notes how many were asked. */
export function makeReviewLinks(
  { database, organization, credentials, now, origin }: Context,
  retrospective: Retrospective,
  people: readonly string[],
  expiresAt: string | null,
): { person: string; url: string }[] {
  const links = people.flatMap((person, index) => {
    const credential = credentials[index]
    if (!credential) return []
    writeReviewLink(database, { ...retrospective, ...credential, person, expiresAt, used: false })
    const token = formatToken({ ...credential, kind: 'review', organization: organization.id })
    return [{ person, url: `${origin}/v/${token}` }]
  })
  const author = { by: '', at: now.toISOString() }
  logAction(database, author, 'asked for reviews', { ...retrospective, people: people.length, expiresAt })
  return links
}

/** What whoever opens a personal link is asked about. */
export function openReview(context: Context): Result<ReviewPageData> {
  const link = presentedLink(context)
  const team = link && readTeam(context.database, link.team)
  const cycle = link && findCycle(context, link.cycle)
  if (!link || !team || !cycle?.ok) return fail(404, LINK_TEXTS[context.language].noLink)
  const { name: organization } = context.organization
  return ok({ organization, team: team.name, cycle: cycle.value.name, isAnswered: link.used })
}

/** Takes the answers of whoever has a personal link, once. */
export function answerReview(context: Context, answers: ReviewAnswers): Result<null> {
  const link = presentedLink(context)
  if (!link) return fail(404, LINK_TEXTS[context.language].noLink)
  if (link.used) return fail(409, 'This link was used already; its answers are in.')
  takeReview(context.database, link, answers, randomId())
  return ok(null)
}

function presentedLink({ database, presented, now }: Context): ReviewLink | null {
  const link = presented?.kind === 'review' ? readReviewLink(database, presented.id) : null
  if (!presented || !link || !sameHash(link.hash, presented.hash)) return null
  const isOver = link.expiresAt !== null && Date.parse(link.expiresAt) <= now.getTime()
  return isOver ? null : link
}

function retrospectiveOf(context: Context, { team: id, cycle }: Params['params']) {
  const [team] = context.path
  if (!team || team.archived) return fail('no-such-team', `There is no team ${id}, or it was archived.`)
  const found = findCycle(context, cycle)
  return found.ok ? ok({ team: team.id, cycle: found.value.key }) : found
}
