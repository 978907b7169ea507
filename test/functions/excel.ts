import type { RollupServices } from '../../addin/functions/batches.ts'
import { type ExcelCustomFunctions, registerFunctions } from '../../addin/functions/excel.ts'
import type { Argument } from '../../addin/functions/index.ts'
import { loadRefusalTexts } from '../../addin/refusals/load.ts'

/** What a cell shows, and the sentence behind an error. */
interface Shown {
  readonly value: unknown
  readonly message?: string
}

class CellError {
  readonly shown: Shown

  constructor(code: string, message = '') {
    this.shown = { value: code, message }
  }
}

/** What Excel hands over behind the values. */
const INVOCATION = { functionName: 'OKR', address: 'Sheet1!A1' }

const OFFLINE: RollupServices = {
  server: async () => null,
  send: () => Promise.reject(new Error('Nothing is sent here.')),
  now: () => 0,
  gather: async () => {},
  texts: () => loadRefusalTexts('en'),
}

/** The functions as Excel would call them, after they registered with its global. */
export function excelWith(services: RollupServices) {
  return excelOffering((excel) => registerFunctions(excel, services))
}

/** The same, however they register. */
export function excelOffering(register: (excel: ExcelCustomFunctions) => void) {
  const functions = new Map<string, Parameters<ExcelCustomFunctions['associate']>[1]>()
  register({
    associate: (id, implementation) => functions.set(id, implementation),
    Error: CellError,
    ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
  })
  return async (name: string, values: readonly Argument[]): Promise<Shown> => {
    const implementation = functions.get(name)
    if (!implementation) throw new Error(`${name} is not registered.`)
    try {
      return shownBy(await implementation(...values, INVOCATION))
    } catch (error) {
      if (error instanceof CellError) return error.shown
      throw error
    }
  }
}

/** Calls a function that needs no server. */
export const callInExcel = excelWith(OFFLINE)

function shownBy(result: unknown): Shown {
  if (!Array.isArray(result)) return { value: result }
  const rows = result.map((row: unknown[]) =>
    row.map((cell) => (cell instanceof CellError ? cell.shown : { value: cell })),
  )
  const messages = rows.flat().flatMap(({ message }: Shown) => message ?? [])
  return { value: rows.map((row) => row.map(({ value }) => value)), message: messages.join(' ') }
}
