import type { FUniver } from '@univerjs/core/facade'
import { CONFORMANCE, type Subject } from '../../../addin/conformance/index.ts'
import { browserHost } from '../../../addin/hosts/browser/host.ts'
import { startUniver } from '../../../addin/hosts/browser/univer.ts'
import type { AsyncHost, Plan, Snapshot } from '../../../shared/workbook/index.ts'

declare global {
  interface Window {
    /** Runs a case by its name; resolves to null where it holds, else to the sentence that says what does not. */
    runCase(name: string): Promise<string | null>
    /** Applies a plan to an empty workbook and reads what it comes to. */
    calculate(plan: Plan): Promise<Snapshot>
  }
}

type Workbook = ReturnType<FUniver['createWorkbook']>

const container = document.createElement('div')
container.style.height = '600px'
document.body.append(container)
const api = startUniver(container, { dark: false })
const workbooks = new Map<unknown, Workbook>()

/** The sheet that a person means; throws where there is none. */
function sheetOf(host: unknown, name: string) {
  const sheet = workbooks.get(host)?.getSheetByName(name)
  if (!sheet) throw new Error(`There is no sheet “${name}”.`)
  return sheet
}

const subject: Subject = {
  async open() {
    const workbook = api.createWorkbook({})
    await new Promise((resolve) => setTimeout(resolve, 100))
    const host: AsyncHost = browserHost(api, workbook)
    workbooks.set(host, workbook)
    return host
  },
  async renameSheet(host, from, to) {
    sheetOf(host, from).setName(to)
    return host
  },
  async deleteSheet(host, sheet) {
    workbooks.get(host)?.deleteSheet(sheetOf(host, sheet))
    return host
  },
}

window.runCase = async (name) => {
  const found = CONFORMANCE.find((candidate) => candidate.name === name)
  try {
    await found?.run(subject)
    return found ? null : `There is no case “${name}”.`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    closeWorkbooks()
  }
}

window.calculate = async (plan) => {
  const host = await subject.open()
  await host.apply(plan)
  const snapshot = await host.read()
  closeWorkbooks()
  return snapshot
}

function closeWorkbooks(): void {
  for (const [host, workbook] of workbooks) {
    api.disposeUnit(workbook.getId())
    workbooks.delete(host)
  }
}
