import { type Body, createClient, type Reply } from '../../shared/api/index.ts'
import type { PanePort } from './port.ts'
import { repliedBy } from './replied-by.ts'

export type Link = Reply<'listLinks'>[number]
export type LinkInput = Body<'createLink'>
export type LinkChange = 'rotate' | 'unlock' | 'revoke'

/** Makes a link; its address is shown this once. */
export async function makeLink(
  { send }: PanePort,
  server: string,
  token: string,
  body: LinkInput,
): Promise<{ readonly id: string; readonly url: string }> {
  const client = createClient({ url: server, token }, send)
  const { id, url } = repliedBy(await client.call('createLink', { body }))
  return { id, url: new URL(url, server).href }
}

export async function listLinks({ send }: PanePort, server: string, token: string): Promise<readonly Link[]> {
  return repliedBy(await createClient({ url: server, token }, send).call('listLinks', {}))
}

/** Revokes, unlocks or rotates a link. Returns its new address where it got one. */
export async function changeLink(
  { send }: PanePort,
  server: string,
  token: string,
  link: string,
  change: LinkChange,
): Promise<string | null> {
  const client = createClient({ url: server, token }, send)
  const input = { params: { link } }
  if (change === 'rotate') return new URL(repliedBy(await client.call('rotateLink', input)).url, server).href
  repliedBy(await client.call(change === 'revoke' ? 'revokeLink' : 'unlockLink', input))
  return null
}
