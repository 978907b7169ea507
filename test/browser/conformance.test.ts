import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, describe, expect, test } from 'vitest'
import { CONFORMANCE } from '../../addin/conformance/index.ts'
import { startChromium } from './support/chromium.ts'

const ADDRESS = 'http://workbook.test/'
const browser = await startChromium()
const page = await browser?.newPage()

if (page) {
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, 'support/conformance-page.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  await page.route(`${ADDRESS}**`, (route) => {
    const isScript = route.request().url().endsWith('.js')
    const body = isScript ? bundle.outputFiles[0]?.text : '<script type="module" src="page.js"></script>'
    return route.fulfill({ body: body ?? '', contentType: isScript ? 'text/javascript' : 'text/html' })
  })
  await page.goto(ADDRESS)
  await page.waitForFunction(() => 'runCase' in window)
}

afterAll(() => browser?.close())

describe.skipIf(!page)('The browser workbook keeps what every host keeps', () => {
  test.each(CONFORMANCE.map(({ name }) => name))('%s', async (name) => {
    expect(await page?.evaluate((wanted) => window.runCase(wanted), name)).toBeNull()
  })
})
