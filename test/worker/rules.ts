import type { RouteName } from '../../shared/api/index.ts'

/** Where a node lies, seen from the node that a key or link is of. */
export const RELATIONS = ['its node', 'below', 'above', 'beside', 'none'] as const
export type Relation = (typeof RELATIONS)[number]

/** Kinds of callers whose token is good, each seen from its own node. */
export const CALLERS = [
  'anybody',
  'owner',
  'team',
  'roll-up link',
  'scaling link',
  'OKR Review link',
  'Retrospective link',
  'story link',
  'locked link',
] as const
export type Caller = (typeof CALLERS)[number]

/** By caller, the nodes it reaches; the others it does not. */
type Rule = Readonly<Partial<Record<Caller, readonly Relation[]>>>

const OWNER_ONLY: Rule = { owner: RELATIONS }
const EVERYBODY: Rule = {
  anybody: RELATIONS,
  owner: RELATIONS,
  team: RELATIONS,
  'roll-up link': RELATIONS,
  'scaling link': RELATIONS,
  'OKR Review link': RELATIONS,
  'Retrospective link': RELATIONS,
  'story link': RELATIONS,
  'locked link': RELATIONS,
}

/** Who may do what to which node, said a second time and apart from the program. A route without a rule does not compile. */
const RULES: Readonly<Record<RouteName, Rule>> = {
  createOrganization: EVERYBODY,
  putTeams: OWNER_ONLY,
  listTeams: OWNER_ONLY,
  patchTeam: OWNER_ONLY,
  archiveTeam: OWNER_ONLY,
  putCycles: OWNER_ONLY,
  invite: OWNER_ONLY,
  join: EVERYBODY,
  sync: { team: ['its node'] },
  syncProgram: OWNER_ONLY,
  teamCycles: OWNER_ONLY,
  pilotReviews: OWNER_ONLY,
  askPilotForReviews: OWNER_ONLY,
  askForReviews: OWNER_ONLY,
  reviews: OWNER_ONLY,
  rollup: { ...OWNER_ONLY, team: ['its node', 'below'], 'roll-up link': ['its node', 'below'] },
  // Nodes out of reach are left out of the answer.
  figures: { ...OWNER_ONLY, team: RELATIONS, 'roll-up link': RELATIONS },
  // A link's portfolio is of its own node and what is below it.
  portfolio: { ...OWNER_ONLY, 'roll-up link': RELATIONS },
  // A link's report is of its own node, whatever is asked for.
  scalingReport: { ...OWNER_ONLY, 'scaling link': RELATIONS },
  createLink: OWNER_ONLY,
  listLinks: OWNER_ONLY,
  revokeLink: OWNER_ONLY,
  rotateLink: OWNER_ONLY,
  unlockLink: OWNER_ONLY,
  createFeed: OWNER_ONLY,
  listFeeds: OWNER_ONLY,
  revokeFeed: OWNER_ONLY,
  putWebhook: OWNER_ONLY,
  listWebhooks: OWNER_ONLY,
  removeWebhook: OWNER_ONLY,
  testWebhook: OWNER_ONLY,
  resumeWebhook: OWNER_ONLY,
  listKeys: OWNER_ONLY,
  addOwnerKey: OWNER_ONLY,
  revokeKey: OWNER_ONLY,
  revokeKeysOf: OWNER_ONLY,
  readLog: OWNER_ONLY,
  exportLog: OWNER_ONLY,
  exportOrganization: OWNER_ONLY,
  importOrganization: OWNER_ONLY,
  deleteOrganization: OWNER_ONLY,
}

export function mayCall(route: RouteName, caller: Caller, relation: Relation): boolean {
  return RULES[route][caller]?.includes(relation) ?? false
}
