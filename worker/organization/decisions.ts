import type * as z from 'zod/mini'
import type { schemas } from '../../shared/api/index.ts'
import type { AttentionItem } from '../../shared/organization/index.ts'
import type { Show } from '../access/authorize.ts'
import type { CycleRecord } from './cycle-record.ts'
import type { Database } from './database.ts'
import { readDocument } from './documents.ts'
import { evaluateState, type History } from './team-state.ts'
import { readTeam } from './teams.ts'

export type Decision = z.output<typeof schemas.RollupPage>['decisions'][number]
export type LastWord = z.output<typeof schemas.RollupPage>['lastWords'][string]

/** Objectives that need a decision, as far as whoever asks may know them; one that is there no more is left out. */
export function decisionsOf(
  database: Database,
  cycle: CycleRecord,
  items: readonly AttentionItem[],
  show: Show,
): Decision[] {
  return items.flatMap((item) => {
    const team = readTeam(database, item.team)
    const document = readDocument(database, { cycle: cycle.key, team: item.team })
    if (!team || !document) return []
    const { figures, histories } = evaluateState(document.state, cycle, cycle.day)
    const found = figures.objectives.find(({ objective }) => objective.id === item.objective)
    if (!found) return []
    const { progress, expected, confidence, status, weakest } = found.figures
    const checkIns = found.keyResults
      .flatMap(({ keyResult }) => histories[keyResult.id]?.latest ?? [])
      .sort((one, other) => (one.date < other.date ? 1 : -1))
    const [latest] = checkIns
    const blocker = checkIns.find(({ blocker }) => blocker)?.blocker ?? null
    return {
      team: { id: team.id, name: team.name },
      objective: {
        id: item.objective,
        title: show.titles ? found.objective.title : null,
        progress,
        expected,
        confidence,
        status,
        weakest,
      },
      disagreements: found.keyResults.filter(({ figures }) => figures.disagreement).length,
      blocker: show.notes ? blocker : null,
      source: latest ? lastWordOf(latest, show) : null,
    }
  })
}

/** The last check-in of a key result; what is not shown is null. */
export function lastWordOf(latest: NonNullable<History['latest']>, show: Show): LastWord {
  return {
    id: latest.id,
    date: latest.date,
    by: show.owners ? latest.by || null : null,
    whatChanged: show.notes ? latest.whatChanged : null,
    blocker: show.notes ? latest.blocker : null,
  }
}
