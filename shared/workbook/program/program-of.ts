import type { Language } from '../../okr/index.ts'
import {
  DECISIONS,
  DEFAULT_PROGRAM_SETTINGS,
  type Program,
  type ProgramSettings,
  type ProgramValues,
  SETTING_KEYS,
} from '../../program/index.ts'
import type { Document, Scalar } from '../document.ts'
import { choiceOf, dateOf, numberOf, textOf } from '../fields.ts'
import { peopleTables } from './tables/people.ts'
import { rowsIn } from './tables/rows.ts'
import { runningTables } from './tables/running.ts'
import { scopeTables } from './tables/scope.ts'

/**
 * The program that a document holds, which says in `language` what is computed of it. What is missing or not of its kind
 * is null, as it is to the formulas.
 */
export function programOf(document: Document, language: Language): Program {
  const values = new Map((document.tables.values ?? []).map(({ id, fields }) => [id, fields.value ?? null]))
  const value = (key: string): Scalar => values.get(key) ?? null
  const rows = rowsIn(document)
  return {
    language,
    values: valuesOf(value),
    settings: settingsOf(value),
    ...scopeTables(rows),
    ...peopleTables(rows),
    ...runningTables(rows),
  }
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
