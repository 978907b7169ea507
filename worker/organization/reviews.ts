import { RATINGS, REVIEW_STATEMENTS } from '../../shared/program/index.ts'
import type { Database } from './database.ts'

/** The retrospective that reviews are for. `cycle` is the cycle's key. */
export interface Retrospective {
  readonly team: string
  readonly cycle: string
}

/** What one person answered: the statements from 1 to 5, what to keep, what to change. */
export interface ReviewAnswers {
  readonly statements: readonly number[]
  readonly keep: string
  readonly change: string
}

/** Somebody's personal link. Nothing leads from it to an answer. */
export interface ReviewLink extends Retrospective {
  readonly id: string
  readonly person: string
  readonly hash: string
  readonly expiresAt: string | null
  readonly used: boolean
}

export interface ReviewResults {
  /** How many answers are in it. */
  readonly answers: number
  readonly means: readonly number[]
  /** How many answered each statement with 1, 2, 3, 4 and 5. */
  readonly spread: readonly (readonly number[])[]
  readonly keep: readonly string[]
  readonly change: readonly string[]
}

type StoredLink = Record<'id' | 'team' | 'cycle' | 'person' | 'hash', string> & {
  expires_at: string | null
  used: number
}

export function readReviewLink(database: Database, id: string): ReviewLink | null {
  const stored = database.first<StoredLink>('SELECT * FROM review_links WHERE id = ?', id)
  return stored && linkOf(stored)
}

export function readReviewLinks(database: Database, { team, cycle }: Retrospective): ReviewLink[] {
  return database
    .all<StoredLink>('SELECT * FROM review_links WHERE cycle = ? AND team = ? ORDER BY person', cycle, team)
    .map(linkOf)
}

/** Stores a new link, in place of an older one of the same person. */
export function writeReviewLink(database: Database, link: ReviewLink): void {
  const { id, team, cycle, person, hash, expiresAt, used } = link
  database.run(
    `INSERT OR REPLACE INTO review_links (cycle, team, person, id, hash, expires_at, used)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    cycle,
    team,
    person,
    id,
    hash,
    expiresAt,
    used ? 1 : 0,
  )
}

/** Takes an answer in under an id that is drawn for it, and marks the link as used; the two rows share only their retrospective. */
export function takeReview(
  database: Database,
  { id, team, cycle }: ReviewLink,
  answers: ReviewAnswers,
  answerId: string,
): void {
  database.run('UPDATE review_links SET used = 1 WHERE id = ?', id)
  writeAnswer(database, { team, cycle }, answerId, answers, false)
}

/** Stores an answer; `isShown`: whether it may be seen already. */
export function writeAnswer(
  database: Database,
  { team, cycle }: Retrospective,
  id: string,
  answers: ReviewAnswers,
  isShown: boolean,
): void {
  database.run(
    'INSERT INTO review_answers (cycle, team, id, answers, shown) VALUES (?, ?, ?, ?, ?)',
    cycle,
    team,
    id,
    JSON.stringify(answers),
    isShown ? 1 : 0,
  )
}

/** The first retrospective after another that people were asked about, in the order of cycles and teams. */
export function nextRetrospective(
  database: Database,
  [cycle, team]: readonly [cycle: string, team: string],
): Retrospective | null {
  return database.first<{ cycle: string; team: string }>(
    'SELECT cycle, team FROM review_links WHERE (cycle, team) > (?, ?) ORDER BY cycle, team LIMIT 1',
    cycle,
    team,
  )
}

/** The answers that may be seen, each column in an order of its own, so that nothing tells what goes with what. */
export function readAnswersApart(database: Database, retrospective: Retrospective): ReviewAnswers[] {
  const answers = readShown(database, retrospective)
  const columns = REVIEW_STATEMENTS.map((_, index) =>
    answers.map(({ statements }) => statements[index] ?? 0).sort((one, other) => one - other),
  )
  const keep = answers.map((answer) => answer.keep).sort()
  const change = answers.map((answer) => answer.change).sort()
  return answers.map((_, place) => ({
    statements: columns.map((column) => column[place] ?? 0),
    keep: keep[place] ?? '',
    change: change[place] ?? '',
  }))
}

function readShown(database: Database, { team, cycle }: Retrospective): ReviewAnswers[] {
  return database
    .all<{ answers: string }>(
      'SELECT answers FROM review_answers WHERE cycle = ? AND team = ? AND shown = 1',
      cycle,
      team,
    )
    .map(({ answers }): ReviewAnswers => JSON.parse(answers))
}

/**
 * What may be shown: at least `fewest` answers, and never fewer than that many more than were shown before, since the
 * difference between two looks would else be somebody's answer. Null where there is nothing to show.
 */
export function showReviews(
  database: Database,
  { team, cycle }: Retrospective,
  fewest: number,
): ReviewResults | null {
  const hidden = database.first<{ count: number }>(
    'SELECT COUNT(*) AS count FROM review_answers WHERE cycle = ? AND team = ? AND shown = 0',
    cycle,
    team,
  )
  if ((hidden?.count ?? 0) >= fewest) {
    database.run('UPDATE review_answers SET shown = 1 WHERE cycle = ? AND team = ?', cycle, team)
  }
  return shownReviews(database, { team, cycle })
}

/** What was shown before, without looking for more. Null where there is nothing. */
export function shownReviews(database: Database, retrospective: Retrospective): ReviewResults | null {
  const shown = readShown(database, retrospective)
  return shown.length === 0 ? null : resultsOf(shown)
}

function resultsOf(answers: readonly ReviewAnswers[]): ReviewResults {
  const spread = REVIEW_STATEMENTS.map((_, index) =>
    RATINGS.map((rating) => answers.filter(({ statements }) => statements[index] === rating).length),
  )
  const meanOf = (counts: readonly number[]) =>
    counts.reduce((sum, count, index) => sum + count * (RATINGS[index] ?? 0), 0) / answers.length
  return {
    answers: answers.length,
    means: spread.map(meanOf),
    spread,
    keep: inAlphabet(answers.map(({ keep }) => keep)),
    change: inAlphabet(answers.map(({ change }) => change)),
  }
}

/** An order that tells nothing of who wrote what, or which of two texts goes with which. */
function inAlphabet(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== '').sort((one, other) => one.localeCompare(other, 'en'))
}

function linkOf({ expires_at, used, ...link }: StoredLink): ReviewLink {
  return { ...link, expiresAt: expires_at, used: used === 1 }
}
