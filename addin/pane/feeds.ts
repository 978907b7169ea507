import { createClient, type Reply } from '../../shared/api/index.ts'
import type { Language } from '../../shared/okr/index.ts'
import type { PanePort } from './port.ts'
import { repliedBy } from './replied-by.ts'

export type Feed = Reply<'listFeeds'>[number]

/** The feeds of a team, or with null of the program, that were not revoked. */
export async function listFeeds(
  { send }: PanePort,
  server: string,
  token: string,
  team: string | null,
): Promise<readonly Feed[]> {
  const feeds = repliedBy(await createClient({ url: server, token }, send).call('listFeeds', {}))
  return feeds.filter(({ teamId, revokedAt }) => teamId === team && revokedAt === null)
}

/** Makes a feed in a language. Returns its address for calendar programs to subscribe to, which is shown this once. */
export async function makeFeed(
  { send }: PanePort,
  server: string,
  token: string,
  team: string | null,
  language: Language,
): Promise<string> {
  const client = createClient({ url: server, token }, send)
  const body = { language, ...(team !== null && { teamId: team }) }
  const { url } = repliedBy(await client.call('createFeed', { body }))
  return new URL(url, server).href.replace(/^https?:/, 'webcal:')
}

/** Ends a feed: its address shows nothing any more. */
export async function revokeFeed({ send }: PanePort, server: string, token: string, feed: string) {
  repliedBy(await createClient({ url: server, token }, send).call('revokeFeed', { params: { feed } }))
}
