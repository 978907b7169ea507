import type { IsoDate } from '../../shared/okr/index.ts'
import {
  type Capability,
  optimize,
  type Preset,
  presetDocument,
  programPlan,
} from '../../shared/workbook/index.ts'
import type { PanePort } from './port.ts'
import { paneLanguage } from './texts/index.ts'

/** What a new rollout program needs to know. */
export interface ProgramInput {
  readonly preset: Preset
  readonly organization: string
  /** Null is the first Monday that leaves time to prepare. */
  readonly firstCycleStart: IsoDate | null
}

/** Makes the open workbook a rollout program. Returns what the host had no means for. */
export async function buildProgram(port: PanePort, input: ProgramInput): Promise<readonly Capability[]> {
  const { host, spareRows, today } = port
  const document = presetDocument({ ...input, language: paneLanguage(port), today: today() })
  const filled = spareRows && { spareRows: spareRows.program }
  const { missing } = await host.apply(
    optimize(programPlan({ language: paneLanguage(port), asOf: null, document, ...filled })),
  )
  return [...new Set(missing.map(({ capability }) => capability))]
}
