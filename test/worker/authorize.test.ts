import { describe, expect, test } from 'vitest'
import { ROUTES, type RouteName } from '../../shared/api/index.ts'
import { authorize, type Grant } from '../../worker/access/authorize.ts'

const show = { titles: true, owners: true, notes: true }
const link = {
  kind: 'link',
  id: 'l',
  team: 'sales',
  show,
  expiresAt: null,
  embedIn: [],
  isOpen: true,
} as const

const GRANTS: Readonly<Record<string, Grant>> = {
  nobody: { kind: 'anybody' },
  owner: { kind: 'owner' },
  'key to sales': { kind: 'team', team: 'sales', person: 'Ann' },
  'roll-up link to sales': { ...link, shows: 'rollup' },
  'scaling link to sales': { ...link, shows: 'scaling' },
  'link to sales whose passcode is not given': { ...link, shows: 'rollup', isOpen: false },
}

const NODES: Readonly<Record<string, readonly string[]>> = {
  'its node': ['sales', 'company'],
  below: ['emea', 'sales', 'company'],
  above: ['company'],
  beside: ['support', 'company'],
  none: [],
}

/** Who may do what to which node. A route that is not listed here makes the test fail, so that none goes without a rule. */
const OWNER_ONLY: Rule = { owner: Object.keys(NODES) }
const ANYBODY: Rule = Object.fromEntries(Object.keys(GRANTS).map((grant) => [grant, Object.keys(NODES)]))
const RULES: Readonly<Record<RouteName, Rule>> = {
  createOrganization: ANYBODY,
  putTeams: OWNER_ONLY,
  listTeams: OWNER_ONLY,
  patchTeam: OWNER_ONLY,
  archiveTeam: OWNER_ONLY,
  putCycles: OWNER_ONLY,
  invite: OWNER_ONLY,
  join: ANYBODY,
  sync: { 'key to sales': ['its node'] },
  syncProgram: OWNER_ONLY,
  teamCycles: OWNER_ONLY,
  pilotReviews: OWNER_ONLY,
  askPilotForReviews: OWNER_ONLY,
  askForReviews: OWNER_ONLY,
  reviews: OWNER_ONLY,
  rollup: {
    ...OWNER_ONLY,
    'key to sales': ['its node', 'below'],
    'roll-up link to sales': ['its node', 'below'],
  },
  figures: {
    ...OWNER_ONLY,
    'key to sales': Object.keys(NODES),
    'roll-up link to sales': Object.keys(NODES),
  },
  createLink: OWNER_ONLY,
  listLinks: OWNER_ONLY,
  revokeLink: OWNER_ONLY,
  rotateLink: OWNER_ONLY,
  unlockLink: OWNER_ONLY,
  listKeys: OWNER_ONLY,
  addOwnerKey: OWNER_ONLY,
  revokeKey: OWNER_ONLY,
  revokeKeysOf: OWNER_ONLY,
  readLog: OWNER_ONLY,
  exportLog: OWNER_ONLY,
  deleteOrganization: OWNER_ONLY,
}

/** By grant, the nodes it reaches; the others it does not. */
type Rule = Readonly<Record<string, readonly string[]>>

function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(RULES, name)
}

describe.each(Object.keys(ROUTES))('%s', (route) => {
  for (const [who, grant] of Object.entries(GRANTS)) {
    for (const [where, path] of Object.entries(NODES)) {
      test(`${who}, ${where}`, () => {
        if (!isRouteName(route)) throw new Error(`No rule for ${route}`)
        expect(authorize(grant, route, path)).toBe(RULES[route][who]?.includes(where) ?? false)
      })
    }
  }
})
