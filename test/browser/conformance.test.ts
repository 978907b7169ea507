import { afterAll, describe, expect, test } from 'vitest'
import { CONFORMANCE } from '../../addin/conformance/index.ts'
import { evaluateTeam } from '../../shared/okr/index.ts'
import { sampleTracker } from '../../shared/sample/index.ts'
import { optimize, readTracker, trackerPlan } from '../../shared/workbook/index.ts'
import { startChromium } from './support/chromium.ts'
import { openHostPage } from './support/host-page.ts'

const browser = await startChromium()
const page = browser && (await openHostPage(browser))

afterAll(() => browser?.close())

describe.skipIf(!page)('The browser workbook keeps what every host keeps', () => {
  test.each(CONFORMANCE.map(({ name }) => name))('%s', async (name) => {
    expect(await page?.evaluate((wanted) => window.runCase(wanted), name)).toBeNull()
  })
})

test.skipIf(!page)('The browser workbook computes the figures that the engine computes', async () => {
  const today = new Date().toISOString().slice(0, 10)
  const cycle = { name: '', start: today, end: today }
  const plan = trackerPlan({
    organization: '',
    team: '',
    cycle,
    asOf: today,
    language: 'en',
    document: sampleTracker(today),
    filled: { keyResults: 12, checkIns: 80 },
  })
  const snapshot = await page?.evaluate((wanted) => window.calculate(wanted), optimize(plan))
  const result = readTracker(snapshot ?? { sheets: [], names: {}, documentData: {} })
  if (result.kind !== 'tracker' || !result.reading.okrs) throw new Error('The tracker was not read back.')

  const { okrs, places } = result.reading
  const shown = (table: 'objectives' | 'keyResults', id: string, key: string) => {
    const place = places.tables[table]
    const values = snapshot?.sheets.find(({ name }) => name === place?.sheet)?.values
    return values?.[place?.rows.get(id) ?? -1]?.[place?.columns.get(key) ?? -1] ?? null
  }
  for (const { objective, figures, keyResults } of evaluateTeam(okrs, today).objectives) {
    for (const key of ['progress', 'expected', 'confidence'] as const) {
      expect(shown('objectives', objective.id, key)).toBeCloseTo(figures[key] ?? Number.NaN, 9)
    }
    expect(shown('objectives', objective.id, 'status')).toBe(figures.status)
    for (const { keyResult, figures } of keyResults) {
      expect(shown('keyResults', keyResult.id, 'progress')).toBeCloseTo(figures.progress ?? Number.NaN, 9)
      expect(shown('keyResults', keyResult.id, 'current')).toBe(figures.current)
      expect(shown('keyResults', keyResult.id, 'status')).toBe(figures.status)
    }
  }
  expect(okrs.keyResults.length).toBeGreaterThan(5)
})
