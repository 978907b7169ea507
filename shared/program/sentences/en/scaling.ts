export const scaling = {
  figures: {
    invited: 'Invited',
    trained: 'Trained',
    drafted: 'Drafted',
    agreed: 'Agreed',
    checkingIn: 'Checking in',
    reviewed: 'Reviewed',
    retrospected: 'Retrospected',
    cadence: 'Cadence',
    quality: 'OKR quality',
    alignment: 'Alignment',
    training: 'Training',
    pulse: 'Retrospective pulse',
    coachLoad: 'Coach load',
  },
  grades: { good: 'good', watch: 'to be watched', bad: 'bad' },
  advice: { Go: 'Go', Hold: 'Hold', Fix: 'Fix' },
  gates: { Open: 'Open', Passed: 'Passed', Blocked: 'Blocked' },
  /** What a row of the report as a table is of. */
  parts: {
    purpose: 'Why OKRs',
    advice: 'Next wave',
    funnel: 'Adoption',
    figure: 'How well',
    gate: 'Gate',
    criterion: 'Success criterion',
    forecast: 'All teams in',
  },
  units: { share: 'share', rating: '1 to 5' },
  forecast: {
    pace: 'at today’s pace of agreeing OKRs',
    plan: 'by the plan of the waves',
    oneCoachMore: 'by the plan with one coach more',
  },
  wave: (number: number, hasPilot: boolean) =>
    number > 0 ? `Wave ${number}` : hasPilot ? 'Pilot' : 'All teams',
  rating: (value: string) => `${value} of 5`,
  /** The one next step that is recommended where a figure is bad. */
  next: {
    invited: 'Send these teams their codes, with the date of the first workshop.',
    trained: 'Book seats for the people of these teams before their first workshop.',
    drafted: 'Put a drafting workshop with a coach into these teams’ calendars this week.',
    agreed: 'Hold the agreement workshop with these teams and those they depend on.',
    checkingIn: 'Ask these teams’ owners for a check-in, with a coach for a quarter of an hour.',
    reviewed: 'Hold the OKR Review, and enter its date in the Plan.',
    retrospected: 'Hold the Retrospective, and enter its date in the Plan.',
    cadence: 'Agree one fixed time a week with these teams, and let a coach sit in twice.',
    quality: 'Go through the quality hints of these teams’ trackers with them.',
    alignment: 'Ask these teams which objective of another team theirs support.',
    training: 'Book seats for those who still need a training.',
    pulse: 'Begin the next Retrospective with the statement that was rated lowest.',
    coachLoad: 'Add a coach, or move teams into a later wave.',
  },
  share: (step: 'agreed' | 'checkingIn', department: string, share: string, least: string) =>
    `${share} of the teams${department === '' ? '' : ` in ${department}`} ${
      step === 'agreed' ? 'have agreed OKRs' : 'check in'
    }; at least ${least} are wanted.`,
  overloaded: (load: string) => `Coaches look after ${load} of the people they have room for.`,
  enough: (hasCoaches: boolean) =>
    `Enough teams have agreed OKRs and check in${hasCoaches ? ', and coaches have room.' : '.'}`,
  coach: (name: string, people: number) => `${name} has room for ${people} people`,
}
