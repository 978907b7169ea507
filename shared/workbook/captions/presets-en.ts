import type { PresetCaptions } from './presets.ts'

export const presetsEn: PresetCaptions = {
  leadTimes: {
    coach: 'Contract the external coach',
    goal: 'Agree on goal and scope with the executive sponsor',
    teams: 'Choose the pilot teams',
    rooms: 'Book rooms and calendars for workshops',
    trackers: 'Set up the teams’ trackers',
  },
  trainings: {
    leading: 'Leading with OKRs',
    steering: 'Steering an OKR rollout',
    coaching: 'Coaching teams with OKRs',
    drafting: 'OKR theory and drafting',
    explaining: 'Explaining change',
    checkIns: 'Better check-ins',
  },
  steeringCommittee: 'Steering committee',
  system: 'Team trackers, roll-up and this program',
  messages: {
    why: {
      audience: 'Everybody',
      message: 'Why we introduce OKRs, and what comes when',
      channel: 'All hands',
    },
    pilot: {
      audience: 'Pilot teams',
      message: 'You are in the pilot: what it means for you',
      channel: 'Meeting',
    },
    managers: {
      audience: 'Managers',
      message: 'How to support teams in their first cycle',
      channel: 'Mail',
    },
    results: { audience: 'Everybody', message: 'What the first cycle brought', channel: 'All hands' },
  },
}
