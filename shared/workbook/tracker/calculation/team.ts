import { STATUSES, type TeamFigures, type TeamOverview } from '../../../okr/index.ts'
import type { Block, CalculatedColumn } from './block.ts'

/** A team with its figures and counts. */
export interface TeamSubject {
  readonly figures: TeamFigures
  readonly overview: TeamOverview
}

function mean(weight: string, weighted: string): string {
  return `IF(SUM([objectives.${weight}])=0,"",SUM([objectives.${weighted}])/SUM([objectives.${weight}]))`
}

function statusCounts(): readonly CalculatedColumn<TeamSubject>[] {
  return STATUSES.flatMap((status, index): readonly CalculatedColumn<TeamSubject>[] => [
    {
      key: `objectives${index}`,
      formula: `SUMPRODUCT([objectives.isCounted]*([objectives.status]="${status}"))`,
      figure: ({ overview }) => overview.objectives[status],
    },
    {
      key: `keyResults${index}`,
      formula: `SUMPRODUCT([keyResults.isCounted]*([keyResults.status]="${status}"))`,
      figure: ({ overview }) => overview.keyResults[status],
    },
  ])
}

/** Computes the team (FORMULAS.md, "Team and organisation"), and what its dashboard counts. */
export const TEAM_BLOCK: Block<TeamSubject> = {
  name: 'team',
  rows: 1,
  columns: [
    {
      key: 'cycleReady',
      formula: 'IF(AND(ISNUMBER(used_cycle_start),ISNUMBER(used_cycle_end)),1,0)',
    },
    {
      key: 'progress',
      formula: mean('teamWeight', 'weightedProgress'),
      figure: ({ figures }) => figures.progress,
    },
    {
      key: 'expected',
      formula: mean('teamWeight', 'weightedExpected'),
      figure: ({ figures }) => figures.expected,
    },
    {
      key: 'confidence',
      formula: mean('teamConfidenceWeight', 'weightedConfidence'),
      figure: ({ figures }) => figures.confidence,
    },
    ...statusCounts(),
    {
      key: 'disagreements',
      formula: 'SUMPRODUCT([keyResults.isCounted]*([keyResults.disagreement]="Yes"))',
      figure: ({ overview }) => overview.disagreements,
    },
    {
      key: 'stale',
      formula: 'SUMPRODUCT([keyResults.isCounted]*([keyResults.stale]="Yes"))',
      figure: ({ overview }) => overview.stale,
    },
    {
      key: 'open',
      formula: 'SUM([keyResults.isOpen])',
      figure: ({ overview }) => overview.open,
    },
    {
      key: 'checkedIn',
      formula: 'SUM([keyResults.isFresh])',
      figure: ({ overview }) => overview.checkedIn,
    },
  ],
}
