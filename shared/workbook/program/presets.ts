import { addDays, type IsoDate } from '../../okr/index.ts'
import { DEFAULT_PROGRAM_SETTINGS, RITUAL_RULES, SETTING_KEYS } from '../../program/index.ts'
import type { Document, Row, Scalar } from '../document.ts'
import { planRows } from './plan-rows.ts'
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
  /** The first cycle's first day; null is the first Monday that leaves the lead time. */
  readonly firstCycleStart: IsoDate | null
  readonly today: IsoDate
}

/** What a rollout program starts with: values that suit its kind, and the calendar that follows from them. */
export function presetDocument({ preset, organization, firstCycleStart, today }: PresetOptions): Document {
  const size = SIZES[preset]
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
      leadTimes: leadTimes(size.leadTimeWeeks),
      trainings: TRAININGS,
      meetings: MEETINGS,
      systems: SYSTEMS,
      communications: communications(start, size),
    },
  }
  return { tables: { ...document.tables, records: planRows(document, today) } }
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

function leadTimes(weeks: number): readonly Row[] {
  return rows('L', [
    { task: 'Contract the external coach', weeks },
    { task: 'Agree on goal and scope with the executive sponsor', weeks },
    { task: 'Choose the pilot teams', weeks: Math.max(3, weeks - 2) },
    { task: 'Book rooms and calendars for workshops', weeks: Math.min(weeks, 6) },
    { task: 'Set up the teams’ trackers', weeks: Math.min(weeks, 4) },
  ])
}

const TRAININGS = rows('R', [
  {
    title: 'Leading with OKRs',
    role: 'Executive sponsor',
    timing: 'Before the cycle',
    weeks: 5,
    minutes: 120,
  },
  {
    title: 'Steering an OKR rollout',
    role: 'Project lead',
    timing: 'Before the cycle',
    weeks: 5,
    minutes: 240,
  },
  {
    title: 'Coaching teams with OKRs',
    role: 'OKR coach',
    timing: 'Before the cycle',
    weeks: 5,
    minutes: 480,
  },
  { title: 'OKR theory and drafting', role: 'OKR owner', timing: 'Before the cycle', weeks: 4, minutes: 240 },
  { title: 'Explaining change', role: 'Influencer', timing: 'Before the cycle', weeks: 4, minutes: 120 },
  { title: 'Better check-ins', role: 'OKR owner', timing: 'During the cycle', weeks: 3, minutes: 60 },
])

const MEETINGS = rows('G', [
  ...RITUAL_RULES.map(({ ritual, minutes, participants }) => ({ ritual, minutes, participants })),
  {
    ritual: 'Other',
    title: 'Steering committee',
    cadence: 'Every four weeks',
    weekday: 'Wednesday',
    minutes: 45,
    participants: 'Executive sponsor, People lead, Project lead',
  },
])

const SYSTEMS = rows('Y', [{ name: 'OKR Rollout', purpose: 'Team trackers, roll-up and this program' }])

function communications(start: IsoDate, { leadTimeWeeks, cycleWeeks }: Size): readonly Row[] {
  const at = (weeks: number) => addDays(start, 7 * weeks)
  return rows('M', [
    {
      audience: 'Everybody',
      message: 'Why we introduce OKRs, and what comes when',
      channel: 'All hands',
      date: at(-leadTimeWeeks),
    },
    {
      audience: 'Pilot teams',
      message: 'You are in the pilot: what it means for you',
      channel: 'Meeting',
      date: at(-Math.min(leadTimeWeeks, 6)),
    },
    {
      audience: 'Managers',
      message: 'How to support teams in their first cycle',
      channel: 'Mail',
      date: at(-2),
    },
    {
      audience: 'Everybody',
      message: 'What the first cycle brought',
      channel: 'All hands',
      date: at(cycleWeeks),
    },
  ])
}
