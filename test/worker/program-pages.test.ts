import { SELF } from 'cloudflare:test'
import { beforeAll, expect, test } from 'vitest'
import type { LinkKind } from '../../shared/api/index.ts'
import { newOrganization, newRow, type TestOrganization, taken } from './server.ts'

const SECRETS = ['Ina Quoted', 'Olga Owner', 'Shorter meetings', 'Keep the coach']
let organization: TestOrganization

beforeAll(async () => {
  organization = await newOrganization([{ id: 'company', parentId: null }], [])
  const named = {
    firstCycleStart: '2026-10-05',
    cycleWeeks: 6,
    pilotCycles: 2,
    purpose: 'Learn faster',
    story: 'It worked.',
    quote: 'We know what matters.',
    quotedPerson: 'Ina Quoted',
  }
  const reviews = [1, 2, 3, 4, 5].flatMap((id) =>
    newRow('reviews', `Q${id}`, { cycle: 2, statement1: id, keep: id === 1 ? 'Keep the coach' : null }),
  )
  const changes = [
    ...Object.entries(named).flatMap(([key, value]) => newRow('values', key, { value })),
    ...newRow('candidates', 'P1', { team: 'Sales', size: 8, chosen: 'Yes' }),
    ...newRow('outcomes', 'Z1', {
      cycle: 1,
      kind: 'Improvement',
      text: 'Shorter meetings',
      owner: 'Olga Owner',
      due: '2027-02-01',
    }),
    ...reviews.filter(({ to }) => to !== null),
  ]
  taken(await organization.owner.call('syncProgram', { body: { baseRevision: 0, changes } }))
})

async function open(kind: LinkKind, show: boolean, more = '') {
  const details = { titles: show, owners: show, notes: show }
  const { url } = taken(await organization.owner.call('createLink', { body: { kind, show: details } }))
  const response = await SELF.fetch(`${url}${more}`)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

test('the story and the two agendas are pages of their own, guarded like every link', async () => {
  const pages = [
    await open('story', true),
    await open('review', true, '?cycle=2'),
    await open('retrospective', true, '?cycle=2'),
  ]
  expect(pages.map(({ text }) => /<h1>(.*)<\/h1>/.exec(text)?.[1])).toEqual([
    'How Northwind began with OKRs',
    'OKR Review',
    'Retrospective',
  ])
  for (const { status, headers, text } of pages) {
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
    expect(text).not.toMatch(/<script|<style| style=/)
    const style = /rel="stylesheet" href="([^"]*)"/.exec(text)?.[1] ?? ''
    expect((await SELF.fetch(`https://okr.test${style}`)).headers.get('content-type')).toContain('text/css')
  }
  const everything = pages.map(({ text }) => text).join('')
  for (const secret of SECRETS) expect(everything).toContain(secret)
  expect(pages[2]?.text).toContain('Shorter meetings (Olga Owner): open, due 2027-02-01')
})

test('what a link does not show is in no form of its page', async () => {
  for (const kind of ['story', 'review', 'retrospective'] as const) {
    for (const form of ['', '.json', '.csv']) {
      const { status, text } = await open(kind, false, form)
      expect(status).toBe(200)
      for (const secret of SECRETS) expect(text, `${kind}${form}`).not.toContain(secret)
    }
  }
})

test('a cycle that there is not is said, and a link of one kind opens no other', async () => {
  expect((await open('review', true, '?cycle=7')).text).toContain('no such cycle')
  const { url } = taken(
    await organization.owner.call('createLink', {
      body: { kind: 'story', show: { titles: true, owners: true, notes: true } },
    }),
  )
  for (const other of ['r', 's', 'review', 'retrospective']) {
    expect((await SELF.fetch(url.replace('/story/', `/${other}/`))).status).toBe(404)
  }
})
