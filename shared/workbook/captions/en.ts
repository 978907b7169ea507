import type { Captions } from './captions.ts'
import { problemsEn } from './problems-en.ts'
import { qualityEn } from './quality-en.ts'
import { sheetsEn } from './sheets-en.ts'

const ID_HINT = 'Leave it blank: a new row gets its ID by itself.'
const WEIGHT_HINT = 'A number from 0 on. Blank is 1; 0 is shown, but not counted.'

export const en: Captions = {
  columns: {
    objectives: {
      id: ['ID', ID_HINT],
      title: [
        'Objective',
        'What you want to have reached by the end of the cycle, in one sentence without a number.',
      ],
      owner: ['Owner', 'Who sees to it that this is reached.'],
      kind: ['Kind', 'Aspirational: 0.7 is a success. Committed: only 1.0 is.'],
      state: ['State', 'Draft until the team has agreed on it; only Agreed and Closed count for the team.'],
      weight: ['Weight', WEIGHT_HINT],
      supports: ['Supports', 'The ID of the objective it supports; of another team: team/objective.'],
      progress: ['Progress', ''],
      expected: ['Expected', ''],
      status: ['Status', ''],
      weakest: ['Weakest', ''],
      confidence: ['Confidence', ''],
      score: ['Score', 'From 0 to 1, where you depart from the suggested score. Say why in the notes.'],
      notes: ['Notes', ''],
    },
    keyResults: {
      id: ['ID', ID_HINT],
      objectiveId: ['Objective ID', 'The ID of the objective it belongs to, from the sheet Objectives.'],
      title: ['Key result', 'What will be different, and how it is measured.'],
      owner: ['Owner', 'Who checks in.'],
      type: ['Type', 'How it is measured: Increase, Decrease, At least, At most, Milestones or Done.'],
      unit: ['Unit', 'What the numbers count: %, days, € …'],
      baseline: ['Baseline', 'A number: where you start from. Needed for Increase and Decrease.'],
      target: ['Target', 'A number: what you want to reach. For Milestones: how many there are.'],
      weight: ['Weight', WEIGHT_HINT],
      start: ['Start', 'A date, only where it differs from the first day of the cycle.'],
      end: ['End', 'A date, only where it differs from the last day of the cycle.'],
      state: ['State', 'Blank counts. Cancelled is listed, but counts nowhere.'],
      current: ['Current', ''],
      lastCheckIn: ['Last check-in', ''],
      raw: ['Raw progress', ''],
      progress: ['Progress', ''],
      expected: ['Expected', ''],
      suggestedStatus: ['Suggested status', ''],
      status: ['Status', ''],
      confidence: ['Confidence', ''],
      disagreement: ['Disagreement', ''],
      score: ['Score', 'From 0 to 1, at the end of the cycle.'],
      notes: ['Notes', ''],
    },
    checkIns: {
      id: ['ID', ID_HINT],
      date: ['Date', 'The day of the check-in, such as 2027-02-15.'],
      keyResultId: ['Key result ID', 'The ID of the key result, from the sheet Key results.'],
      value: ['Value', 'The number measured. Leave it blank if there is none: blank is never read as 0.'],
      confidence: ['Confidence', 'From 0 (no chance) to 10 (certain) that the target will be reached.'],
      status: ['Status', 'Only where you see it otherwise than suggested; say why under What changed.'],
      whatChanged: ['What changed', ''],
      blocker: ['Blocker', 'What is in the way, and who can help.'],
      by: ['By', 'Your name.'],
    },
  },
  settings: {
    organization: ['Organisation', ''],
    team: ['Team', ''],
    cycle_name: ['Cycle', ''],
    cycle_start: ['First day', 'The first day of the cycle.'],
    cycle_end: ['Last day', 'The last day of the cycle.'],
    as_of: ['As of', 'The day everything is computed for: =TODAY(), or a date to look back.'],
    on_track_from: ['On track from', 'From this share of the expected progress on, it is on track.'],
    at_risk_from: ['At risk from', 'From this share on it is at risk; below, it is off track.'],
    grace: ['Grace', 'While less than this is expected, everything is on track.'],
    stale_days: ['Stale after', 'A latest check-in older than this many days is stale.'],
    max_objectives: ['Objectives, at most', 'More objectives than this are pointed out.'],
    max_key_results: ['Key results, at most', 'More key results of one objective than this are pointed out.'],
  },
  ...sheetsEn,
  problems: problemsEn,
  quality: qualityEn,
}
