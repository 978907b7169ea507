import { type LinkKind, ROUTES, type Route, type RouteName } from '../../shared/api/index.ts'
import type { CycleRecord } from '../organization/cycle-record.ts'

/** Which details a link shows. */
export interface Show {
  readonly titles: boolean
  readonly owners: boolean
  readonly notes: boolean
}

/** What whoever calls may do, as found by their token. */
export type Grant =
  | { readonly kind: 'anybody' }
  | { readonly kind: 'owner' }
  | { readonly kind: 'team'; readonly team: string; readonly person: string }
  | LinkGrant

export interface LinkGrant {
  readonly kind: 'link'
  readonly id: string
  readonly team: string
  readonly shows: LinkKind
  readonly show: Show
  readonly expiresAt: string | null
  /** Origins whose pages may show the link's page in a frame. */
  readonly embedIn: readonly string[]
  /** What a pinned link shows in the place of the present; null where it is not pinned. */
  readonly pinned: CycleRecord | null
  /** False while the link's passcode is still to be given. */
  readonly isOpen: boolean
}

/**
 * Whether a call is allowed. `path` is the node that the call is about and its ancestors, nearest first; empty where it
 * is about none that exists. A link and a team's key reach their node and what is below it;
 * a team's tracker is for that team alone. Figures may be asked for by whoever sees some roll-up; each node of the answer is
 * then allowed like that node's roll-up.
 */
export function authorize(grant: Grant, name: RouteName, path: readonly string[]): boolean {
  const { callers }: Route = ROUTES[name]
  if (callers.includes('anybody')) return true
  if (!callers.includes(grant.kind)) return false
  switch (grant.kind) {
    case 'anybody':
    case 'owner':
      return true
    case 'team':
      if (name === 'figures') return true
      return name === 'sync' ? path[0] === grant.team : path.includes(grant.team)
    case 'link':
      if (name === 'scalingReport') return authorizePage(grant, 'scaling', [grant.team])
      return authorizePage(grant, 'rollup', OF_ITS_NODE.includes(name) ? [grant.team] : path)
  }
}

/** Calls that a link answers for its own node and what is below it, whatever is asked for. */
const OF_ITS_NODE: readonly RouteName[] = ['figures', 'portfolio']

/** The day of the tree that counts for a grant: a pinned link keeps the one of its day; null is the present one. */
export function pinnedDay(grant: Grant): string | null {
  return grant.kind === 'link' && grant.pinned ? grant.pinned.day : null
}

/** Whether a page, in any of its forms, is allowed: only through a link of that kind, at its node and below. */
export function authorizePage(grant: Grant, page: LinkKind, path: readonly string[]): boolean {
  return grant.kind === 'link' && grant.isOpen && grant.shows === page && path.includes(grant.team)
}
