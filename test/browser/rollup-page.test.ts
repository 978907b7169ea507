import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clientOf, expectValue } from '../../local/client.ts'
import { freePort, startServer } from '../../local/server.ts'
import { addDays } from '../../shared/okr/index.ts'
import { sampleTracker } from '../../shared/sample/index.ts'
import { buildRequest, EMPTY_STATE } from '../../shared/workbook/index.ts'
import { startChromium } from './support/chromium.ts'
import { accessibilityProblems, overflowingPageWidths } from './support/pane.ts'

const browser = await startChromium()
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

test.skipIf(!browser)(
  'The roll-up and the scaling report have no barriers and fit a phone, with much in them and with nothing',
  async () => {
    if (!browser) throw new Error('There is no browser.')
    const folder = await mkdtemp(join(tmpdir(), 'okr-rollout-'))
    const server = await startServer({ port: await freePort(), folder })
    const created = await clientOf(server.url, null).call('createOrganization', { body: { name: LONG } })
    const owner = clientOf(server.url, expectValue(created).ownerToken)
    const deep = Array.from({ length: 12 }, (_, level) => ({
      id: `level-${level}`,
      parentId: level === 0 ? null : `level-${level - 1}`,
    }))
    const wide = Array.from({ length: 12 }, (_, place) => ({ id: `team-${place}`, parentId: 'level-1' }))
    const body = [...deep, ...wide].map((team) => ({ ...team, name: `${LONG} ${team.id}`, headcount: 5 }))
    expectValue(await owner.call('putTeams', { body }))
    const show = { titles: true, owners: true, notes: true }
    const link = expectValue(await owner.call('createLink', { body: { teamId: 'level-0', show } }))
    const page = await (await browser.newContext({ locale: 'de-DE' })).newPage()
    const look = async (url: string) => {
      await page.goto(url)
      expect(await accessibilityProblems(page, 'body'), url).toEqual([])
      expect(await overflowingPageWidths(page), url).toEqual([])
      return page.locator('.lead').innerText()
    }

    expect(await look(link.url)).toContain('Noch hat kein Zyklus begonnen')

    const today = new Date().toISOString().slice(0, 10)
    const cycle = {
      name: 'Q1',
      start: addDays(today, -44),
      end: addDays(today, 44),
      state: 'running',
    } as const
    expectValue(await owner.call('putCycles', { body: [cycle] }))
    expect(await (await fetch(`${link.url}?language=en`)).text()).toContain('No objectives have been agreed')

    const { code } = expectValue(await owner.call('invite', { params: { team: 'team-0' }, body: {} }))
    const joined = await clientOf(server.url, null).call('join', { body: { code, person: 'Ann' } })
    const { changes } = buildRequest(EMPTY_STATE, sampleTracker(today)).request
    expectValue(
      await clientOf(server.url, expectValue(joined).token).call('sync', {
        params: { team: 'team-0', cycle: cycle.name },
        body: { baseRevision: 0, changes },
      }),
    )
    expect(await look(link.url)).toContain('1 von 13 Teams')

    const scaling = await owner.call('createLink', { body: { teamId: 'level-0', kind: 'scaling', show } })
    expect(await look(expectValue(scaling).url)).toContain('Von 13 Teams: 1 eingeladen')
    await browser.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  },
)
