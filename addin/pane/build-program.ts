import type { IsoDate } from '../../shared/okr/index.ts'
import {
  type Capability,
  optimize,
  type Preset,
  presetDocument,
  programPlan,
} from '../../shared/workbook/index.ts'
import type { PanePort } from './port.ts'

/** What a new rollout program needs to know. */
export interface ProgramInput {
  readonly preset: Preset
  readonly organization: string
  /** Null is the first Monday that leaves time to prepare. */
  readonly firstCycleStart: IsoDate | null
}

/** Makes the open workbook a rollout program. Returns what the host had no means for. */
export async function buildProgram(
  { host, spareRows, today }: PanePort,
  input: ProgramInput,
): Promise<readonly Capability[]> {
  const document = presetDocument({ ...input, today: today() })
  const filled = spareRows && { spareRows: spareRows.program }
  const { missing } = await host.apply(
    optimize(programPlan({ language: 'en', asOf: null, document, ...filled })),
  )
  return [...new Set(missing.map(({ capability }) => capability))]
}
