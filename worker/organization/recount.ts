import { readCycle } from './cycles.ts'
import type { Database } from './database.ts'
import { readDocumentsAfter } from './documents.ts'
import { evaluator, sheetDays } from './refresh.ts'
import { readContribution, replaceContribution } from './sums.ts'
import { writeSupports } from './supports.ts'
import { EMPTY_TEAM } from './team-state.ts'
import { idsOn, readPath } from './teams.ts'

const TEAMS_PER_STEP = 20

/**
 * Does the next step of counting what is not stored yet because it is counted only since a later version: in the sums, and
 * which objectives support which.
 * Nothing else of a contribution is touched: what a closed cycle kept, such as former headcounts, stays. Returns whether
 * nothing is left to count.
 */
export function recountStep(database: Database): boolean {
  const recount = database.first<{ cycle: string; counted_to: string }>(
    'SELECT cycle, counted_to FROM recounts LIMIT 1',
  )
  if (!recount) return true
  const cycle = readCycle(database, recount.cycle)
  const documents = cycle ? readDocumentsAfter(database, cycle.key, recount.counted_to, TEAMS_PER_STEP) : []
  for (const { team, state } of documents) {
    const path = readPath(database, team)
    const [record] = path
    if (!cycle || !record) continue
    writeSupports(database, { cycle: cycle.key, team }, EMPTY_TEAM.document, state.document)
    const evaluate = evaluator(database, cycle, record, state)
    for (const day of sheetDays(cycle, team)) {
      const sheet = { cycle: cycle.key, day }
      const stored = readContribution(database, sheet, team)
      if (!stored) continue
      const { supporting, practice } = evaluate(day).sums
      const counted = { ...stored, sums: { ...stored.sums, supporting, practice } }
      replaceContribution(database, sheet, idsOn(database, path, day), counted)
    }
  }
  const last = documents[documents.length - 1]
  if (last) database.run('UPDATE recounts SET counted_to = ? WHERE cycle = ?', last.team, recount.cycle)
  else database.run('DELETE FROM recounts WHERE cycle = ?', recount.cycle)
  return false
}
