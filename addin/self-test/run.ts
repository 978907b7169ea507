import type { Operation } from '../../shared/workbook/index.ts'
import { type AnyHost, CONFORMANCE, type ConformanceCase, type Subject } from '../conformance/index.ts'
import { type Scratch, scratchHost } from './scratch-host.ts'

/** What the self-test does to sheets that no plan can, because plans never take anything away. */
export interface SheetTools {
  renameSheet(from: string, to: string): Promise<void>
  /** Sheets and names that are not there are left out. */
  remove(what: { readonly sheets: readonly string[]; readonly names: readonly string[] }): Promise<void>
}

export interface CaseResult {
  readonly name: string
  /** The sentence that says what does not hold; null where all does. */
  readonly failure: string | null
  readonly milliseconds: number
}

export interface SelfTestWatch {
  readonly onProgress: (done: number, total: number) => void
  readonly isCancelled: () => boolean
  /** Milliseconds from any fixed point. */
  readonly clock: () => number
  /** What somebody reads of an error. */
  readonly tell: (error: unknown) => Promise<string>
}

/**
 * Runs the conformance suite in the open workbook, on sheets of its own that it removes again. Stopped before the end it
 * returns what it ran until then.
 */
export async function runSelfTest(
  host: AnyHost,
  tools: SheetTools,
  { onProgress, isCancelled, clock, tell }: SelfTestWatch,
): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = []
  for (const [index, conformanceCase] of CONFORMANCE.entries()) {
    if (isCancelled()) break
    onProgress(index, CONFORMANCE.length)
    const started = clock()
    const errors = await errorsOf(conformanceCase, host, tools, index + 1)
    const failure = errors.length === 0 ? null : (await Promise.all(errors.map(tell))).join(' ')
    results.push({ name: conformanceCase.name, failure, milliseconds: Math.round(clock() - started) })
  }
  return results
}

async function errorsOf(
  conformanceCase: ConformanceCase,
  host: AnyHost,
  tools: SheetTools,
  number: number,
): Promise<readonly unknown[]> {
  const scratch = { sheet: `OKR test ${number} `, name: `okr_test_${number}_`, key: `okr-test-${number}.` }
  const names = new Set<string>()
  const errors: unknown[] = []
  const attempt = (work: Promise<void>) => work.catch((error) => errors.push(error))
  await attempt(conformanceCase.run(subjectIn(host, tools, scratch, names)))
  await attempt(clearAway(host, tools, scratch, names))
  return errors
}

/** The suite's subject, made of one part of a real workbook. Notes which names it makes. */
function subjectIn(host: AnyHost, tools: SheetTools, scratch: Scratch, names: Set<string>): Subject {
  const noting: AnyHost = {
    capabilities: host.capabilities,
    read: async (sheets) => host.read(sheets),
    apply: async (plan) => {
      for (const operation of plan.operations) if (operation.kind === 'name') names.add(operation.name)
      return host.apply(plan)
    },
  }
  return {
    open: async () => scratchHost(noting, scratch),
    renameSheet: async (scratchWorkbook, from, to) => {
      await tools.renameSheet(scratch.sheet + from, scratch.sheet + to)
      return scratchWorkbook
    },
    deleteSheet: async (scratchWorkbook, sheet) => {
      await tools.remove({ sheets: [scratch.sheet + sheet], names: [] })
      return scratchWorkbook
    },
  }
}

async function clearAway(
  host: AnyHost,
  tools: SheetTools,
  scratch: Scratch,
  names: ReadonlySet<string>,
): Promise<void> {
  const { sheets, documentData } = await host.read()
  const own = sheets.flatMap(({ name }) => (name.startsWith(scratch.sheet) ? [name] : []))
  await tools.remove({ sheets: own, names: [...names] })
  const forgotten = Object.keys(documentData).filter((key) => key.startsWith(scratch.key))
  await host.apply({
    operations: forgotten.map((key): Operation => ({ kind: 'documentData', key, value: null })),
  })
}
