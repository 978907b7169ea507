import type { Language } from '../../shared/okr/index.ts'
import type { Database } from './database.ts'

/** A calendar feed as stored. Times are ISO 8601 in UTC. */
export interface FeedRecord {
  readonly id: string
  /** Null for the rollout program's. */
  readonly team: string | null
  readonly language: Language
  readonly hash: string
  readonly createdAt: string
  readonly revokedAt: string | null
  /** The day on which it was fetched last. */
  readonly lastUsedOn: string | null
  /** What its text was made of, so that the text is made anew only where something changed. */
  readonly madeOf: string
  /** The calendar file as it was given out last; it also says how far each event's SEQUENCE has come. */
  readonly text: string
}

type Stored = Record<'id' | 'hash' | 'created_at' | 'made_of' | 'text', string> &
  Record<'team' | 'revoked_at' | 'last_used_on', string | null> & { language: Language }

export function readFeed(database: Database, id: string): FeedRecord | null {
  const stored = database.first<Stored>('SELECT * FROM feeds WHERE id = ?', id)
  return stored && recordOf(stored)
}

/** All feeds, in the order in which they were made. */
export function readFeeds(database: Database): FeedRecord[] {
  return database.all<Stored>('SELECT * FROM feeds ORDER BY created_at, id').map(recordOf)
}

export function writeFeed(database: Database, feed: FeedRecord): void {
  database.run(
    `INSERT OR REPLACE INTO feeds (id, team, hash, created_at, revoked_at, last_used_on, made_of, text, language)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    feed.id,
    feed.team,
    feed.hash,
    feed.createdAt,
    feed.revokedAt,
    feed.lastUsedOn,
    feed.madeOf,
    feed.text,
    feed.language,
  )
}

function recordOf({ created_at, revoked_at, last_used_on, made_of, ...feed }: Stored): FeedRecord {
  return {
    ...feed,
    createdAt: created_at,
    revokedAt: revoked_at,
    lastUsedOn: last_used_on,
    madeOf: made_of,
  }
}
