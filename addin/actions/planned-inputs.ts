import { fingerprintOf } from '../../shared/okr/index.ts'
import type { Operation, ProgramReading, Snapshot } from '../../shared/workbook/index.ts'

export type Planner = 'pilot' | 'waves'

/** Differs where anything differs that a planner looks at, and not where only its results do. */
export function plannerInputs({ program }: ProgramReading, planner: Planner): string {
  const { values, settings, candidates, teams, people, closures } = program
  const inputs =
    planner === 'pilot'
      ? [
          candidates.map(({ chosen: _, influencer: __, ...rated }) => rated),
          [values.minTeams, values.maxTeams, values.minHeadcount, values.maxHeadcount],
          [values.minDepartments, values.minLevels],
          [settings.stabilityWeight, settings.planningFitWeight, settings.willingnessWeight],
        ]
      : [
          teams.map(({ wave: _, ...team }) => team),
          people.filter(({ role }) => role === 'OKR coach'),
          closures,
          [values.firstCycleStart, values.cycleWeeks, values.pilotCycles, values.leadTimeWeeks],
          [values.waveWeeks, values.seatsPerWeek, values.seatsPerTeam, settings.peoplePerCoach],
        ]
  return fingerprintOf(JSON.stringify(inputs))
}

/** What the planner's results in the workbook were planned from; null where none were applied. */
export function plannedFrom({ documentData }: Snapshot, planner: Planner): string | null {
  return documentData[keyOf(planner)] ?? null
}

/** Keeps with the workbook what its results were planned from. */
export function keepPlannedFrom(planner: Planner, inputs: string | null): Operation {
  return { kind: 'documentData', key: keyOf(planner), value: inputs }
}

function keyOf(planner: Planner): string {
  return `plannedFrom.${planner}`
}
