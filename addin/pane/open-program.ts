import type { IsoDate } from '../../shared/okr/index.ts'
import { evaluateProgram, type ProgramFigures } from '../../shared/program/index.ts'
import {
  type Problem,
  type ProgramReading,
  problemAt,
  readProgram,
  type Snapshot,
} from '../../shared/workbook/index.ts'
import { addressOf, PROGRAM_CYCLE, syncStateOf } from '../actions/index.ts'
import { Refused, refusal } from '../refusals/index.ts'
import type { PanePort } from './port.ts'
import type { Synced } from './synced.ts'
import { paneLanguage } from './texts/index.ts'

/** The rollout program that is open, as the pane shows it. */
export interface OpenProgram extends Synced {
  readonly reading: ProgramReading
  readonly asOf: IsoDate
  readonly figures: ProgramFigures
  readonly problems: readonly Problem[]
}

/** The program of a workbook, of which is spoken in the pane's language. Throws Refused where it is one of a newer version. */
export function openProgram(snapshot: Snapshot, port: PanePort): OpenProgram {
  const result = readProgram(snapshot, paneLanguage(port))
  if (result.kind !== 'program') throw new Refused([refusal(result.kind)])
  const { reading } = result
  const asOf = reading.asOf ?? port.today()
  const figures = evaluateProgram(reading.program, asOf)
  const found = figures.problems.map((problem) => problemAt(reading, problem))
  const connection = addressOf(snapshot)
  return {
    snapshot,
    reading,
    asOf,
    figures,
    problems: [...reading.problems, ...found],
    connection,
    key: connection && port.keys.read(connection),
    state: syncStateOf(snapshot, PROGRAM_CYCLE),
    context: { today: port.today(), suffix: connection && port.suffix() },
  }
}
