import { KEY_RESULT_TYPES, type Language } from '../../okr/index.ts'
import {
  ATTENDANCES,
  CADENCES,
  type Candidate,
  CLOSURES,
  DECISIONS,
  DEFAULT_PROGRAM_SETTINGS,
  INVOLVEMENTS,
  ORIGINS,
  OUTCOME_KINDS,
  PARTS,
  PILOT_RULES,
  PLANNINGS,
  type Program,
  type ProgramSettings,
  type ProgramTables,
  type ProgramValues,
  REFLECTIONS,
  RITUALS,
  ROLES,
  SETTING_KEYS,
  STEPS,
  type Stakeholder,
  TIMINGS,
  WEEKDAYS,
} from '../../program/index.ts'
import type { Document, Row, Scalar } from '../document.ts'
import { choiceOf, dateOf, numberOf, textOf } from '../fields.ts'

/** The field of each step in the table of stakeholders. */
const STEP_FIELDS = ['goal', 'scope', 'pilot', 'people', 'coaching', 'firstOkrs', 'reflect', 'scale'] as const

const STATEMENT_FIELDS = ['statement1', 'statement2', 'statement3', 'statement4', 'statement5'] as const

const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/

/**
 * The program that a document holds, which says in `language` what is computed of it. What is missing or not of its kind
 * is null, as it is to the formulas.
 */
export function programOf(document: Document, language: Language): Program {
  const values = new Map((document.tables.values ?? []).map(({ id, fields }) => [id, fields.value ?? null]))
  const value = (key: string): Scalar => values.get(key) ?? null
  return { language, ...tablesOf(document), values: valuesOf(value), settings: settingsOf(value) }
}

function valuesOf(value: (key: keyof ProgramValues) => Scalar): ProgramValues {
  const count = (key: keyof ProgramValues) => numberOf(value(key), 0)
  return {
    organization: textOf(value('organization')),
    purpose: textOf(value('purpose')),
    decision: choiceOf(DECISIONS, value('decision')),
    decidedBy: textOf(value('decidedBy')),
    decidedOn: dateOf(value('decidedOn')),
    decisionReason: textOf(value('decisionReason')),
    firstCycleStart: dateOf(value('firstCycleStart')),
    cycleWeeks: count('cycleWeeks'),
    pilotCycles: count('pilotCycles'),
    leadTimeWeeks: count('leadTimeWeeks'),
    minTeams: count('minTeams'),
    maxTeams: count('maxTeams'),
    minHeadcount: count('minHeadcount'),
    maxHeadcount: count('maxHeadcount'),
    minDepartments: count('minDepartments'),
    minLevels: count('minLevels'),
    story: textOf(value('story')),
    quote: textOf(value('quote')),
    quotedPerson: textOf(value('quotedPerson')),
    exceptionBy: textOf(value('exceptionBy')),
    exceptionOn: dateOf(value('exceptionOn')),
    exceptionReason: textOf(value('exceptionReason')),
    seatsPerWeek: count('seatsPerWeek'),
    seatsPerTeam: count('seatsPerTeam'),
    waveWeeks: count('waveWeeks'),
    pilotPlannedOn: dateOf(value('pilotPlannedOn')),
    wavesPlannedOn: dateOf(value('wavesPlannedOn')),
    datesPlannedOn: dateOf(value('datesPlannedOn')),
  }
}

function settingsOf(value: (key: keyof ProgramSettings) => Scalar): ProgramSettings {
  const own = SETTING_KEYS.flatMap((key) => {
    const number = numberOf(value(key), 0)
    return number === null ? [] : [[key, number]]
  })
  return { ...DEFAULT_PROGRAM_SETTINGS, ...Object.fromEntries(own) }
}

