import { describe, expect, test } from 'vitest'
import { ROUTES, type RouteName } from '../../shared/api/index.ts'
import { authorize, authorizePage, type Grant } from '../../worker/access/authorize.ts'
import { CALLERS, type Caller, mayCall, RELATIONS, type Relation } from './rules.ts'

const show = { titles: true, owners: true, notes: true }
const link = { kind: 'link', id: 'l', team: 'sales', show, expiresAt: null, embedIn: [] } as const

const GRANTS: Readonly<Record<Caller, Grant>> = {
  anybody: { kind: 'anybody' },
  owner: { kind: 'owner' },
  team: { kind: 'team', team: 'sales', person: 'Ann' },
  'roll-up link': { ...link, shows: 'rollup', isOpen: true },
  'scaling link': { ...link, shows: 'scaling', isOpen: true },
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

test.each(CALLERS)('a page for %s', (caller) => {
  for (const relation of RELATIONS) {
    const reaches = relation === 'its node' || relation === 'below'
    const pages = [authorizePage(GRANTS[caller], 'rollup', PATHS[relation])]
    pages.push(authorizePage(GRANTS[caller], 'scaling', PATHS[relation]))
    expect(pages, relation).toEqual([
      caller === 'roll-up link' && reaches,
      caller === 'scaling link' && reaches,
    ])
  }
})
