import { type ProgramReading, readProgram, type Snapshot } from '../../shared/workbook/index.ts'
import { refusal } from '../refusals/index.ts'
import { unable } from './failure.ts'
import { openWorkbook, refuseIfOpen, type WorkbookFile } from './tracker-file.ts'

export type ProgramFile = WorkbookFile<ProgramReading>

/** Opens a rollout program. Throws Failure with a sentence where the file is none. */
export async function openProgram(path: string): Promise<ProgramFile> {
  const { host, snapshot } = await openWorkbook(path, () => undefined)
  return { path, host, snapshot, reading: readingOf(path, snapshot) }
}

/** Opens a rollout program that is to be written: not while another program has it open. */
export async function openProgramForWriting(path: string): Promise<ProgramFile> {
  await refuseIfOpen(path)
  return openProgram(path)
}

/** The program as it stands after steps were carried out on the open workbook. */
export function readAgain({ path, host }: Pick<ProgramFile, 'path' | 'host'>): ProgramFile {
  const snapshot = host.read()
  return { path, host, snapshot, reading: readingOf(path, snapshot) }
}

function readingOf(path: string, snapshot: Snapshot): ProgramReading {
  const result = readProgram(snapshot)
  if (result.kind !== 'program') throw unable([refusal(result.kind)], path)
  return result.reading
}
