import { Refused, refusal } from '../../refusals/index.ts'
import { translated } from './excel-error.ts'

/** The part of the Office.js client that the host needs, so that it need not be a global. */
export interface ExcelClient {
  readonly run: typeof Excel.run
  /** Whether this Excel has a version of the API set ExcelApi. */
  isSupported(version: string): boolean
}

/** A conversation with Excel: requests are gathered, and each `sync` carries them over and brings the answers. */
export interface Session {
  readonly context: Excel.RequestContext
  readonly workbook: Excel.Workbook
  sync(): Promise<void>
}

/** A sync may hang for ever, in Excel on the web above all. */
const TIME_LIMIT = 60_000

/** Merging what an action does into one step to undo. */
const MERGED_UNDO = '1.20'

/** Runs some work in one conversation. Throws Refused where Excel refuses. */
export async function inSession<Result>(
  client: ExcelClient,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const batch = (context: Excel.RequestContext) =>
    work({ context, workbook: context.workbook, sync: () => withTimeLimit(context.sync()) })
  try {
    if (client.isSupported(MERGED_UNDO)) return await client.run({ mergeUndoGroup: true }, batch)
    return await client.run(batch)
  } catch (error) {
    throw translated(error)
  }
}

async function withTimeLimit(answer: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Refused([refusal('excel-silent')]))
    }, TIME_LIMIT)
  })
  try {
    await Promise.race([answer, limit])
  } finally {
    clearTimeout(timer)
  }
}
