import { addDays, type IsoDate } from '../../okr/index.ts'
import { DEFAULT_PROGRAM_SETTINGS, RITUAL_RULES, SETTING_KEYS } from '../../program/index.ts'
import { type Language, type PresetCaptions, presetCaptionsOf } from '../captions/index.ts'
import type { Document, Row, Scalar } from '../document.ts'
import { planRows } from './plan-rows.ts'
import { withPlanned } from './planner-inputs.ts'
import type { Preset } from './preset-names.ts'

/** How long a rollout of a kind prepares and runs, and how large its pilot is. */
interface Size {
  readonly cycleWeeks: number
  readonly pilotCycles: number
  readonly leadTimeWeeks: number
  readonly teams: readonly [min: number, max: number]
  readonly headcount: readonly [min: number, max: number]
  readonly minDepartments: number
  readonly minLevels: number
  readonly waveWeeks: number | null
  readonly seatsPerWeek: number | null
}

const SIZES: Readonly<Record<Preset, Size>> = {
  'single-team': {
    cycleWeeks: 10,
    pilotCycles: 1,
    leadTimeWeeks: 4,
    teams: [1, 1],
    headcount: [2, 12],
    minDepartments: 1,
    minLevels: 1,
    waveWeeks: null,
    seatsPerWeek: null,
  },
  pilot: {
    cycleWeeks: 13,
    pilotCycles: 2,
    leadTimeWeeks: 8,
    teams: [3, 7],
    headcount: [50, 500],
    minDepartments: 3,
    minLevels: 2,
    waveWeeks: 13,
    seatsPerWeek: 4,
  },
  mixed: {
    cycleWeeks: 13,
    pilotCycles: 2,
    leadTimeWeeks: 8,
    teams: [4, 8],
    headcount: [50, 300],
    minDepartments: 3,
    minLevels: 3,
    waveWeeks: 13,
    seatsPerWeek: 6,
  },
  full: {
    cycleWeeks: 13,
    pilotCycles: 2,
    leadTimeWeeks: 12,
    teams: [5, 12],
    headcount: [80, 500],
    minDepartments: 4,
    minLevels: 3,
    waveWeeks: 13,
    seatsPerWeek: 12,
  },
}

export interface PresetOptions {
  readonly preset: Preset
  readonly organization: string
  /** Of what it says; choices stay English. */
  readonly language: Language
  /** The first cycle's first day; null is the first Monday that leaves the lead time. */
  readonly firstCycleStart: IsoDate | null
  readonly today: IsoDate
}

/** What a rollout program starts with: values that suit its kind, and the calendar that follows from them. */
export function presetDocument({
  preset,
  organization,
  language,
  firstCycleStart,
  today,
}: PresetOptions): Document {
  const size = SIZES[preset]
  const captions = presetCaptionsOf(language)
  const start = firstCycleStart ?? nextMonday(addDays(today, 7 * (size.leadTimeWeeks + 1)))
  const values: Readonly<Record<string, Scalar>> = {
    organization,
    firstCycleStart: start,
    cycleWeeks: size.cycleWeeks,
    pilotCycles: size.pilotCycles,
    leadTimeWeeks: size.leadTimeWeeks,
    minTeams: size.teams[0],
    maxTeams: size.teams[1],
    minHeadcount: size.headcount[0],
    maxHeadcount: size.headcount[1],
    minDepartments: size.minDepartments,
    minLevels: size.minLevels,
    waveWeeks: size.waveWeeks,
    seatsPerWeek: size.seatsPerWeek,
    seatsPerTeam: size.seatsPerWeek === null ? null : 2,
    ...Object.fromEntries(SETTING_KEYS.map((key) => [key, DEFAULT_PROGRAM_SETTINGS[key]])),
  }
  const document: Document = {
    tables: {
      values: Object.entries(values).flatMap(([id, value]) =>
        value === null ? [] : [{ id, fields: { value } }],
      ),
      leadTimes: leadTimes(size.leadTimeWeeks, captions),
      trainings: trainings(captions),
      meetings: meetings(captions),
      systems: rows('Y', [{ name: 'OKR Rollout', purpose: captions.system }]),
      communications: communications(start, size, captions),
    },
  }
  const records = planRows(document, today, language)
  return withPlanned({ tables: { ...document.tables, records } }, 'dates', today)
}

function nextMonday(from: IsoDate): IsoDate {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(from, days)).find(isMonday) ?? from
}

function isMonday(date: IsoDate): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDay() === 1
}

function rows(letter: string, fields: readonly Row['fields'][]): readonly Row[] {
  return fields.map((own, index) => ({ id: `${letter}${index + 1}`, fields: own }))
}

function leadTimes(weeks: number, { leadTimes: says }: PresetCaptions): readonly Row[] {
  return rows('L', [
    { task: says.coach, weeks },
    { task: says.goal, weeks },
    { task: says.teams, weeks: Math.max(3, weeks - 2) },
    { task: says.rooms, weeks: Math.min(weeks, 6) },
    { task: says.trackers, weeks: Math.min(weeks, 4) },
  ])
}

function trainings({ trainings: says }: PresetCaptions): readonly Row[] {
  const before = { timing: 'Before the cycle' } as const
  return rows('R', [
    { title: says.leading, role: 'Executive sponsor', ...before, weeks: 5, minutes: 120 },
    { title: says.steering, role: 'Project lead', ...before, weeks: 5, minutes: 240 },
    { title: says.coaching, role: 'OKR coach', ...before, weeks: 5, minutes: 480 },
    { title: says.drafting, role: 'OKR owner', ...before, weeks: 4, minutes: 240 },
    { title: says.explaining, role: 'Influencer', ...before, weeks: 4, minutes: 120 },
    { title: says.checkIns, role: 'OKR owner', timing: 'During the cycle', weeks: 3, minutes: 60 },
  ])
}

function meetings({ steeringCommittee }: PresetCaptions): readonly Row[] {
  return rows('G', [
    ...RITUAL_RULES.map(({ ritual, minutes, participants }) => ({ ritual, minutes, participants })),
    {
      ritual: 'Other',
      title: steeringCommittee,
      cadence: 'Every four weeks',
      weekday: 'Wednesday',
      minutes: 45,
      participants: 'Executive sponsor, People lead, Project lead',
    },
  ])
}

function communications(
  start: IsoDate,
  { leadTimeWeeks, cycleWeeks }: Size,
  { messages }: PresetCaptions,
): readonly Row[] {
  const at = (weeks: number) => addDays(start, 7 * weeks)
  return rows('M', [
    { ...messages.why, date: at(-leadTimeWeeks) },
    { ...messages.pilot, date: at(-Math.min(leadTimeWeeks, 6)) },
    { ...messages.managers, date: at(-2) },
    { ...messages.results, date: at(cycleWeeks) },
  ])
}
