import { createClient, type Reply } from '../../shared/api/index.ts'
import type { PanePort } from './port.ts'
import { repliedBy } from './replied-by.ts'
import type { ProgramLinkKind } from './views/program-links.tsx'

const EVERYTHING = { titles: true, owners: true, notes: true }

/** Makes a link to a page about the whole program. */
export async function makeProgramLink(
  { send }: PanePort,
  server: string,
  token: string,
  kind: ProgramLinkKind,
): Promise<{ readonly id: string; readonly url: string }> {
  const client = createClient({ url: server, token }, send)
  const { id, url } = repliedBy(await client.call('createLink', { body: { kind, show: EVERYTHING } }))
  return { id, url: new URL(url, server).href }
}

export async function listLinks(
  { send }: PanePort,
  server: string,
  token: string,
): Promise<Reply<'listLinks'>> {
  return repliedBy(await createClient({ url: server, token }, send).call('listLinks', {}))
}

/** Revokes a link for good. */
export async function revokeLink(
  { send }: PanePort,
  server: string,
  token: string,
  link: string,
): Promise<void> {
  repliedBy(await createClient({ url: server, token }, send).call('revokeLink', { params: { link } }))
}
