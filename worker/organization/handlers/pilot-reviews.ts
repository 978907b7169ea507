import type { Body, Reply } from '../../../shared/api/index.ts'
import { addDays, fingerprintOf } from '../../../shared/okr/index.ts'
import { type Calendar, fewestReviews, planCalendar, sameName } from '../../../shared/program/index.ts'
import { programOf } from '../../../shared/workbook/index.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Context } from '../context.ts'
import { notesOf, type PilotTeam, pilotTeams } from '../pilot-teams.ts'
import { readProgramDocument } from '../program-sync.ts'
import { type ReviewLink, type ReviewResults, readReviewLinks, showReviews } from '../reviews.ts'
import { makeReviewLinks } from './reviews.ts'

type Rows = Reply<'pilotReviews'>

/** Who of the pilot's teams was asked and has answered, and what may be shown of it, as rows of the program. */
export function pilotReviews(context: Context): Result<Rows> {
  const program = programOf(readProgramDocument(context.database), 'en')
  const calendar = planCalendar(program, context.today)
  const found = pilotTeams(context, program)
  const own = found.flatMap((each) =>
    each.ok ? [teamReviews(context, each.value, calendar, fewestReviews(program.settings))] : [],
  )
  return ok({
    reviewers: own.flatMap(({ reviewers }) => reviewers),
    reviews: own.flatMap(({ reviews }) => reviews),
    notes: notesOf(found),
  })
}

/** Makes personal links for people of a pilot team. Who was asked before keeps the link, but for those who lost it. */
export function askPilotForReviews(
  context: Context,
  { body }: { body: Body<'askPilotForReviews'> },
): Result<Reply<'askPilotForReviews'>> {
  const { team, cycle, people, again = [], expiresAt = null } = body
  const program = programOf(readProgramDocument(context.database), 'en')
  const found = pilotTeams(context, program)
  const asked = found.find(
    (each) => each.ok && sameName(each.value.candidate.team, team) && each.value.cycle.number === cycle,
  )
  if (!asked?.ok) {
    const reasons = notesOf(found).join(' ')
    return fail('no-pilot-team', `${team} is no team of the pilot in its cycle ${cycle}. ${reasons}`.trim())
  }
  const retrospective = retrospectiveOf(asked.value)
  const known = readReviewLinks(context.database, retrospective)
  const isIn = (names: readonly string[], person: string) => names.some((name) => sameName(name, person))
  const wanted = people.filter((person, index) => !isIn(people.slice(0, index), person))
  const fresh = wanted.flatMap((name) => {
    const before = known.find((link) => sameName(link.person, name))
    if (!before) return [name.trim()]
    return !before.used && isIn(again, name) ? [before.person] : []
  })
  return ok({
    links: fresh.length === 0 ? [] : makeReviewLinks(context, retrospective, fresh, expiresAt),
    asked: known
      .filter(({ person }) => !fresh.includes(person))
      .map(({ person, used }) => ({ person, answered: used })),
  })
}

function retrospectiveOf({ team, own }: PilotTeam) {
  return { team: team.id, cycle: own.key }
}

function teamReviews(
  { database, today }: Context,
  pilotTeam: PilotTeam,
  { events }: Calendar,
  fewest: number,
): Pick<Rows, 'reviewers' | 'reviews'> {
  const { cycle, team } = pilotTeam
  const links = readReviewLinks(database, retrospectiveOf(pilotTeam))
  const meeting = events.find(({ id }) => id === `c${cycle.number}-retrospective`)
  const isSoon = meeting !== undefined && today >= addDays(meeting.date, -1)
  // Each look may hold answers back, so nobody looks before it is time.
  const isTime = isSoon || links.every(({ used }) => used)
  const results = isTime ? showReviews(database, retrospectiveOf(pilotTeam), fewest) : null
  return {
    reviewers: links.map((link) => reviewerOf(link, team.id, cycle.number)),
    reviews: results ? rowsOf(results, team.id, cycle.number) : [],
  }
}

function reviewerOf({ person, used }: ReviewLink, team: string, cycle: number): Rows['reviewers'][number] {
  const id = `V${cycle}-${fingerprintOf(`${team} ${person}`)}`
  return { id, cycle, person, answered: used ? 'Yes' : null }
}

/** As many rows as answers, each column in an order of its own, so that no row is a person. */
function rowsOf(
  { answers, spread, keep, change }: ReviewResults,
  team: string,
  cycle: number,
): Rows['reviews'] {
  const columns = spread.map((counts) =>
    counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1)),
  )
  return Array.from({ length: answers }, (_, row) => ({
    id: `Q${cycle}-${fingerprintOf(`${team} ${row}`)}`,
    cycle,
    statement1: columns[0]?.[row] ?? null,
    statement2: columns[1]?.[row] ?? null,
    statement3: columns[2]?.[row] ?? null,
    statement4: columns[3]?.[row] ?? null,
    statement5: columns[4]?.[row] ?? null,
    keep: keep[row] ?? null,
    change: change[row] ?? null,
  }))
}
