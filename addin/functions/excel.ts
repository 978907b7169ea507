import { Refused, sentenceOf } from '../refusals/index.ts'
import type { Argument } from './arguments.ts'
import { createAskNode, type RollupServices } from './batches.ts'
import { Fault, type FaultKind } from './fault.ts'
import { type CustomFunction, FUNCTIONS } from './list.ts'
import { answerTo, questionOf } from './rollup.ts'

type Result = number | string | object

/** What is used of Excel's global `CustomFunctions`. */
export interface ExcelCustomFunctions {
  /** `given` are the values of the parameters and behind them an object of Excel's own. */
  associate(id: string, implementation: (...given: (Argument | object)[]) => Promise<Result>): void
  readonly Error: new (code: string, message?: string) => object
  readonly ErrorCode: { readonly notAvailable: string; readonly invalidValue: string }
}

/** Gives Excel what each function of its metadata does. */
export function registerFunctions(excel: ExcelCustomFunctions, services: RollupServices): void {
  const askNode = createAskNode(services)
  const codes: Readonly<Record<FaultKind, string>> = {
    missing: excel.ErrorCode.notAvailable,
    invalid: excel.ErrorCode.invalidValue,
  }
  const errorOf = async (refused: Refused) => {
    const code = codes[refused instanceof Fault ? refused.kind : 'missing']
    return new excel.Error(code, sentenceOf(refused.refusals, await services.texts()))
  }

  async function rollup(values: readonly Argument[]): Promise<Result[][]> {
    const question = questionOf(values)
    const cellOf = async (id: string | null) => {
      if (id === null) return ''
      const answer = answerTo(question, id, await askNode(question.scope, id))
      return answer instanceof Fault ? errorOf(answer) : answer
    }
    return Promise.all(question.nodes.map((row) => Promise.all(row.map(cellOf))))
  }

  const functions: readonly CustomFunction[] = FUNCTIONS
  for (const { name, compute } of functions) {
    excel.associate(name, async (...given) => {
      const values = given.filter(isArgument)
      try {
        return await (compute ? compute(values) : rollup(values))
      } catch (error) {
        throw error instanceof Refused ? await errorOf(error) : error
      }
    })
  }
}

function isArgument(given: Argument | object): given is Argument {
  return typeof given !== 'object' || given === null || Array.isArray(given)
}
