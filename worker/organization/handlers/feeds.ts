import { type Body, formatToken, type Reply } from '../../../shared/api/index.ts'
import { calendarFile, publishedIn } from '../../../shared/calendar-file/index.ts'
import { fingerprintOf } from '../../../shared/okr/index.ts'
import { calendarName, type PlannedEvent, planCalendar } from '../../../shared/program/index.ts'
import { programOf } from '../../../shared/workbook/index.ts'
import { sameHash } from '../../access/token.ts'
import { LINK_TEXTS } from '../../link-texts/index.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Context } from '../context.ts'
import { readCycles } from '../cycles.ts'
import { type FeedRecord, readFeed, readFeeds, writeFeed } from '../feeds.ts'
import { logAction } from '../log.ts'
import { eventPlanner } from '../planned-events.ts'
import { programRevision, readProgramDocument } from '../program-sync.ts'
import { readTeam, type TeamRecord } from '../teams.ts'

/** What no plan of people comes near; it keeps a file within what storage and clients take. */
const MAX_EVENTS = 1_500
const MAX_TITLE = 200
const MAX_PARTICIPANTS = 500
const MAX_KEPT = 400_000

/** Makes a calendar feed of a team or of the rollout program. The address is shown this once. */
export function createFeed(
  { database, organization, credential, now, origin }: Context,
  { body }: { body: Body<'createFeed'> },
): Result<Reply<'createFeed'>> {
  const { teamId = null, language = 'en' } = body
  const team = teamId === null ? null : readTeam(database, teamId)
  if (teamId !== null && (!team || team.archived)) {
    return fail('no-such-team', `There is no team ${teamId}, or it was archived.`)
  }
  const { id, hash, secret } = credential
  const createdAt = now.toISOString()
  writeFeed(database, {
    id,
    team: teamId,
    language,
    hash,
    createdAt,
    revokedAt: null,
    lastUsedOn: null,
    madeOf: '',
    text: '',
  })
  logAction(database, { by: '', at: createdAt }, 'made a calendar feed', { feed: id, team: teamId })
  const token = formatToken({ id, secret, kind: 'feed', organization: organization.id })
  return ok({ id, url: `${origin}/calendar/${token}.ics` })
}

export function listFeeds({ database }: Context): Result<Reply<'listFeeds'>> {
  return ok(
    readFeeds(database).map(({ id, team, createdAt, revokedAt, lastUsedOn }) => ({
      id,
      teamId: team,
      createdAt,
      revokedAt,
      lastUsedAt: lastUsedOn,
    })),
  )
}

/** Revokes a feed for good; revoking it once more changes nothing. */
export function revokeFeed(
  { database, now }: Context,
  { params }: { params: { readonly feed: string } },
): Result<null> {
  const feed = readFeed(database, params.feed)
  if (!feed) return fail(404, `There is no calendar feed ${params.feed}.`)
  if (feed.revokedAt === null) {
    const at = now.toISOString()
    writeFeed(database, { ...feed, revokedAt: at, madeOf: '', text: '' })
    logAction(database, { by: '', at }, 'revoked a calendar feed', { feed: feed.id, team: feed.team })
  }
  return ok(null)
}

/** The calendar file of the feed that is presented. It is put together only where something changed since the last time. */
export function readCalendar(context: Context): Result<string> {
  const { database, presented, today } = context
  const feed = presented?.kind === 'feed' ? readFeed(database, presented.id) : null
  if (!presented || !feed || !sameHash(feed.hash, presented.hash) || feed.revokedAt !== null) {
    return fail(404, LINK_TEXTS.en.noLink)
  }
  const team = feed.team === null ? null : readTeam(database, feed.team)
  if (team?.archived) return fail(410, `${team.name} was archived; its calendar has ended.`)
  const madeOf = fingerprintOf(JSON.stringify(sourcesOf(context, team)))
  const text = feed.madeOf === madeOf ? feed.text : textOf(context, feed, team)
  if (feed.madeOf !== madeOf || feed.lastUsedOn !== today) {
    const kept = text.length <= MAX_KEPT ? { madeOf, text } : {}
    writeFeed(database, { ...feed, ...kept, lastUsedOn: today })
  }
  return ok(text)
}

/** All that a feed's text depends on. */
function sourcesOf({ database, organization }: Context, team: TeamRecord | null) {
  const cycles = team ? readCycles(database).map(({ key, name, start, end }) => [key, name, start, end]) : []
  return [organization.name, organization.timeZone, team?.name, programRevision(database), cycles]
}

function textOf(context: Context, { text: before, language }: FeedRecord, team: TeamRecord | null): string {
  const { database, organization, today, now } = context
  const program = programOf(readProgramDocument(database), language)
  const events = team ? eventPlanner(context, program)(team.name) : planCalendar(program, today).events
  const domain = `${organization.id}.okr-rollout`
  return calendarFile(events.slice(0, MAX_EVENTS).map(shortened), publishedIn(before), {
    name: calendarName(program, organization.name, team?.name ?? null),
    language,
    domain: team ? `${team.id}.${domain}` : domain,
    timeZone: organization.timeZone,
    now: now.toISOString(),
    // Whoever has the address could read the people's addresses.
    attendeesOf: () => [],
  }).text
}

function shortened(event: PlannedEvent): PlannedEvent {
  const { title, participants } = event
  return { ...event, title: title.slice(0, MAX_TITLE), participants: participants.slice(0, MAX_PARTICIPANTS) }
}
