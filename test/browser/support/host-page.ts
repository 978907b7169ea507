import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'

const ADDRESS = 'http://workbook.test/'

/** A page with nothing but the browser workbook's host on it, and the functions of `host-script.ts`. */
export async function openHostPage(browser: Browser): Promise<Page> {
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, 'host-script.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const page = await browser.newPage()
  await page.route(`${ADDRESS}**`, (route) => {
    const isScript = route.request().url().endsWith('.js')
    const body = isScript ? bundle.outputFiles[0]?.text : '<script type="module" src="page.js"></script>'
    return route.fulfill({ body: body ?? '', contentType: isScript ? 'text/javascript' : 'text/html' })
  })
  await page.goto(ADDRESS)
  await page.waitForFunction(() => 'runCase' in window)
  return page
}
