import {
  type Answer,
  answerOf,
  type HttpReply,
  type HttpRequest,
  noReply,
  requestOf,
  type Server,
} from '../../shared/api/index.ts'
import { type RefusalTexts, Refused, refusal, refusalsOf, sentenceOf } from '../refusals/index.ts'
import type { Argument, Cell } from './arguments.ts'
import { FRESH, PAUSE } from './batches.ts'
import { Fault, missing } from './fault.ts'
import { type CustomFunction, FUNCTIONS, NAMESPACE } from './list.ts'
import {
  answerTo,
  callsFor,
  type NodeFigures,
  type Question,
  queryOf,
  questionOf,
  type Scope,
} from './rollup.ts'

/** What a cell of Google Sheets holds: a date comes as an object. */
type SheetsCell = Cell | Date
export type SheetsArgument = SheetsCell | readonly (readonly SheetsCell[])[]

/** What the functions need of Apps Script, which runs each cell by itself and waits for nothing. */
export interface SheetsServices {
  /** Where to ask and with which key; null where the spreadsheet or its owner has not joined. */
  server(): Server | null
  /** Throws where no reply came. */
  send(request: HttpRequest): HttpReply
  /** Shared by all cells of the spreadsheet. */
  readonly cache: {
    read(keys: readonly string[]): Readonly<Record<string, string>>
    write(values: Readonly<Record<string, string>>, seconds: number): void
  }
  /** The day number of a date in the time zone of the spreadsheet. */
  dayOf(date: Date): number
  /** What is said of faults, in the spreadsheet's language: a cell shows the same to everybody. */
  texts(): RefusalTexts
}

type SheetsResult = number | string | (number | string)[][]

const FAILURE = 'okr failure'

/** What each function does, by its name without the `OKR_`. What is wrong is thrown as a sentence, which Sheets shows. */
export function sheetsFunctions(services: SheetsServices) {
  const functions: readonly CustomFunction[] = FUNCTIONS
  return Object.fromEntries(
    functions.map(({ name, compute }) => [
      name,
      (...given: SheetsArgument[]): SheetsResult => {
        const values = given.map((argument) => withDays(argument, services))
        try {
          return compute ? compute(values) : rollup(values, services)
        } catch (error) {
          throw error instanceof Refused ? new Error(sentenceOf(error.refusals, services.texts())) : error
        }
      },
    ]),
  )
}

/** The top-level functions that Apps Script finds custom functions by; each hands on to `target`, an expression. */
export function functionStubs(target: string): string {
  const functions: readonly CustomFunction[] = FUNCTIONS
  return functions
    .map(({ name, description, parameters }) => {
      const names = parameters.map((parameter) => parameter.name).join(', ')
      const comments = parameters.map((parameter) => {
        const shown = parameter.isOptional ? `[${parameter.name}]` : parameter.name
        return ` * @param {*} ${shown} ${parameter.description.en}`
      })
      return [
        '/**',
        ` * ${description.en}`,
        ...comments,
        ' * @return {*}',
        ' * @customfunction',
        ' */',
        `function ${NAMESPACE}_${name}(${names}) { return ${target}.${name}(${names}) }`,
      ].join('\n')
    })
    .join('\n\n')
}

/** In a list, what a node does not have is said in its own cell: text there is left out of sums and means. */
function rollup(values: readonly Argument[], services: SheetsServices): SheetsResult {
  const question = questionOf(values)
  const found = figuresFor(question, services)
  const isList = question.nodes.flat().length > 1
  const cells = question.nodes.map((row) =>
    row.map((id) => {
      if (id === null) return ''
      const answer = answerTo(question, id, found.get(id) ?? null)
      if (!(answer instanceof Fault)) return answer
      if (isList) return sentenceOf(answer.refusals, services.texts())
      throw answer
    }),
  )
  return isList ? cells : (cells[0]?.[0] ?? '')
}

/** The figures of all nodes of a question, of which only those are asked for that the cache does not have. */
function figuresFor({ nodes, scope }: Question, services: SheetsServices) {
  const ids = [...new Set(nodes.flat())].filter((id) => id !== null)
  const server = services.server()
  if (!server) throw missing(refusal('not-joined'))
  const known = services.cache.read([FAILURE, ...ids.map((id) => keyOf(scope, id))])
  const failure = known[FAILURE]
  const found = new Map<string, NodeFigures | null>()
  for (const id of ids) {
    const text = known[keyOf(scope, id)]
    if (text !== undefined) found.set(id, JSON.parse(text))
  }
  const asked = ids.filter((id) => !found.has(id))
  if (asked.length === 0) return found
  if (failure !== undefined) throw missing(refusal('said', failure))
  const fresh = callsFor(asked).flatMap((part) => askFor(scope, part, server, services))
  for (const id of asked) found.set(id, fresh.find(({ team }) => team.id === id) ?? null)
  const entries = asked.map((id) => [keyOf(scope, id), JSON.stringify(found.get(id))])
  services.cache.write(Object.fromEntries(entries), FRESH / 1_000)
  return found
}

function askFor(scope: Scope, nodes: readonly string[], server: Server, services: SheetsServices) {
  const answer = answered(requestOf('figures', { query: queryOf(scope, nodes) }, server), server, services)
  if (answer.ok) return answer.value.nodes
  const fault = missing(...refusalsOf(answer))
  services.cache.write({ [FAILURE]: sentenceOf(fault.refusals, services.texts()) }, PAUSE / 1_000)
  throw fault
}

function answered(request: HttpRequest, server: Server, { send }: SheetsServices): Answer<'figures'> {
  try {
    return answerOf('figures', send(request))
  } catch (error) {
    return { ok: false, problem: noReply(server, error), cause: error }
  }
}

function keyOf({ measure, cycle }: Scope, id: string): string {
  return `okr ${id} ${measure} ${cycle ?? ''}`.slice(0, 250)
}

function withDays(argument: SheetsArgument, { dayOf }: SheetsServices): Argument {
  const cellOf = (cell: SheetsCell): Cell => (isDate(cell) ? dayOf(cell) : cell)
  return isRange(argument) ? argument.map((row) => row.map(cellOf)) : cellOf(argument)
}

function isRange(argument: SheetsArgument): argument is readonly (readonly SheetsCell[])[] {
  return Array.isArray(argument)
}

/** Dates may come from another realm than the script's own. */
function isDate(cell: SheetsCell): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]'
}
