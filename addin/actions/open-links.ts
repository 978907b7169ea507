import type { Reply } from '../../shared/api/index.ts'
import type { IsoDate } from '../../shared/okr/index.ts'

type Link = Reply<'listLinks'>[number]

/** The links that still open something on a day. */
export function openLinks(links: readonly Link[], today: IsoDate): readonly Link[] {
  return links.filter(
    ({ revokedAt, expiresAt }) =>
      revokedAt === null && (expiresAt === null || expiresAt.slice(0, 10) >= today),
  )
}
