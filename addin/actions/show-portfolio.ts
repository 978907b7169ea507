import { daysBetween, type IsoDate } from '../../shared/okr/index.ts'
import type { PortfolioReading, Problem, Row, Snapshot } from '../../shared/workbook/index.ts'
import { addressOf } from './connection.ts'

/** A portfolio as a person or a script looks at it. */
export type ShownPortfolio = ReturnType<typeof showPortfolio>

/** From so many days on numbers are called old. */
const OLD_AFTER = 7

/** What a portfolio is connected to, when it was refreshed, and what its tables hold. */
export function showPortfolio(reading: PortfolioReading, snapshot: Snapshot, today: IsoDate) {
  const { values, document } = reading
  const rowsOf = (table: string) =>
    (document.tables[table] ?? []).map(({ id, fields }): Row['fields'] => ({ id, ...fields }))
  return {
    template: 'portfolio',
    organization: values.organization,
    server: addressOf(snapshot)?.server ?? null,
    cycle: values.shownCycle || null,
    asOf: values.asOf || null,
    refreshedOn: values.refreshedOn || null,
    nodes: rowsOf('rollup'),
    objectives: rowsOf('objectives').length,
    decisions: rowsOf('decisions'),
    problems: [...reading.problems, ...freshness(reading, snapshot, today)],
  }
}

function freshness({ values }: PortfolioReading, snapshot: Snapshot, today: IsoDate): readonly Problem[] {
  const warning = (rule: string, message: string): Problem => {
    return { severity: 'warning', rule, sheet: 'Settings', cell: null, message }
  }
  if (!addressOf(snapshot)) {
    return [warning('not-joined', 'This portfolio is not connected yet; “okr join” does that.')]
  }
  if (values.refreshedOn === '') {
    return [warning('never-refreshed', 'This portfolio was never refreshed; “okr sync” does that.')]
  }
  const days = daysBetween(values.refreshedOn, today)
  if (days < OLD_AFTER) return []
  return [warning('old', `These numbers were fetched ${days} days ago; “okr sync” refreshes them.`)]
}
