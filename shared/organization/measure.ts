/** By what the teams of a subtree are weighted in its means (FORMULAS.md, "Team and organisation"). */
export const MEASURES = ['team', 'headcount', 'objective'] as const
export type Measure = (typeof MEASURES)[number]
