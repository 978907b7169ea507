import type { IsoDate } from '../../shared/okr/index.ts'
import { evaluateProgram, type ProgramFigures } from '../../shared/program/index.ts'
import {
  type Problem,
  type ProgramReading,
  problemAt,
  readProgram,
  type Snapshot,
} from '../../shared/workbook/index.ts'
import type { PanePort } from './port.ts'

/** The rollout program that is open, as the pane shows it. */
export interface OpenProgram {
  readonly snapshot: Snapshot
  readonly reading: ProgramReading
  readonly asOf: IsoDate
  readonly figures: ProgramFigures
  readonly problems: readonly Problem[]
}

/** The program of a workbook. Throws with a sentence where it is one of a newer version. */
export function openProgram(snapshot: Snapshot, { today }: Pick<PanePort, 'today'>): OpenProgram {
  const result = readProgram(snapshot)
  if (result.kind !== 'program') throw new Error(result.message)
  const { reading } = result
  const asOf = reading.asOf ?? today()
  const figures = evaluateProgram(reading.program, asOf)
  const found = figures.problems.map((problem) => problemAt(reading, problem))
  return { snapshot, reading, asOf, figures, problems: [...reading.problems, ...found] }
}
