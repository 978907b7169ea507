import { describe, expect, test } from 'vitest'
import { excelHost } from '../../../addin/hosts/excel/index.ts'
import { newFile } from '../../../addin/hosts/xlsx/index.ts'
import { sampleTracker } from '../../../shared/sample/index.ts'
import {
  optimize,
  type Plan,
  portfolioPlan,
  presetDocument,
  programPlan,
  type Snapshot,
  trackerPlan,
} from '../../../shared/workbook/index.ts'
import { openStandIn, type StandIn } from './stand-in/client.ts'

const MEGABYTE = 1_024 * 1_024

const tracker = (filled?: { keyResults: number; checkIns: number }): Plan =>
  optimize(
    trackerPlan({
      language: 'en',
      organization: 'Fernhill',
      team: 'Onboarding',
      cycle: { name: '2027-Q1', start: '2027-01-04', end: '2027-04-02' },
      document: sampleTracker('2027-02-10'),
      ...(filled && { filled }),
    }),
  )
const program = (spareRows?: number): Plan => {
  const document = presetDocument({
    preset: 'pilot',
    organization: 'Fernhill',
    language: 'en',
    firstCycleStart: null,
    today: '2026-11-02',
  })
  return optimize(programPlan({ language: 'en', asOf: null, document, ...(spareRows && { spareRows }) }))
}

const portfolio = (): Plan => optimize(portfolioPlan({ organization: 'Fernhill', language: 'en' }))

/** What stands in cells: formulas without results, which files have none of; an empty text is a blank to Excel. */
function contentsOf({ sheets, names, documentData }: Snapshot) {
  const contents = sheets.map(({ name, values, formulas }) => {
    const cells = values.flatMap((row, down) =>
      row.flatMap((value, right) => {
        const formula = formulas[down]?.[right] ?? null
        const isBlank = formula === null && (value === null || value === '')
        return isBlank ? [] : [[down, right, formula ?? value]]
      }),
    )
    return [name, cells]
  })
  return { sheets: Object.fromEntries(contents), names, documentData }
}

function told(what: string, { traffic }: StandIn): void {
  const { syncs, largest, actions, bytes } = traffic
  console.log(`${what}: ${syncs} syncs, ${actions} actions, ${bytes} bytes, largest request ${largest}`)
}

describe('a whole template', () => {
  test.each([
    ['tracker', tracker()],
    ['program', program()],
    ['portfolio', portfolio()],
  ])('%s is made in two syncs, each below 5 MB', async (name, plan) => {
    const standIn = openStandIn()
    const receipt = await excelHost(standIn.client).apply(plan)
    told(name, standIn)
    // Excel's filter arrows are not set yet.
    const filters = plan.operations.filter(({ kind }) => kind === 'filter')
    expect(receipt.missing.map(({ capability }) => capability)).toEqual(filters.map(({ kind }) => kind))
    expect(receipt.applied).toBe(plan.operations.length - filters.length)
    expect(standIn.traffic.syncs).toBe(2)
    expect(standIn.traffic.largest).toBeLessThan(5 * MEGABYTE)
  })

  test.each([
    ['tracker', tracker({ keyResults: 2, checkIns: 4 })],
    ['program', program(5)],
    ['portfolio', portfolio()],
  ])('%s is read back as from a file', async (_, plan) => {
    const standIn = openStandIn()
    const host = excelHost(standIn.client)
    const file = newFile()
    await host.apply(plan)
    file.apply(plan)
    standIn.resetTraffic()
    const { sheets, ...rest } = await host.read()
    told('read', standIn)
    const made = sheets.filter(({ name }) => name !== 'Sheet1')
    expect(contentsOf({ sheets: made, ...rest })).toEqual(contentsOf(file.read()))
    expect(standIn.traffic.syncs).toBe(2)
  })
})
