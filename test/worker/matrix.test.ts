import { SELF } from 'cloudflare:test'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type Body, ROUTES, type Route, type RouteName } from '../../shared/api/index.ts'
import worker from '../../worker/index.ts'
import { type Caller, mayCall, type Relation } from './rules.ts'
import { clientOf, joinTeam, newOrganization, newRow, SERVER, taken } from './server.ts'

const CYCLE = { name: '2026-Q4', start: '2026-10-01', end: '2027-10-01', state: 'running' } as const
const TREE: Readonly<Record<string, readonly string[]>> = {
  sales: ['sales', 'company'],
  north: ['north', 'sales', 'company'],
  company: ['company'],
  support: ['support', 'company'],
  nowhere: [],
}
const NOTHING = { titles: false, owners: false, notes: false }
const ALL = { titles: true, owners: true, notes: true }
const PASSCODE = 'tulip 17'
/** What stands in the tracker of north, by the detail that shows it. */
const SECRETS = {
  titles: ['Win the north', 'Sold twelve'],
  owners: ['Ann Bell', 'Cleo'],
  notes: ['Signed the first', 'Waiting for legal'],
}
type Detail = keyof typeof SECRETS
const DETAILS: readonly Detail[] = ['titles', 'owners', 'notes']

/** Somebody with a token: what it is good for, from which node on, and what of north it shows. */
interface Holder {
  readonly who: string
  readonly token: string
  /** Null where the token gives access to nothing: unknown, wrong, expired, revoked, or of another kind. */
  readonly caller: Caller | null
  readonly node: string
  readonly shows: readonly Detail[]
}

const PROGRAM_LINKS = [
  ['review', 'OKR Review link'],
  ['retrospective', 'Retrospective link'],
  ['story', 'story link'],
] as const

