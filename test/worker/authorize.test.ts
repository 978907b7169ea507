import { describe, expect, test } from 'vitest'
import { type LinkKind, ROUTES, type RouteName, schemas } from '../../shared/api/index.ts'
import { authorize, authorizePage, type Grant } from '../../worker/access/authorize.ts'
import { CALLERS, type Caller, mayCall, RELATIONS, type Relation } from './rules.ts'

const show = { titles: true, owners: true, notes: true }
const link = {
  kind: 'link',
  id: 'l',
  team: 'sales',
  show,
  expiresAt: null,
  embedIn: [],
  pinned: null,
} as const

const GRANTS: Readonly<Record<Caller, Grant>> = {
  anybody: { kind: 'anybody' },
  owner: { kind: 'owner' },
  team: { kind: 'team', team: 'sales', person: 'Ann' },
  'roll-up link': { ...link, shows: 'rollup', isOpen: true },
  'scaling link': { ...link, shows: 'scaling', isOpen: true },
  'OKR Review link': { ...link, shows: 'review', isOpen: true },
  'Retrospective link': { ...link, shows: 'retrospective', isOpen: true },
  'story link': { ...link, shows: 'story', isOpen: true },
  'locked link': { ...link, shows: 'rollup', isOpen: false },
}

/** Nodes with those above them, seen from sales. */
const PATHS: Readonly<Record<Relation, readonly string[]>> = {
  'its node': ['sales', 'company'],
  below: ['emea', 'sales', 'company'],
  above: ['company'],
  beside: ['support', 'company'],
  none: [],
}

const isRouteName = (name: string): name is RouteName => Object.hasOwn(ROUTES, name)

describe.each(Object.keys(ROUTES).filter(isRouteName))('%s', (route) => {
  test.each(CALLERS)('for %s', (caller) => {
    for (const relation of RELATIONS) {
      const allowed = authorize(GRANTS[caller], route, PATHS[relation])
      expect(allowed, relation).toBe(mayCall(route, caller, relation))
    }
  })
})

/** The one kind of link that opens each page. */
const OPENED_BY: Readonly<Record<LinkKind, Caller>> = {
  rollup: 'roll-up link',
  scaling: 'scaling link',
  review: 'OKR Review link',
  retrospective: 'Retrospective link',
  story: 'story link',
}

test.each(CALLERS)('a page for %s', (caller) => {
  for (const relation of RELATIONS) {
    const reaches = relation === 'its node' || relation === 'below'
    for (const page of schemas.LINK_KINDS) {
      const isOpened = authorizePage(GRANTS[caller], page, PATHS[relation])
      expect(isOpened, `${page} ${relation}`).toBe(caller === OPENED_BY[page] && reaches)
    }
  }
})
