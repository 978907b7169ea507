import { readFileSync, writeFileSync } from 'node:fs'
import { openFile } from '../../addin/hosts/xlsx/index.ts'
import {
  type Document,
  documentPlan,
  type Operation,
  PROGRAM_FORM,
  type ProgramReading,
  readProgram,
  type Scalar,
} from '../../shared/workbook/index.ts'

/** What a program in a file holds. Throws where the file is none. */
export function programIn(path: string): ProgramReading {
  const result = readProgram(openFile(new Uint8Array(readFileSync(path))).read())
  if (result.kind !== 'program') throw new Error(result.kind)
  return result.reading
}

/** Types cells into a file, from a place to the right. */
export function typeCells(
  path: string,
  sheet: string,
  row: number,
  column: number,
  ...cells: readonly Scalar[]
): Promise<void> {
  return write(path, [{ kind: 'cells', sheet, row, column, cells: [cells] }])
}

/** Types the cells by which a program in a file comes to hold other rows in some of its tables. */
export async function typeTables(
  path: string,
  change: (before: Document['tables']) => Document['tables'],
): Promise<void> {
  const reading = programIn(path)
  const { tables } = reading.document
  const { plan, problems } = documentPlan(PROGRAM_FORM, reading, { tables: { ...tables, ...change(tables) } })
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(' '))
  await write(path, plan.operations)
}

async function write(path: string, operations: readonly Operation[]): Promise<void> {
  const host = openFile(new Uint8Array(readFileSync(path)))
  host.read()
  host.apply({ operations })
  writeFileSync(path, await host.save())
}
