import type { Answered, Client, Reply } from '../../shared/api/index.ts'
import { sameName } from '../../shared/program/index.ts'
import type { Document, Row } from '../../shared/workbook/index.ts'

type TeamCycle = Reply<'teamCycles'>['rows'][number]

/** What the server knows of the pilot, and why it does not know more. */
export interface PilotNews extends Pick<Reply<'pilotReviews'>, 'reviewers' | 'reviews'> {
  readonly teamCycles: readonly TeamCycle[]
  readonly notes: readonly string[]
}

/** Asks the server how the pilot's teams stand and what their individual reviews say. */
export async function askForPilotNews(client: Client): Promise<Answered<PilotNews>> {
  const teams = await client.call('teamCycles', {})
  if (!teams.ok) return teams
  const answered = await client.call('pilotReviews', {})
  if (!answered.ok) return answered
  const { rows: teamCycles, notes } = teams.value
  const { reviewers, reviews } = answered.value
  return {
    ok: true,
    value: { teamCycles, reviewers, reviews, notes: [...new Set([...notes, ...answered.value.notes])] },
  }
}

/**
 * A program with what the server knows of the pilot on the sheets `6 First OKRs` and `7 Reflect`; the same one where that
 * changes nothing. Rows that the server knows nothing of stay as typed.
 */
export function withPilotNews(program: Document, { teamCycles, reviewers, reviews }: PilotNews): Document {
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
    if (known && Object.entries(fields).every(([key, value]) => (known.fields[key] ?? null) === value))
      continue
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
