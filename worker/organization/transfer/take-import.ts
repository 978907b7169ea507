import { checkTree, cycleKey } from '../../../shared/organization/index.ts'
import { PROGRAM_FORM, TRACKER_FORM } from '../../../shared/workbook/index.ts'
import { randomId } from '../../access/token.ts'
import { checkChanges } from '../check-changes.ts'
import type { Importing } from '../context.ts'
import { cycleProblems, foldDay, readCycle, targetDay, writeCycle } from '../cycles.ts'
import type { Database } from '../database.ts'
import { isTimeZone } from '../day.ts'
import { type DocumentKey, readRows, rowOf, writeDocument, writeRow } from '../documents.ts'
import { writeLog } from '../log.ts'
import { isProgram, stateOfProgram } from '../program-sync.ts'
import { writeAnswer, writeReviewLink } from '../reviews.ts'
import { replaceContribution } from '../sums.ts'
import { writeSupports } from '../supports.ts'
import { tooMuchFor } from '../sync.ts'
import { EMPTY_TEAM, nextState } from '../team-state.ts'
import { idsOn, pastProblems, readPath, readTeam, readTeams, withTeamCounts, writeTeam } from '../teams.ts'
import { FORMAT, type Line, type LineOf } from './lines.ts'

/** What is wrong with a line, as a sentence; nothing of its part is kept then. */
export class LineError extends Error {}

type Takers = { readonly [Kind in Line['kind']]: (database: Database, line: LineOf<Kind>) => void }

/** Takes a line in. Throws LineError. Returns how far the import has come with it; null where it was the last. */
export function takeLine(database: Database, importing: Importing, line: Line): Importing | null {
  checkOrder(importing, line)
  take(database, line)
  return line.kind === 'end'
    ? null
    : { lines: importing.lines + 1, hasTree: importing.hasTree || line.kind === 'tree' }
}

function take<Kind extends Line['kind']>(database: Database, line: LineOf<Kind>): void {
  const taker: Takers[Kind] = TAKERS[line.kind as Kind]
  taker(database, line)
}

function checkOrder({ lines, hasTree }: Importing, line: Line): void {
  const isFirst = line.kind === 'organization'
  const isOfTree = isFirst || line.kind === 'cycle' || line.kind === 'team' || line.kind === 'tree'
  if (isFirst !== (lines === 0))
    throw new LineError('An export begins with the line of its organisation, and has one.')
  if (isOfTree === hasTree)
    throw new LineError('This line does not belong here: the export was changed or cut.')
  if (line.kind === 'end' && line.lines !== lines) {
    throw new LineError(`The export has ${line.lines} lines before its end, but ${lines} have arrived.`)
  }
}

const TAKERS: Takers = {
  organization(database, { format, name, timeZone }) {
    if (format > FORMAT) {
      throw new LineError(
        `The export was written by a newer version of OKR Rollout (format ${format}); this server takes up to ${FORMAT}. Update the server first.`,
      )
    }
    if (!isTimeZone(timeZone)) throw new LineError(`There is no time zone ${timeZone}.`)
    database.run('UPDATE organization SET name = ?, time_zone = ?', name, timeZone)
    database.run(`DELETE FROM log WHERE cycle = '' AND team = ''`)
  },
  cycle(database, { kind: _, ...cycle }) {
    const [problem] = cycleProblems(cycle)
    if (problem) throw new LineError(problem)
    const isAhead = cycle.day > targetDay(cycle, cycle.day)
    if (isAhead) throw new LineError(`The cycle ${cycle.name} is as of ${cycle.day}, after its end.`)
    writeCycle(database, { ...cycle, key: cycleKey(cycle.name), nextDay: null, builtTo: '' })
  },
  team(database, { kind: _, ...team }) {
    writeTeam(database, { ...team, teams: 0 })
  },
  tree(database, { teams }) {
    const nodes = readTeams(database)
    const [problem] = [...checkTree(nodes), ...pastProblems(nodes)]
    if (problem) throw new LineError(problem.message)
    if (nodes.length !== teams)
      throw new LineError(`The export has ${teams} teams, but ${nodes.length} are there.`)
    for (const team of withTeamCounts(nodes)) if (team.teams > 0) writeTeam(database, team)
  },
  action(database, { revision, entry, ...author }) {
    writeLog(database, { cycle: '', team: '' }, revision, author, entry)
  },
  row(database, { cycle, team, table, id, place, row }) {
    const key = keyOf(database, { cycle, team })
    const form = isProgram(key) ? PROGRAM_FORM : TRACKER_FORM
    const changes = Object.entries(row.fields).map(([field, { value }]) => ({
      table,
      row: id,
      field,
      from: null,
      to: value,
    }))
    const deletes = [{ table, row: id }]
    const [error] = checkChanges(form, { baseRevision: 0, changes, deletes })
    if (error) throw new LineError(`${error.where}: ${error.message}`)
    writeRow(database, key, { table, id, place, stored: row })
  },
  log(database, { cycle, team, revision, by, at, entry }) {
    writeLog(database, keyOf(database, { cycle, team }), revision, { by, at }, entry)
  },
  contribution(database, { cycle, team, day, sums, attention }) {
    const path = readPath(database, keyOf(database, { cycle, team }).team)
    replaceContribution(database, { cycle, day }, idsOn(database, path, day), { sums, attention })
  },
  document(database, { cycle, team, revision }) {
    const key = keyOf(database, { cycle, team })
    const rows = readRows(database, key)
    const record = readCycle(database, cycle)
    if (isProgram(key)) {
      writeDocument(database, key, { revision, state: stateOfProgram(rows) })
      return
    }
    if (!record) throw new LineError(`There is no cycle ${cycle} in the export.`)
    const touched = rows.map(({ table, id, place, stored }) => ({
      table,
      place,
      before: null,
      after: rowOf(id, stored),
    }))
    const checkIns = touched.flatMap(({ table, place, after }) =>
      table === 'checkIns' && after ? [{ place, row: after }] : [],
    )
    const state = nextState(EMPTY_TEAM, touched, foldDay(record), () => checkIns)
    const tooMuch = tooMuchFor(state)
    if (tooMuch) throw new LineError(tooMuch)
    writeDocument(database, key, { revision, state })
    writeSupports(database, key, EMPTY_TEAM.document, state.document)
  },
  asked(database, { cycle, team, person, expiresAt, used }) {
    const link = { ...keyOf(database, { cycle, team }), person, expiresAt, used, id: randomId(), hash: '' }
    writeReviewLink(database, link)
  },
  answer(database, { cycle, team, statements, keep, change }) {
    writeAnswer(database, keyOf(database, { cycle, team }), randomId(), { statements, keep, change }, true)
  },
  end() {},
}

/** The key of a document, where there may be one. */
function keyOf(database: Database, key: DocumentKey): DocumentKey {
  const isKnown = isProgram(key) || (readCycle(database, key.cycle) && readTeam(database, key.team))
  if (!isKnown) throw new LineError(`There is no team ${key.team} or no cycle ${key.cycle} in the export.`)
  return key
}
