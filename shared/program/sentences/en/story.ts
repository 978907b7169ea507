export const story = {
  teams: 'Teams',
  people: 'People',
  departments: 'Departments',
  agreed: 'Objectives agreed',
  keyResults: 'Key results',
  meanProgress: 'Mean progress',
  criteriaMet: 'Success criteria met',
  reviews: 'Individual reviews',
  teamInCycle: (team: string, cycle: number | null) => `${team}, cycle ${cycle}`,
  reviewsOf: (cycles: number) => `Individual reviews of ${cycles === 1 ? '1 cycle' : `${cycles} cycles`}`,
}
