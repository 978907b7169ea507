import type { Query, Reply } from '../../../shared/api/index.ts'
import { fail, ok, type Result } from '../../result.ts'
import { type Context, type Importing, writeImporting } from '../context.ts'
import { readCycles } from '../cycles.ts'
import type { Database } from '../database.ts'
import { logAction } from '../log.ts'
import { Line } from '../transfer/lines.ts'
import { readExport } from '../transfer/read-export.ts'
import { LineError, takeLine } from '../transfer/take-import.ts'

const NOTHING: Importing = { lines: 0, hasTree: false }

/** Everything that the organisation stored, a part at a time. */
export function exportOrganization(
  { database, organization }: Context,
  { query }: { query: Query<'exportOrganization'> },
): Result<Reply<'exportOrganization'>> {
  if (organization.importing) return fail(409, 'An import is under way; finish it first.')
  const part = readExport(database, organization, query.after)
  return part ? ok(part) : fail(422, 'after= takes the “next” of the part before.')
}

/** Takes the next lines of an export into a new organisation: all that were sent, or where one is wrong none of them. */
export function importOrganization(
  { database, organization, now }: Context,
  { query, body }: { query: Query<'importOrganization'>; body: string },
): Result<Reply<'importOrganization'>> {
  const before = organization.importing ?? NOTHING
  if (Number(query.from) !== before.lines + 1) {
    return fail(
      409,
      `${before.lines} lines are in: go on with line ${before.lines + 1}, from=${before.lines + 1}.`,
    )
  }
  if (!organization.importing && !isEmpty(database)) {
    return fail(409, 'An export goes into an organisation that has no teams and cycles yet: make a new one.')
  }
  const lines = body.split('\n').filter((line) => line.trim() !== '')
  try {
    const after = database.transaction(() => takeLines(database, before, lines))
    if (after) return ok({ lines: after.lines, isComplete: false })
  } catch (error) {
    if (!(error instanceof LineError)) throw error
    return fail(422, `${error.message} Nothing of this part was kept.`)
  }
  const count = before.lines + lines.length
  logAction(database, { by: '', at: now.toISOString() }, 'imported an export', { lines: count })
  return ok({ lines: count, isComplete: true })
}

function takeLines(database: Database, before: Importing, lines: readonly string[]): Importing | null {
  let importing: Importing | null = before
  for (const [index, text] of lines.entries()) {
    const where = `Line ${before.lines + index + 1}`
    if (!importing) throw new LineError(`${where}: The export was at its end before.`)
    try {
      importing = takeLine(database, importing, parsed(text))
    } catch (error) {
      throw error instanceof LineError ? new LineError(`${where}: ${error.message}`) : error
    }
  }
  writeImporting(database, importing)
  return importing
}

function parsed(text: string): Line {
  const line = Line.safeParse(jsonOf(text))
  if (line.success) return line.data
  const [issue] = line.error.issues
  throw new LineError(`This is no line of an export: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new LineError('This is no JSON; cut an export between its lines only.')
  }
}

function isEmpty(database: Database): boolean {
  const team = database.first('SELECT id FROM teams LIMIT 1')
  const document = database.first('SELECT team FROM documents LIMIT 1')
  return !team && !document && readCycles(database).length === 0
}
