import { access } from 'node:fs/promises'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** How long something may keep a page waiting, in milliseconds: less than a test may take, so that the page's own fault is named. */
export const PATIENCE = 100_000

const SYSTEM_CHROMIUM = '/usr/bin/chromium'

/** Starts the Chromium that npm brings, or else the system's; null, with a line that says so, where neither starts. */
export async function startChromium(): Promise<Browser | null> {
  const reasons: string[] = []
  for (const find of [() => sparticuz.executablePath(), () => systemChromium()]) {
    try {
      return await chromium.launch({ executablePath: await find(), args: FLAGS, timeout: 30_000 })
    } catch (error) {
      reasons.push(String(error).split('\n')[0] ?? '')
    }
  }
  console.warn(`Skipped: no Chromium starts on this machine (${reasons.join('; ')}).`)
  return null
}

async function systemChromium(): Promise<string> {
  await access(SYSTEM_CHROMIUM)
  return SYSTEM_CHROMIUM
}