function tablesOf(document: Document): ProgramTables {
  const rows = <Result>(table: keyof ProgramTables, of: (row: Row) => Result): readonly Result[] =>
    (document.tables[table] ?? []).map(of)
  return {
    ...scopeTables(rows),
    divisions: rows('divisions', ({ id, fields }) => ({
      id,
      name: textOf(fields.name),
      headcount: numberOf(fields.headcount),
      marketOrientation: numberOf(fields.marketOrientation),
      rateOfChange: numberOf(fields.rateOfChange),
      predictability: numberOf(fields.predictability),
      planning: choiceOf(PLANNINGS, fields.planning),
    })),
    candidates: rows('candidates', candidateOf),
    people: rows('people', ({ id, fields }) => ({
      id,
      name: textOf(fields.name),
      email: textOf(fields.email),
      role: choiceOf(ROLES, fields.role),
      team: textOf(fields.team),
      origin: choiceOf(ORIGINS, fields.origin),
      from: dateOf(fields.from),
      to: dateOf(fields.to),
      capacity: numberOf(fields.capacity),
    })),
    assignments: rows('assignments', ({ id, fields }) => ({
      id,
      team: textOf(fields.team),
      coach: textOf(fields.coach),
      from: dateOf(fields.from),
      to: dateOf(fields.to),
    })),
    stakeholders: rows('stakeholders', stakeholderOf),
    trainings: rows('trainings', ({ id, fields }) => ({
      id,
      title: textOf(fields.title),
      role: choiceOf(ROLES, fields.role),
      timing: choiceOf(TIMINGS, fields.timing),
      weeks: numberOf(fields.weeks, 0),
      minutes: numberOf(fields.minutes, 0),
      trainer: choiceOf(ORIGINS, fields.trainer),
    })),
    sessions: rows('sessions', ({ id, fields }) => ({
      id,
      trainingId: textOf(fields.trainingId),
      date: dateOf(fields.date),
      seats: numberOf(fields.seats, 0),
      trainer: textOf(fields.trainer),
    })),
    seats: rows('seats', ({ id, fields }) => ({
      id,
      sessionId: textOf(fields.sessionId),
      person: textOf(fields.person),
      attendance: choiceOf(ATTENDANCES, fields.attendance),
    })),
    ...runningTables(rows),
  }
}

type Rows = <Result>(table: keyof ProgramTables, of: (row: Row) => Result) => readonly Result[]

function scopeTables(
  rows: Rows,
): Pick<ProgramTables, 'areas' | 'leadTimes' | 'criteria' | 'systems' | 'communications' | 'meetings'> {
  return {
    areas: rows('areas', ({ id, fields }) => ({
      id,
      name: textOf(fields.name),
      part: choiceOf(PARTS, fields.part),
      note: textOf(fields.note),
    })),
    leadTimes: rows('leadTimes', ({ id, fields }) => ({
      id,
      task: textOf(fields.task),
      owner: textOf(fields.owner),
      weeks: numberOf(fields.weeks, 0),
      doneOn: dateOf(fields.doneOn),
    })),
    criteria: rows('criteria', ({ id, fields }) => ({
      id,
      criterion: textOf(fields.criterion),
      owner: textOf(fields.owner),
      type: choiceOf(KEY_RESULT_TYPES, fields.type),
      unit: textOf(fields.unit),
      baseline: numberOf(fields.baseline),
      target: numberOf(fields.target),
      current: numberOf(fields.current),
      measuredOn: dateOf(fields.measuredOn),
    })),
    systems: rows('systems', ({ id, fields }) => ({
      id,
      name: textOf(fields.name),
      purpose: textOf(fields.purpose),
      owner: textOf(fields.owner),
    })),
    communications: rows('communications', ({ id, fields }) => ({
      id,
      audience: textOf(fields.audience),
      message: textOf(fields.message),
      channel: textOf(fields.channel),
      date: dateOf(fields.date),
      owner: textOf(fields.owner),
      sentOn: dateOf(fields.sentOn),
    })),
    meetings: rows('meetings', ({ id, fields }) => ({
      id,
      ritual: choiceOf(RITUALS, fields.ritual),
      title: textOf(fields.title),
      cadence: choiceOf(CADENCES, fields.cadence),
      weekday: choiceOf(WEEKDAYS, fields.weekday),
      time: timeOf(fields.time),
      minutes: numberOf(fields.minutes, 0),
      participants: textOf(fields.participants),
    })),
  }
}

function runningTables(
  rows: Rows,
): Pick<
  ProgramTables,
  'teamCycles' | 'records' | 'reviews' | 'reviewers' | 'outcomes' | 'teams' | 'closures' | 'overrides'
