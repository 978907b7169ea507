import type { Page } from 'playwright-core'
import * as z from 'zod'

const Report = z.object({
  host: z.string(),
  cases: z.array(z.object({ name: z.string(), failure: z.nullable(z.string()), milliseconds: z.number() })),
})

/** The texts of the pane's buttons in its present language. */
interface Buttons {
  readonly run: string
  readonly copy: string
}

/** Runs the self-test in the pane as a person does. Returns what is copied, and the lines of the table. */
export async function runSelfTestInPane(page: Page, { run, copy }: Buttons) {
  // What a browser lets a page copy depends on its address, which is none of a real host's here.
  await page.evaluate(`Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: async (text) => { window.copied = text } },
  })`)
  await page.getByRole('button', { name: run }).click()
  await page.getByRole('button', { name: copy }).click({ timeout: 110_000 })
  await page.waitForFunction('window.copied')
  const report = Report.parse(JSON.parse(String(await page.evaluate('window.copied'))))
  const lines = await page.locator('tbody tr').allInnerTexts()
  return { report, lines }
}
