import { groupBy, type IsoDate } from '../../shared/okr/index.ts'
import type { Context } from '../organization/context.ts'
import { currentCycle } from '../organization/cycles.ts'
import { readDocument } from '../organization/documents.ts'
import { evaluateState } from '../organization/team-state.ts'
import type { Missing } from './texts.ts'

/**
 * Who of a team has agreed key results, not done yet, without a check-in after a day; null is the time before the cycle.
 * A key result without an owner is its objective's owner's. Empty where the team has no tracker of the cycle.
 */
export function missingCheckIns(
  { database, today }: Pick<Context, 'database' | 'today'>,
  team: string,
  after: IsoDate | null,
): readonly Missing[] {
  const cycle = currentCycle({ database, today })
  const document = cycle && readDocument(database, { cycle: cycle.key, team })
  if (!cycle || !document || document.state.foldedTo > today) return []
  const { figures } = evaluateState(document.state, cycle, today)
  const people = figures.objectives
    .filter(({ objective }) => objective.state === 'Agreed')
    .flatMap(({ objective, keyResults }) =>
      keyResults
        .filter(({ keyResult, figures: { status } }) => keyResult.state === 'Agreed' && status !== 'Done')
        .filter(({ figures: { lastCheckIn } }) => lastCheckIn === null || lastCheckIn <= (after ?? ''))
        .map(({ keyResult }) => keyResult.owner.trim() || objective.owner.trim()),
    )
  return [...groupBy(people, (person) => person)].map(([person, keyResults]) => ({
    person,
    keyResults: keyResults.length,
  }))
}