> {
  return {
    teamCycles: rows('teamCycles', ({ id, fields }) => ({
      id,
      team: textOf(fields.team),
      cycle: numberOf(fields.cycle),
      objectives: numberOf(fields.objectives, 0),
      agreedObjectives: numberOf(fields.agreedObjectives, 0),
      keyResults: numberOf(fields.keyResults, 0),
      measurableKeyResults: numberOf(fields.measurableKeyResults, 0),
      agreedOn: dateOf(fields.agreedOn),
      quality: numberOf(fields.quality),
      progress: numberOf(fields.progress),
      expected: numberOf(fields.expected),
      confidence: numberOf(fields.confidence),
      lastCheckIn: dateOf(fields.lastCheckIn),
      weeksCheckedIn: numberOf(fields.weeksCheckedIn, 0),
      supporting: numberOf(fields.supporting, 0),
    })),
    records: rows('records', ({ id, fields }) => ({
      id,
      movedTo: dateOf(fields.movedTo),
      invitedOn: dateOf(fields.invitedOn),
      heldOn: dateOf(fields.heldOn),
    })),
    reviews: rows('reviews', ({ id, fields }) => ({
      id,
      cycle: numberOf(fields.cycle),
      statements: STATEMENT_FIELDS.map((field) => numberOf(fields[field])),
      keep: textOf(fields.keep),
      change: textOf(fields.change),
    })),
    reviewers: rows('reviewers', ({ id, fields }) => ({
      id,
      cycle: numberOf(fields.cycle),
      person: textOf(fields.person),
      answered: fields.answered === 'Yes',
    })),
    outcomes: rows('outcomes', ({ id, fields }) => ({
      id,
      cycle: numberOf(fields.cycle),
      meeting: choiceOf(REFLECTIONS, fields.meeting),
      kind: choiceOf(OUTCOME_KINDS, fields.kind),
      text: textOf(fields.text),
      owner: textOf(fields.owner),
      due: dateOf(fields.due),
      doneOn: dateOf(fields.doneOn),
    })),
    teams: rows('teams', ({ id, fields }) => ({
      id,
      team: textOf(fields.team),
      parent: textOf(fields.parent),
      department: textOf(fields.department),
      size: numberOf(fields.size),
      readyFrom: dateOf(fields.readyFrom),
      fixedWave: numberOf(fields.fixedWave),
      wave: numberOf(fields.wave),
      waveStart: dateOf(fields.waveStart),
    })),
    closures: rows('closures', ({ id, fields }) => ({
      id,
      kind: choiceOf(CLOSURES, fields.kind),
      name: textOf(fields.name),
      from: dateOf(fields.from),
      to: dateOf(fields.to),
    })),
    overrides: rows('overrides', ({ id, fields }) => ({
      id,
      department: textOf(fields.department),
      key: textOf(fields.key),
      value: numberOf(fields.value),
    })),
  }
}

function candidateOf({ id, fields }: Row): Candidate {
  return {
    id,
    team: textOf(fields.team),
    size: numberOf(fields.size, 0),
    department: textOf(fields.department),
    level: numberOf(fields.level),
    stability: numberOf(fields.stability),
    planningFit: numberOf(fields.planningFit),
    willingness: numberOf(fields.willingness),
    rule: choiceOf(PILOT_RULES, fields.rule),
    chosen: fields.chosen === 'Yes',
    influencer: textOf(fields.influencer),
  }
}

function stakeholderOf({ id, fields }: Row): Stakeholder {
  const involvement: Partial<Record<(typeof STEPS)[number], (typeof INVOLVEMENTS)[number]>> = {}
  STEPS.forEach((step, index) => {
    const part = choiceOf(INVOLVEMENTS, fields[STEP_FIELDS[index] ?? ''])
    if (part !== null) involvement[step] = part
  })
  return { id, name: textOf(fields.name), interest: textOf(fields.interest), involvement }
}

function timeOf(value: Scalar | undefined): string | null {
  const text = textOf(value).trim()
  if (!TIME.test(text)) return null
  return text.length === 4 ? `0${text}` : text
}