const holders: Holder[] = []
const logged: string[] = []
let bodies: { readonly [Name in RouteName]: Body<Name> }

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...words) => void logged.push(words.map(String).join(' ')))
  }
  const ours = await withTracker()
  const other = await withTracker()
  const { owner } = ours
  const add = (who: string, token: string, caller: Caller | null, node = '', shows: readonly Detail[] = []) =>
    holders.push({ who, token, caller, node, shows })
  const link = async (more: object, teamId = 'sales') =>
    taken(await owner.call('createLink', { body: { teamId, show: NOTHING, ...more } }))
  const tokenOf = ({ url }: { readonly url: string }) => url.split('/').pop() ?? ''

  add('nobody', '', null)
  add('somebody with rubbish', 'okr_owner_rubbish', null)
  add('the owner', ours.ownerToken, 'owner', 'company', DETAILS)
  add('the owner, misspelt', misspelt(ours.ownerToken), null)
  add('the owner of another organisation', other.ownerToken, 'owner')
  add('a member of another organisation', other.member, 'team')
  add('the team', await joinTeam(owner, 'sales'), 'team', 'sales', DETAILS)
  add('another team', await joinTeam(owner, 'support'), 'team', 'support')
  const gone = await joinTeam(owner, 'sales', 'Zoe')
  taken(await owner.call('revokeKeysOf', { query: { person: 'Zoe' } }))
  add('a member whose key was revoked', gone, null)
  for (const detail of DETAILS) {
    const show = { ...NOTHING, [detail]: true }
    add(`a link with ${detail}`, tokenOf(await link({ show })), 'roll-up link', 'sales', [detail])
  }
  add('a link without details', tokenOf(await link({})), 'roll-up link', 'sales')
  add('a link with all details', tokenOf(await link({ show: ALL })), 'roll-up link', 'sales', DETAILS)
  add('a link beside', tokenOf(await link({ show: ALL }, 'support')), 'roll-up link', 'support')
  add('a scaling link', tokenOf(await link({ kind: 'scaling', show: ALL })), 'scaling link', 'sales')
  for (const [kind, caller] of PROGRAM_LINKS) {
    add(`a ${caller}`, tokenOf(await link({ kind, show: ALL })), caller, 'sales')
  }
  add(
    'a link with a passcode',
    tokenOf(await link({ show: ALL, passcode: PASSCODE })),
    'locked link',
    'sales',
  )
  add('an expired link', tokenOf(await link({ show: ALL, expiresAt: '2020-01-01T00:00:00Z' })), null)
  const revoked = await link({ show: ALL })
  taken(await owner.call('revokeLink', { params: { link: revoked.id } }))
  add('a revoked link', tokenOf(revoked), null)
  const rotated = await link({ show: ALL })
  taken(await owner.call('rotateLink', { params: { link: rotated.id } }))
  add('a rotated link', tokenOf(rotated), null)
  add('a misspelt link', misspelt(tokenOf(rotated)), null)
  const params = { team: 'sales', cycle: CYCLE.name }
  const { links } = taken(await owner.call('askForReviews', { params, body: { people: ['Dora'] } }))
  add('a personal review link', links.map(tokenOf).join(), null)
  for (const [who, body] of [
    ['a team’s feed', { teamId: 'north' }],
    ['a program’s feed', {}],
  ] as const) {
    const feed = taken(await owner.call('createFeed', { body }))
    add(who, tokenOf(feed).replace('.ics', ''), null)
  }
  const ended = taken(await owner.call('createFeed', { body: {} }))
  taken(await owner.call('revokeFeed', { params: { feed: ended.id } }))
  add('a revoked feed', tokenOf(ended).replace('.ics', ''), null)
  const { code } = taken(await owner.call('invite', { params: { team: 'support' }, body: { uses: 1_000 } }))
  add('an invitation', code, null)
  bodies = {
    createOrganization: { name: 'New' },
    putTeams: [],
    listTeams: null,
    patchTeam: {},
    archiveTeam: null,
    putCycles: [],
    invite: {},
    join: { code, person: 'Emil' },
    sync: { baseRevision: 0, changes: [] },
    syncProgram: { baseRevision: 0, changes: [] },
    teamCycles: null,
    pilotReviews: null,
    askPilotForReviews: { team: 'Team sales', cycle: 1, people: ['Finn'] },
    askForReviews: { people: ['Finn'] },
    reviews: null,
    rollup: null,
    figures: null,
    portfolio: null,
    scalingReport: null,
    createLink: { teamId: 'sales', show: NOTHING },
    listLinks: null,
    revokeLink: null,
    rotateLink: null,
    unlockLink: null,
    createFeed: {},
    listFeeds: null,
    revokeFeed: null,
    putWebhook: { address: 'https://hooks.slack.com/services/T0/B0/x' },
    listWebhooks: null,
    removeWebhook: null,
    testWebhook: null,
    resumeWebhook: null,
    listKeys: null,
    addOwnerKey: null,
    revokeKey: null,
    revokeKeysOf: null,
    readLog: null,
    exportLog: null,
    exportOrganization: null,
    importOrganization: '',
    deleteOrganization: null,
  }
})

async function withTracker() {
  const teams = [
    { id: 'company', parentId: null },
    { id: 'sales', parentId: 'company' },
    { id: 'north', parentId: 'sales' },
    { id: 'support', parentId: 'company' },
  ]
  const organization = await newOrganization(teams, [CYCLE])
  const program = { firstCycleStart: '2026-10-05', cycleWeeks: 12, pilotCycles: 1 }
  const values = Object.entries(program).flatMap(([key, value]) => newRow('values', key, { value }))
  taken(await organization.owner.call('syncProgram', { body: { baseRevision: 0, changes: values } }))
  const member = await joinTeam(organization.owner, 'north', 'Cleo')
  const keyResult = { objectiveId: 'O1', title: 'Sold twelve', owner: 'Ann Bell', type: 'Increase' }
  const checkIn = { keyResultId: 'K1', date: '2026-10-02', value: 3, confidence: 2, by: 'Cleo' }
  const changes = [
    ...newRow('objectives', 'O1', { title: 'Win the north', owner: 'Ann Bell', state: 'Agreed' }),
    ...newRow('keyResults', 'K1', { ...keyResult, baseline: 0, target: 12 }),
    ...newRow('checkIns', 'C1', {
      ...checkIn,
      whatChanged: 'Signed the first',
      blocker: 'Waiting for legal',
    }),
  ]
  const params = { team: 'north', cycle: CYCLE.name }
  taken(await clientOf(member).call('sync', { params, body: { baseRevision: 0, changes } }))
  return { ...organization, member }
}

function misspelt(token: string): string {
  return `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`
}

