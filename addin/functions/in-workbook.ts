import type { Send } from '../../shared/api/index.ts'
import type { AsyncHost, Language } from '../../shared/workbook/index.ts'
import { addressOf } from '../actions/index.ts'
import { loadRefusalTexts } from '../refusals/load.ts'
import { type ExcelCustomFunctions, registerFunctions } from './excel.ts'
import { type Keys, serverOf } from './server-of.ts'

/** How long the cells of one calculation are waited for, in milliseconds. */
const GATHERING = 30

interface Surroundings {
  readonly host: Pick<AsyncHost, 'read'>
  readonly keys: Keys
  readonly send: Send
  readonly language: () => Language
}

/** Gives Excel the functions, which ask the server that the open workbook belongs to with the key of this person. */
export function offerFunctions(
  excel: ExcelCustomFunctions,
  { host, keys, send, language }: Surroundings,
): void {
  registerFunctions(excel, {
    server: async () => serverOf(addressOf(await host.read([])), keys),
    send,
    now: () => Date.now(),
    gather: () => new Promise((resolve) => setTimeout(resolve, GATHERING)),
    texts: () => loadRefusalTexts(language()),
  })
}
