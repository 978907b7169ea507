import type { Answered, Client, Reply } from '../../shared/api/index.ts'
import type { Language } from '../../shared/okr/index.ts'
import { sameName } from '../../shared/program/index.ts'
import type { Document, Row } from '../../shared/workbook/index.ts'
import { scalingTable } from './scaling-table.ts'

type TeamCycle = Reply<'teamCycles'>['rows'][number]

/** What the server knows that belongs into the program. */
interface ProgramNews {
  /** The program with it; the same one where that changes nothing. */
  readonly into: (program: Document) => Document
  /** Of what it knows nothing, and why. */
  readonly notes: readonly string[]
}

type Ask = (client: Client, language: Language) => Promise<Answered<ProgramNews>>

/**
 * What a sync asks the server for, in this order: what one brings goes back to the server before the next is asked, so
 * that the report's gates are those of the program as it is then.
 */
export const PROGRAM_NEWS: readonly Ask[] = [askForPilot, askForReport]

/** How the pilot's teams stand and what their individual reviews say, for the sheets `6 First OKRs` and `7 Reflect`. */
async function askForPilot(client: Client): ReturnType<Ask> {
  const teams = await client.call('teamCycles', {})
  if (!teams.ok) return teams
  const answered = await client.call('pilotReviews', {})
  if (!answered.ok) return answered
  const { rows, notes } = teams.value
  const { reviewers, reviews } = answered.value
  const into = (program: Document) => withPilot(program, rows, { reviewers, reviews })
  return { ok: true, value: { into, notes: [...new Set([...notes, ...answered.value.notes])] } }
}

/** The scaling report, for the sheet `8 Scale`. */
async function askForReport(client: Client, language: Language): ReturnType<Ask> {
  const report = await client.call('scalingReport', { query: { language } })
  if (!report.ok) return report
  const rows = scalingTable(report.value).filter(isNoDetail)
  return { ok: true, value: { into: (program) => withReport(program, rows), notes: [] } }
}

/** The departments of each wave are for pivots: a portfolio has them. */
function isNoDetail({ fields: { wave, department } }: Row): boolean {
  return wave === null || department === null
}

/** Rows that the server knows nothing of stay as typed. */
function withPilot(
  program: Document,
  teamCycles: readonly TeamCycle[],
  { reviewers, reviews }: Pick<Reply<'pilotReviews'>, 'reviewers' | 'reviews'>,
): Document {
  const isOf = (entry: TeamCycle) => (row: Row) =>
    row.fields.cycle === entry.cycle && sameName(String(row.fields.team ?? ''), entry.team)
  const known = {
    teamCycles: teamCycles.map(({ teamId, ...fields }) => {
      const entry = { teamId, ...fields }
      return { id: idOf(entry), fields, isSame: isOf(entry) }
    }),
    reviewers: reviewers.map(withId),
    reviews: reviews.map(withId),
  }
  return Object.entries(known).reduce(
    (document, [table, entries]) => withEntries(document, table, entries),
    program,
  )
}

/** The report is the server's: rows that it does not have any more go. */
function withReport(program: Document, report: readonly Row[]): Document {
  const known = new Map((program.tables.scaling ?? []).map((row) => [row.id, row]))
  const isSame = report.length === known.size && report.every((row) => holds(known.get(row.id), row.fields))
  return isSame ? program : { tables: { ...program.tables, scaling: report } }
}

function holds(row: Row | undefined, fields: Row['fields']): boolean {
  return (
    row !== undefined && Object.entries(fields).every(([key, value]) => (row.fields[key] ?? null) === value)
  )
}

interface Entry extends Row {
  /** Finds the row of an entry where none has its id. */
  readonly isSame?: (row: Row) => boolean
}

function withId({ id, ...fields }: Row['fields'] & { readonly id: string }): Entry {
  return { id, fields }
}

function withEntries(program: Document, table: string, entries: readonly Entry[]): Document {
  const rows = [...(program.tables[table] ?? [])]
  let isChanged = false
  for (const { id, fields, isSame = () => false } of entries) {
    const byId = rows.findIndex((row) => row.id === id)
    const index = byId >= 0 ? byId : rows.findIndex(isSame)
    const known = rows[index]
    if (holds(known, fields)) continue
    isChanged = true
    const row = { id: known?.id ?? id, fields: { ...known?.fields, ...fields } }
    if (known) rows[index] = row
    else rows.push(row)
  }
  return isChanged ? { tables: { ...program.tables, [table]: rows } } : program
}

/** As many letters as an id may have. */
const LONGEST_ID = 64

/** The same in every copy, so that two that refresh at once add one row. */
function idOf({ cycle, teamId }: TeamCycle): string {
  return `T${cycle}-${teamId}`.slice(0, LONGEST_ID)
}