function relationOf(node: string, own: string): Relation {
  if (!TREE[node]?.length) return 'none'
  if (node === own) return 'its node'
  if (TREE[node].includes(own)) return 'below'
  return TREE[own]?.includes(node) ? 'above' : 'beside'
}

/** What must stand behind the question mark. */
const QUERIES: Readonly<Partial<Record<RouteName, string>>> = {
  figures: `?nodes=${Object.keys(TREE).join()}`,
  addOwnerKey: '?person=Gil',
  revokeKeysOf: '?person=Nobody',
  importOrganization: '?from=1',
  deleteOrganization: '?confirm=Northwind',
}

const isRouteName = (name: string): name is RouteName => Object.hasOwn(ROUTES, name)
const isOther = ({ who }: Holder) => who.endsWith('another organisation')

/** Everything that an answer says: its headers and its text, that of a workbook's parts too. */
async function said(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes]
  const headers = JSON.stringify([...response.headers])
  return [headers, ...parts.map((part) => new TextDecoder().decode(part))].join('\n')
}

/** An answer holds no more than its reader may know: no detail that is not shown, and nobody else's token. */
function expectNothingLeaks(text: string, { who, token, shows }: Holder, place: string): void {
  for (const detail of DETAILS) {
    if (shows.includes(detail)) continue
    for (const secret of SECRETS[detail]) expect(text, `${place} for ${who}`).not.toContain(secret)
  }
  for (const other of holders) {
    const secret = other.token.slice(-32)
    const isOwn = other.token === token || other.who === 'an invitation'
    if (secret && !isOwn) expect(text, `${place} for ${who}: token of ${other.who}`).not.toContain(secret)
  }
}

describe.each(Object.keys(ROUTES).filter(isRouteName))('%s', (name) => {
  const route: Route = ROUTES[name]
  const nodes = route.path.includes('{team}') ? Object.keys(TREE) : ['nowhere']

  test('answers whom it should and nobody else', async () => {
    for (const holder of holders) {
      for (const node of nodes) {
        // What the owner may do to any node would be done to it.
        if (name === 'archiveTeam' && holder.caller === 'owner' && node !== 'nowhere') continue
        const path = route.path
          .replace('{team}', node)
          .replace('{cycle}', CYCLE.name)
          .replace(/\{\w+\}/g, 'x')
        const response = await SELF.fetch(`${SERVER}${path}${QUERIES[name] ?? ''}`, {
          method: route.method,
          headers: holder.token ? { authorization: `Bearer ${holder.token}` } : {},
          ...(route.body ? { body: JSON.stringify(bodies[name]) } : {}),
        })
        const place = `${name} ${node}`
        expect(refusalOf(response.status), `${place} for ${holder.who}`).toBe(expected(name, holder, node))
        const text = await said(response)
        expect(response.headers.get('cache-control')).toBe('no-store')
        // In their own organisation the same texts stand, which they may see.
        if (!isOther(holder) || response.status >= 400) expectNothingLeaks(text, holder, place)
      }
    }
  })
})

function refusalOf(status: number): 'unknown' | 'refused' | 'answered' {
  expect(status).toBeLessThan(500)
  if (status === 401) return 'unknown'
  return status === 403 ? 'refused' : 'answered'
}

function expected(name: RouteName, holder: Holder, node: string): ReturnType<typeof refusalOf> {
  if (mayCall(name, 'anybody', 'none')) return 'answered'
  if (holder.caller === null) return 'unknown'
  // Of another organisation's key it is only known that it does not come here.
  const own = isOther(holder) ? 'north' : holder.node
  return mayCall(name, holder.caller, relationOf(node, own)) ? 'answered' : 'refused'
}

/** What each address that is no call of the API is guarded by. One that is not listed here makes the test fail. */
const GUARDS: Readonly<Record<string, 'public' | 'feed' | PageAddress['kind']>> = {
  '/healthz': 'public',
  '/api/v1/openapi.json': 'public',
  '/': 'public',
  '/install': 'public',
  '/manifests/:file': 'public',
  '/r/page.css': 'public',
  '/r/document.css': 'public',
  '/r/:token': 'roll-up link',
  '/r/:token/:team': 'roll-up link',
  '/s/:token': 'scaling link',
  '/review/:token': 'OKR Review link',
  '/retrospective/:token': 'Retrospective link',
  '/story/:token': 'story link',
  '/v/:token': 'review link',
  '/calendar/:file': 'feed',
}

