import type { Decision, Planning } from '../../choices.ts'

export const goal = {
  statePurpose: 'Say in a sentence why the organisation introduces OKRs.',
  listDivisions: 'List the divisions and rate each from 1 to 5.',
  rated: (division: string) => `${division} is rated.`,
  rateDivision: (division: string) => `${division} needs its headcount and three ratings from 1 to 5.`,
  decided: (decision: Decision) => `Decided: ${decision}.`,
  decide: 'Choose how agile the organisation becomes.',
  signed: (by: string, on: string | null) => `Decided by ${by} on ${on}.`,
  nameDecider: 'Name who took the decision.',
  dateDecision: 'Enter the date of the decision.',
  follows: 'The decision follows the recommendation.',
  rateFirst: 'Rate the divisions and take the decision first.',
  departs: (recommended: Decision, decided: Decision) =>
    `Recommended is "${recommended}", decided was "${decided}". Give the reason.`,
  divisionDeparts: (division: string, recommended: Planning, decided: Planning) =>
    `For ${division} "${recommended}" is recommended, decided was "${decided}". Give the reason.`,
  ratingOutOfRange: (found: number) => `A rating is 1 to 5, not ${found}.`,
  enterHeadcount: (division: string) => `Enter how many people ${division} has.`,
}
