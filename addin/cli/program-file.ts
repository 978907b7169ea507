import { type ProgramReading, readProgram } from '../../shared/workbook/index.ts'
import { inputError } from './failure.ts'
import { openWorkbook } from './tracker-file.ts'

/** Opens a rollout program. Throws Failure with a sentence where the file is none. */
export async function openProgram(path: string): Promise<ProgramReading> {
  const { snapshot } = await openWorkbook(path, () => undefined)
  const result = readProgram(snapshot)
  if (result.kind !== 'program') throw inputError(`${path}: ${result.message}`)
  return result.reading
}
