import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freePort, startServer } from '../../local/server.ts'
import { startChromium } from './support/chromium.ts'
import { accessibilityProblems, overflowingPageWidths } from './support/pane.ts'

const browser = await startChromium()

test.skipIf(!browser)(
  'The page about installing has no barriers, fits a phone, and its pictures are there',
  async () => {
    if (!browser) throw new Error('There is no browser.')
    const folder = await mkdtemp(join(tmpdir(), 'okr-rollout-'))
    const server = await startServer({ port: await freePort(), folder })
    const page = await (await browser.newContext()).newPage()
    for (const [language, heading] of Object.entries({
      en: 'Set up OKR Rollout',
      de: 'OKR Rollout einrichten',
    })) {
      await page.goto(`${server.url}/install?language=${language}`)
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      expect(await accessibilityProblems(page, 'body')).toEqual([])
      expect(await overflowingPageWidths(page)).toEqual([])
    }
    const picture = await page.request.get(`${server.url}/manifests/icons/okr-32.png`)
    expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png'])
    expect(picture.headers()['cache-control']).not.toContain('no-')
    await browser.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  },
)
