import type { Server } from '../../shared/api/index.ts'
import { connectionOf } from '../actions/index.ts'
import { type ExcelCustomFunctions, registerFunctions } from '../functions/excel.ts'
import type { PanePort } from '../pane/index.ts'

/** Gives Excel what its custom functions do. They ask the server with this person's key to the workbook's team. */
export function provideFunctions(excel: ExcelCustomFunctions, port: PanePort): void {
  const server = async (): Promise<Server | null> => {
    const connection = connectionOf(await port.host.read([]))
    const key = connection && port.keys.read(connection.server, connection.teamId)
    return key && { url: connection.server, token: key.token }
  }
  registerFunctions(excel, {
    server,
    send: port.send,
    now: () => performance.now(),
    gather: () => new Promise((resolve) => setTimeout(resolve)),
  })
}
