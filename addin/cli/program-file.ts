import { type ProgramReading, readProgram } from '../../shared/workbook/index.ts'
import { inputError } from './failure.ts'
import { openWorkbook, refuseIfOpen, type WorkbookFile } from './tracker-file.ts'

/** Opens a rollout program. Throws Failure with a sentence where the file is none. */
export async function openProgram(path: string): Promise<WorkbookFile<ProgramReading>> {
  const { host, snapshot } = await openWorkbook(path, () => undefined)
  const result = readProgram(snapshot)
  if (result.kind !== 'program') throw inputError(`${path}: ${result.message}`)
  return { path, host, snapshot, reading: result.reading }
}

/** Opens a rollout program that is to be written: not while another program has it open. */
export async function openProgramForWriting(path: string): Promise<WorkbookFile<ProgramReading>> {
  await refuseIfOpen(path)
  return openProgram(path)
}
