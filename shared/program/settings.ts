import { sameName } from './values.ts'

/** The numbers an organisation may set (FORMULAS.md, "Program"). */
export interface ProgramSettings {
  /** From this volatility on a division fits OKRs, 1 to 5. */
  readonly volatilityFrom: number
  /** How many success criteria must be measurable. */
  readonly measurableCriteria: number
  readonly stabilityWeight: number
  readonly planningFitWeight: number
  readonly willingnessWeight: number
  readonly peoplePerCoach: number
  /** Days between invitation and meeting. */
  readonly invitationDays: number
  /** Reviews are shown from this many answers on. */
  readonly minReviews: number
  /** How many pilot cycles come before scaling. */
  readonly minPilotCycles: number
  /** A wave may go on from this share of its teams agreed and checking in; below `fixBelow` it must be mended. */
  readonly goFrom: number
  readonly fixBelow: number
}

export const DEFAULT_PROGRAM_SETTINGS: ProgramSettings = {
  volatilityFrom: 3,
  measurableCriteria: 3,
  stabilityWeight: 1,
  planningFitWeight: 1,
  willingnessWeight: 1,
  peoplePerCoach: 50,
  invitationDays: 14,
  minReviews: 5,
  minPilotCycles: 2,
  goFrom: 0.8,
  fixBelow: 0.5,
}

export const SETTING_KEYS = [
  'volatilityFrom',
  'measurableCriteria',
  'stabilityWeight',
  'planningFitWeight',
  'willingnessWeight',
  'peoplePerCoach',
  'invitationDays',
  'minReviews',
  'minPilotCycles',
  'goFrom',
  'fixBelow',
] as const satisfies readonly (keyof ProgramSettings)[]

/** S8.5. A setting that one department has otherwise. */
export interface Override {
  readonly id: string
  readonly department: string
  readonly key: string
  readonly value: number | null
}

/** What obeys a department's own setting; the organisation's counts for all else. */
export const OBEYED: Readonly<
  Partial<Record<keyof ProgramSettings, 'pilot group' | 'coaches’ load and waves' | 'scaling report'>>
> = {
  stabilityWeight: 'pilot group',
  planningFitWeight: 'pilot group',
  willingnessWeight: 'pilot group',
  peoplePerCoach: 'coaches’ load and waves',
  goFrom: 'scaling report',
  fixBelow: 'scaling report',
}

export type SettingSource = 'default' | 'organization' | 'department'

/** Which value counts for one department, and where it comes from. */
export interface SettingInUse {
  readonly key: keyof ProgramSettings
  readonly value: number
  readonly source: SettingSource
}

/** The settings that count for a department: its own where it has one, else the organisation's. */
export function settingsInUse(
  settings: ProgramSettings,
  overrides: readonly Override[],
  department: string,
): readonly SettingInUse[] {
  return SETTING_KEYS.map((key): SettingInUse => {
    const own = overrides.find((row) => row.key === key && sameName(row.department, department))
    if (own && own.value !== null) return { key, value: own.value, source: 'department' }
    const value = settings[key]
    return { key, value, source: value === DEFAULT_PROGRAM_SETTINGS[key] ? 'default' : 'organization' }
  })
}

/** The organisation's settings with a department's own in their place. */
export function settingsOf(
  settings: ProgramSettings,
  overrides: readonly Override[],
  department: string,
): ProgramSettings {
  const own = settingsInUse(settings, overrides, department).map(({ key, value }) => [key, value])
  return { ...settings, ...Object.fromEntries(own) }
}

/** The sheet rounds as much, so that both compare alike. */
const MILLIONTHS = 1_000_000

/**
 * How much of a coach a team takes, in people: its own, but more where its department has fewer people per coach than the
 * organisation.
 */
export function coachedPeople(
  { settings, overrides }: { readonly settings: ProgramSettings; readonly overrides: readonly Override[] },
  { size, department }: { readonly size: number | null; readonly department: string },
): number {
  const own = settingsOf(settings, overrides, department).peoplePerCoach
  const people = own > 0 ? ((size ?? 0) * settings.peoplePerCoach) / own : (size ?? 0)
  return Math.round(people * MILLIONTHS) / MILLIONTHS
}
