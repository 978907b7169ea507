import type { PortfolioCaptions } from './portfolio.ts'
import { scalingEn } from './scaling-en.ts'

const pace = { progress: 'Progress', expected: 'Expected', confidence: 'Confidence' }

export const portfolioEn: PortfolioCaptions = {
  columns: {
    rollup: {
      ...pace,
      node: 'Node',
      parent: 'Parent',
      level: 'Level',
      teams: 'Teams',
      reporting: 'Reporting',
      Done: 'Done',
      'On track': 'On track',
      'No check-in': 'No check-in',
      'At risk': 'At risk',
      'Off track': 'Off track',
      objectives: 'Objectives',
      stale: 'Out of date',
      disagreements: 'Disagreements',
      headcount: 'Headcount',
      id: 'Node ID',
    },
    objectives: {
      ...pace,
      title: 'Objective',
      team: 'Team',
      owner: 'Owner',
      state: 'State',
      weight: 'Weight',
      supports: 'Supports',
      status: 'Status',
      weakest: 'Weakest',
      score: 'Score',
      keyResults: 'Key results',
      lastCheckIn: 'Last check-in',
      id: 'Objective ID',
    },
    decisions: {
      ...pace,
      id: 'Rank',
      team: 'Team',
      title: 'Objective',
      status: 'Status',
      weakest: 'Weakest',
      disagreements: 'Disagreements',
      blocker: 'Blocker',
    },
    scaling: scalingEn,
  },
  settings: {
    title: 'Portfolio',
    note: 'A refresh writes the tables on the other sheets and the grey cells here. Your own sheets, columns to the right of a table, pivots and charts stay.',
    names: 'Names for pivots and charts; they grow with their tables.',
  },
  values: {
    organization: ['Organisation', 'Whose numbers these are.'],
    cycle: ['Cycle', 'Which cycle to show, such as 2027-Q1; the running one while this is blank.'],
    measure: ['Weighted by', 'team, headcount or objective; team while this is blank.'],
    shownCycle: ['Cycle shown', 'Which cycle the tables are of.'],
    asOf: ['As of', 'The day that the numbers are of.'],
    refreshedOn: ['Last refreshed', 'The day on which the tables were written.'],
    source: ['Comes from', 'The server that the numbers come from.'],
  },
}
