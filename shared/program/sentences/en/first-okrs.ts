export const firstOkrs = {
  drafted: (team: string, objectives: number | null, keyResults: number | null) =>
    `${team} has ${objectives} objectives, ${keyResults} key results.`,
  draft: (team: string) => `${team} has no objective with key results yet.`,
  allMeasurable: (team: string, keyResults: number) =>
    `All ${keyResults} key results of ${team} are measurable.`,
  measurable: (team: string, measurable: number, keyResults: number) =>
    `${measurable} of ${keyResults} key results of ${team} are measurable.`,
  agreed: (team: string, agreed: number, objectives: number) =>
    `${agreed} of ${objectives} objectives of ${team} are agreed.`,
  agreeBy: (team: string, firstDay: string) => `${team} must agree its OKRs by ${firstDay}.`,
  agreedOn: (team: string, day: string, firstDay: string) =>
    `${team} agreed on ${day}; the first day is ${firstDay}.`,
  fractionOutOfRange: 'Enter 0 % to 100 %.',
  countContradicts: (team: string) => `${team} cannot have more measurable key results than key results.`,
}