test('every address of the Worker has a rule', () => {
  const calls = new Set(Object.values(ROUTES).map(({ path }) => path.replace(/\{(\w+)\}/g, ':$1')))
  const pages = worker.routes.map(({ path }) => path).filter((path) => !calls.has(path) && path !== '/*')
  expect([...new Set(pages)].sort()).toEqual(Object.keys(GUARDS).sort())
})

const FORMS = ['', '.json', '.csv', '.xlsx']

test.each(FORMS)('a page%s opens for its own kind of link alone, at its node and below', async (form) => {
  const refusals = new Set<string>()
  for (const holder of holders.filter(({ token }) => token)) {
    for (const address of addressesOf(holder)) {
      const response = await SELF.fetch(`${SERVER}${address.path}${form}`)
      const place = `${address.path.replace(holder.token, 'TOKEN')}${form}`
      expect(response.status, `${place} for ${holder.who}`).toBe(statusOf(holder, address, form))
      expectHeaders(response)
      const text = await said(response)
      expectNothingLeaks(text, holder, place)
      if (holder.caller === null && address.kind !== 'review link')
        refusals.add(text.replace(/\["okr-rows","[^"]*"\],?/, ''))
    }
  }
  expect(refusals.size, 'all that open nothing look the same').toBe(1)
})

test('a calendar opens for a feed’s own token alone', async () => {
  const refusals = new Set<string>()
  for (const holder of holders.filter(({ token }) => token)) {
    const response = await SELF.fetch(`${SERVER}/calendar/${holder.token}.ics`)
    const isFeed = ['a team’s feed', 'a program’s feed'].includes(holder.who)
    expect(response.status, holder.who).toBe(isFeed ? 200 : 404)
    expectHeaders(response)
    const text = await said(response)
    expectNothingLeaks(text, holder, 'the calendar')
    if (!isFeed) refusals.add(text.replace(/\["okr-rows","[^"]*"\],?/, ''))
  }
  expect(refusals.size, 'all that open nothing look the same').toBe(1)
})

interface PageAddress {
  readonly path: string
  readonly kind: 'roll-up link' | 'scaling link' | (typeof PROGRAM_LINKS)[number][1] | 'review link'
  readonly node: string | null
}

function addressesOf({ token }: Holder): PageAddress[] {
  return [
    { path: `/r/${token}`, kind: 'roll-up link', node: null },
    ...Object.keys(TREE).map((node): PageAddress => {
      return { path: `/r/${token}/${node}`, kind: 'roll-up link', node }
    }),
    { path: `/s/${token}`, kind: 'scaling link', node: null },
    ...PROGRAM_LINKS.map(
      ([folder, kind]): PageAddress => ({ path: `/${folder}/${token}`, kind, node: null }),
    ),
    { path: `/v/${token}`, kind: 'review link', node: null },
  ]
}

function statusOf({ who, caller, node: own }: Holder, { kind, node }: PageAddress, form: string): number {
  if (who === 'a personal review link') return kind === 'review link' && form === '' ? 200 : 404
  if (caller === 'locked link' && kind === 'roll-up link') return form === '' ? 403 : 401
  const relation = relationOf(node ?? own, own)
  return caller === kind && (relation === 'its node' || relation === 'below') ? 200 : 404
}

/** What OWASP asks of a page that holds something private. */
function expectHeaders({ headers }: Response): void {
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('geolocation=()'),
    'referrer-policy': 'no-referrer',
    'strict-transport-security': expect.stringContaining('max-age='),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    'x-robots-tag': expect.stringContaining('noindex'),
  })
}

test('nothing of all this changed the tree or put a token into the log', async () => {
  const owner = clientOf(holders.find(({ who }) => who === 'the owner')?.token ?? '')
  const teams = taken(await owner.call('listTeams', {}))
  expect(teams.filter(({ archived }) => !archived).map(({ id }) => id)).toEqual(
    Object.keys(TREE)
      .filter((id) => TREE[id]?.length)
      .sort(),
  )
  for (const { token } of holders.filter(({ token }) => token.length > 32)) {
    expect(logged.join('\n')).not.toContain(token.slice(-32))
  }
})
