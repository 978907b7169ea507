import { daysBetween, type IsoDate } from '../../shared/okr/index.ts'
import {
  type Language,
  type PortfolioReading,
  readPortfolio,
  type Snapshot,
} from '../../shared/workbook/index.ts'
import { type Address, addressOf } from '../actions/index.ts'
import { Refused, refusal } from '../refusals/index.ts'
import type { PanePort, PersonKey } from './port.ts'

/** The portfolio that is open, as the pane shows it. */
export interface OpenPortfolio {
  readonly snapshot: Snapshot
  readonly reading: PortfolioReading
  /** Where its numbers come from; null where it never joined. */
  readonly connection: Address | null
  /** This person's key to that: the owner's, or a share link's token. */
  readonly key: PersonKey | null
  readonly refreshed: { readonly on: IsoDate; readonly daysAgo: number } | null
}

/**
 * The portfolio of a workbook, of which is spoken in its own language unless another is asked for. Throws Refused where it
 * is one of a newer version.
 */
export function openPortfolio(
  snapshot: Snapshot,
  { keys, today }: Pick<PanePort, 'keys' | 'today'>,
  spoken?: Language,
): OpenPortfolio {
  const result = readPortfolio(snapshot, spoken)
  if (result.kind !== 'portfolio') throw new Refused([refusal(result.kind)])
  const { reading } = result
  const on = reading.values.refreshedOn
  const connection = addressOf(snapshot)
  return {
    snapshot,
    reading,
    connection,
    key: connection && keys.read(connection),
    refreshed: on === '' ? null : { on, daysAgo: daysBetween(on, today()) },
  }
}
