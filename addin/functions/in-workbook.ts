import type { Send } from '../../shared/api/index.ts'
import type { AsyncHost } from '../../shared/workbook/index.ts'
import { addressOf } from '../actions/index.ts'
import { type ExcelCustomFunctions, registerFunctions } from './excel.ts'
import { type Keys, serverOf } from './server-of.ts'

/** How long the cells of one calculation are waited for, in milliseconds. */
const GATHERING = 30

/** Gives Excel the functions, which ask the server that the open workbook belongs to with the key of this person. */
export function offerFunctions(
  excel: ExcelCustomFunctions,
  { host, keys, send }: { readonly host: Pick<AsyncHost, 'read'>; readonly keys: Keys; readonly send: Send },
): void {
  registerFunctions(excel, {
    server: async () => serverOf(addressOf(await host.read([])), keys),
    send,
    now: () => Date.now(),
    gather: () => new Promise((resolve) => setTimeout(resolve, GATHERING)),
  })
}
