import { execute, type References, type WireRequest } from './executor.ts'
import { BookModel } from './model.ts'

/** What Excel on the web takes and gives in one request, in bytes. */
const PAYLOAD = 5 * 1_024 * 1_024

/** What went over the wire. */
export interface Traffic {
  syncs: number
  /** The largest request and answer, and all of them together, in bytes. */
  largest: number
  largestAnswer: number
  bytes: number
  actions: number
}

/** Excel with one workbook open, beyond the wire. */
export interface ExcelProgram {
  readonly book: BookModel
  readonly traffic: Traffic
  /** Ranges that the client still holds on to. */
  readonly references: References
  /** Called before each request is carried out; what it throws is Excel's answer. */
  interrupt: ((request: WireRequest) => void | Promise<void>) | null
  resetTraffic(): void
}

export function newExcel(): ExcelProgram {
  const traffic: Traffic = { syncs: 0, largest: 0, largestAnswer: 0, bytes: 0, actions: 0 }
  return {
    book: new BookModel(),
    traffic,
    references: new Map(),
    interrupt: null,
    resetTraffic: () => {
      Object.assign(traffic, { syncs: 0, largest: 0, largestAnswer: 0, bytes: 0, actions: 0 })
    },
  }
}

/** What Excel answers to a request, both as they go over the wire. */
export async function answer(excel: ExcelProgram, wire: string): Promise<string> {
  const { traffic, book } = excel
  const size = Buffer.byteLength(wire)
  const request: WireRequest = JSON.parse(wire)
  // After a conversation the client lets go of its ranges by itself.
  const isTidying = request.Actions.every(
    ({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference',
  )
  traffic.syncs += isTidying ? 0 : 1
  traffic.bytes += size
  traffic.actions += request.Actions.length
  traffic.largest = Math.max(traffic.largest, size)
  await excel.interrupt?.(request)
  if (size > PAYLOAD) return refused('RequestPayloadSizeLimitExceeded', 'The request is too large.')
  if (book.isCellEdited) {
    return refused('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.')
  }
  const result = JSON.stringify(execute(book, excel.references, request))
  traffic.largestAnswer = Math.max(traffic.largestAnswer, Buffer.byteLength(result))
  if (Buffer.byteLength(result) > PAYLOAD) {
    return refused('ResponsePayloadSizeLimitExceeded', 'The answer is too large.')
  }
  return result
}

function refused(Code: string, Message: string): string {
  return JSON.stringify({ Results: [], Error: { Code, Message, ActionIndex: 0 } })
}
