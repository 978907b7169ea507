import { evaluateTeam, type IsoDate, type TeamFigures, type TeamOkrs } from '../../shared/okr/index.ts'
import {
  type Problem,
  readTracker,
  type Snapshot,
  type TrackerReading,
  trackerProblems,
} from '../../shared/workbook/index.ts'
import { type Connection, connectionOf, syncStateOf } from '../actions/index.ts'
import { Refused, refusal } from '../refusals/index.ts'
import type { PanePort } from './port.ts'
import type { Synced } from './synced.ts'
import { paneLanguage } from './texts/index.ts'

/** The tracker that is open, as the pane shows it. */
export interface OpenTracker extends Synced {
  readonly reading: TrackerReading
  readonly asOf: IsoDate
  /** Null without the cycle's days. */
  readonly team: { readonly okrs: TeamOkrs; readonly figures: TeamFigures } | null
  readonly problems: readonly Problem[]
  readonly connection: Connection | null
}

/** Reads the workbook; null where it is no tracker. Throws Refused where it is one of a newer version. */
export function openTracker(snapshot: Snapshot, port: PanePort): OpenTracker | null {
  const result = readTracker(snapshot, paneLanguage(port))
  if (result.kind === 'no-tracker') return null
  if (result.kind !== 'tracker') throw new Refused([refusal(result.kind)])
  const { reading } = result
  const asOf = reading.asOf ?? port.today()
  const connection = connectionOf(snapshot)
  const { okrs } = reading
  return {
    snapshot,
    reading,
    asOf,
    team: okrs && { okrs, figures: evaluateTeam(okrs, asOf) },
    problems: trackerProblems(reading, asOf),
    connection,
    key: connection && port.keys.read(connection),
    state: syncStateOf(snapshot, okrs?.cycle.name ?? ''),
    context: { today: port.today(), suffix: connection && port.suffix() },
  }
}
