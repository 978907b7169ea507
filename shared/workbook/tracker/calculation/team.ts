import type { TeamFigures } from '../../../okr/index.ts'
import type { Block } from './block.ts'

function mean(weight: string, weighted: string): string {
  return `IF(SUM([objectives.${weight}])=0,"",SUM([objectives.${weighted}])/SUM([objectives.${weight}]))`
}

/** Computes the team (FORMULAS.md, "Team and organisation"). */
export const TEAM_BLOCK: Block<TeamFigures> = {
  name: 'team',
  rows: 1,
  columns: [
    { key: 'cycleReady', formula: 'IF(AND(ISNUMBER(used_cycle_start),ISNUMBER(used_cycle_end)),1,0)' },
    {
      key: 'progress',
      formula: mean('teamWeight', 'weightedProgress'),
      figure: ({ progress }) => progress,
    },
    {
      key: 'expected',
      formula: mean('teamWeight', 'weightedExpected'),
      figure: ({ expected }) => expected,
    },
    {
      key: 'confidence',
      formula: mean('teamConfidenceWeight', 'weightedConfidence'),
      figure: ({ confidence }) => confidence,
    },
  ],
}
