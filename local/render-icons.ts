/** `npm run icons`: renders the pictures of manifests/icons in every size that Office asks for. */
import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ICONS } from '../manifests/icons.ts'
import { startChromium } from '../test/browser/support/chromium.ts'

const FOLDER = join(import.meta.dirname, '../manifests/icons')

const browser = await startChromium()
if (!browser) process.exit(1)
const page = await browser.newPage()
for (const { source, file, size } of ICONS) {
  const svg = await readFile(join(FOLDER, source), 'utf8')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`)
  await writeFile(join(FOLDER, file), await page.screenshot({ omitBackground: true }))
}
await browser.close()
await writeFile(join(FOLDER, '../package-pictures.ts'), await packagePictures())
console.log(
  `${ICONS.length} pictures of ${globSync('*.svg', { cwd: FOLDER })
    .map((name) => basename(name))
    .join(', ')}`,
)

/** The two pictures of the unified manifest as a module, since the Worker has no files. */
async function packagePictures(): Promise<string> {
  const pictures = ICONS.filter(({ isPacked }) => isPacked).map(async ({ file }) => {
    const base64 = await readFile(join(FOLDER, file), 'base64')
    return `  '${file}':\n    '${base64}',\n`
  })
  return `/** Made by \`npm run icons\`. */\nexport const PACKAGE_PICTURES = {\n${(await Promise.all(pictures)).join('')}}\n`
}
