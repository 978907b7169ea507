import { DatabaseSync } from 'node:sqlite'
import { Model } from '@ironcalc/wasm'
import { type Cell, writeXlsx } from 'hucre/xlsx'
import { startIronCalc } from '../formulas/ironcalc.ts'
import { hasLibreOffice, savedByLibreOffice } from '../hosts/soffice.ts'
import { nodesAbove, teamOkrs } from './company.ts'
import { duration, type Figure, medianTime, notMeasured, time } from './figure.ts'

const ROWS = 'Key results'
const ROLLUP = 'Roll-up'
/** Where a key result's row has its current value, counted from 0, and one to the right its progress. */
const CURRENT = 7
const USABLE = 60_000
/** With more teams IronCalc needs minutes. */
const MOST_IN_IRONCALC = 1_000

/** A sheet's rows from the title on; a text that begins with `=` is a formula. */
type Grid = readonly (readonly (string | number)[])[]

/**
 * The same roll-up as people make it without a server, over as many teams: how soon one changed check-in shows at the top.
 * `here` is how soon it does here, in milliseconds.
 */
export async function peerFigures(teams: number, here: number): Promise<readonly Figure[]> {
  const rows = rowsOf(teams)
  const rollup = rollupOf(rows)
  const what = (peer: string) => `${teams.toLocaleString('en')} teams, a check-in at the top: ${peer}`
  const beside = `here ${duration(here)}`
  const size = `${(rows.length - 1).toLocaleString('en')} rows, ${(rollup.length - 1).toLocaleString('en')} nodes`
  return [
    time(what('SQL GROUP BY in SQLite'), timeInSqlite(rows), USABLE, `${beside}; ${size}`),
    teams > MOST_IN_IRONCALC
      ? notMeasured(what('AVERAGEIFS in IronCalc'), 'left out: minutes')
      : time(what('AVERAGEIFS in IronCalc'), await timeInIronCalc(rows, rollup), USABLE, beside),
    hasLibreOffice
      ? await libreOfficeFigure(what('AVERAGEIFS in LibreOffice'), rows, rollup, beside)
      : notMeasured(what('AVERAGEIFS in LibreOffice'), 'LibreOffice is not on this machine'),
  ]
}

/** A row for each key result: the nodes it is below, the nearest first, its numbers and its progress. */
function rowsOf(teams: number): Grid {
  const titles = [
    'Team',
    'Group',
    'Department',
    'Area',
    'Company',
    'Baseline',
    'Target',
    'Current',
    'Progress',
  ]
  const rows = Array.from({ length: teams }, (_, number) => {
    const { keyResults, checkIns } = teamOkrs(number)
    const nodes = [`team-${number}`, ...nodesAbove(number)]
    return keyResults.map(({ baseline, target }, place) => [
      ...nodes,
      baseline ?? 0,
      target ?? 0,
      checkIns[place]?.value ?? 0,
    ])
  }).flat()
  return [
    titles,
    ...rows.map((row, place) => {
      const at = place + 2
      return [...row, `=MAX(0,MIN(1,(H${at}-F${at})/(G${at}-F${at})))`]
    }),
  ]
}

/** A row for each node, the company first. */
function rollupOf(rows: Grid): Grid {
  const range = (column: string) => `'${ROWS}'!$${column}$2:$${column}$${rows.length}`
  const nodes = ['E', 'D', 'C', 'B', 'A'].flatMap((column) => {
    const place = 'ABCDE'.indexOf(column)
    const names = new Set(rows.slice(1).map((row) => String(row[place])))
    return [...names].map((name) => ({ name, column }))
  })
  return [
    ['Node', 'Progress'],
    ...nodes.map(({ name, column }, place) => [
      name,
      `=AVERAGEIFS(${range('I')},${range(column)},A${place + 2})`,
    ]),
  ]
}

/** Every node's progress is grouped anew, from rows that hold only the last check-in. */
function timeInSqlite(rows: Grid): number {
  const database = new DatabaseSync(':memory:')
  database.exec(
    'CREATE TABLE key_results (id INTEGER PRIMARY KEY, team, grp, department, area, company, baseline, target, current)',
  )
  const insert = database.prepare('INSERT INTO key_results VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  database.exec('BEGIN')
  for (const [place, row] of rows.slice(1).entries()) insert.run(place, ...row.slice(0, CURRENT + 1))
  database.exec('COMMIT')
  const update = database.prepare('UPDATE key_results SET current = ? WHERE id = 0')
  const progress = 'AVG(MAX(0, MIN(1, (current - baseline) * 1.0 / (target - baseline))))'
  const groups = ['company', 'area', 'department', 'grp', 'team'].map((level) =>
    database.prepare(`SELECT ${level}, ${progress} FROM key_results GROUP BY ${level}`),
  )
  let value = 20
  const taken = medianTime(5, () => {
    update.run(value++)
    for (const group of groups) group.all()
  })
  database.close()
  return taken
}

/** In a workbook that is open already. */
async function timeInIronCalc(rows: Grid, rollup: Grid): Promise<number> {
  await startIronCalc()
  const model = new Model('master', 'en', 'UTC', 'en')
  model.pauseEvaluation()
  model.renameSheet(0, ROWS)
  model.newSheet()
  model.renameSheet(1, ROLLUP)
  for (const [sheet, grid] of [rows, rollup].entries()) {
    grid.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        model.setUserInput(sheet, row + 1, column + 1, String(cell))
      })
    })
  }
  let value = 20
  const taken = medianTime(1, () => {
    model.setUserInput(0, 2, CURRENT + 1, String(value++))
    model.evaluate()
  })
  const top = Number.parseFloat(model.getFormattedCellValue(1, 2, 2))
  if (!(top > 0 && top < 1)) throw new Error(`The master workbook comes to ${top}.`)
  model.free()
  return taken
}

/** From a file with the changed check-in to one with all figures. */
async function libreOfficeFigure(what: string, rows: Grid, rollup: Grid, beside: string): Promise<Figure> {
  const open = async (grid: Grid) => {
    const file = await workbookOf(rows, grid)
    const start = performance.now()
    savedByLibreOffice(file)
    return performance.now() - start
  }
  try {
    const all = await open(rollup)
    const none = duration(await open(rollup.slice(0, 1)))
    return time(what, all, USABLE, `${beside}; opened and saved without the roll-up ${none}`)
  } catch {
    return notMeasured(what, 'not done in 2 minutes')
  }
}

function workbookOf(rows: Grid, rollup: Grid): Promise<Uint8Array> {
  const sheetOf = (name: string, grid: Grid) => ({
    name,
    rows: [],
    cells: new Map(
      grid.flatMap((cells, row) => cells.map((cell, column) => [`${row},${column}`, cellOf(cell)] as const)),
    ),
  })
  return writeXlsx({ sheets: [sheetOf(ROLLUP, rollup), sheetOf(ROWS, rows)] })
}

function cellOf(cell: string | number): Partial<Cell> {
  if (typeof cell === 'number') return { value: cell, type: 'number' }
  return cell.startsWith('=') ? { formula: cell.slice(1), type: 'formula' } : { value: cell, type: 'string' }
}
