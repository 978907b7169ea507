import { PILOT_RULES } from '../../../program/index.ts'
import {
  columns,
  computed,
  type FormulaContext,
  helper,
  number,
  oneOf,
  type ProgramSheet,
  plannedFrom,
  setting,
  text,
} from '../declare.ts'
import { ROW_INPUTS, rowChangedFormula } from '../planner-inputs.ts'

const limit = {
  kind: 'number',
  numberFormat: '0',
  rule: { type: 'number', min: 0, max: null, strict: true },
} as const
const rating = number(1, 5)
const shown = { kind: 'number', numberFormat: '0' } as const

export const PILOT_SHEET: ProgramSheet = {
  sheet: '3 Pilot',
  values: [
    { key: 'minTeams', ...limit },
    { key: 'maxTeams', ...limit },
    { key: 'minHeadcount', ...limit },
    { key: 'maxHeadcount', ...limit },
    { key: 'minDepartments', ...limit },
    { key: 'minLevels', ...limit },
    { key: 'pilotTeams', ...shown, formula: ({ all }) => `COUNTIF(${all('candidates', 'chosen')},"Yes")` },
    {
      key: 'pilotHeadcount',
      ...shown,
      formula: ({ all }) => `SUMIFS(${all('candidates', 'size')},${all('candidates', 'chosen')},"Yes")`,
    },
    { key: 'pilotDepartments', ...shown, formula: ({ all }) => `SUM(${all('candidates', 'newDepartment')})` },
    { key: 'pilotLevels', ...shown, formula: ({ all }) => `SUM(${all('candidates', 'newLevel')})` },
  ],
  tables: [
    {
      name: 'candidates',
      letter: 'P',
      capacity: 300,
      columns: columns({
        team: text(24),
        size: number(0),
        department: text(18),
        level: number(1, 20, 8),
        stability: rating,
        planningFit: rating,
        willingness: rating,
        rule: oneOf(PILOT_RULES, 11),
        score: computed('number', ({ at }) => score(at), { numberFormat: '0%' }),
        chosen: oneOf(['Yes'], 9),
        owners: computed('number', ({ at, all }) => {
          const owners = `COUNTIFS(${all('people', 'role')},"OKR owner",${all('people', 'team')},${at('team')},${all('people', 'name')},"<>")`
          return `IF(${at('team')}="","",${owners})`
        }),
        influencer: text(20),
        departmentName: helper('text', ({ at }) => `TRIM(${at('department')})`),
        newDepartment: helper('number', (context) => isNew(context, 'departmentName')),
        newLevel: helper('number', (context) => isNew(context, 'level')),
        [ROW_INPUTS]: plannedFrom(),
        changed: helper('number', rowChangedFormula('pilot')),
      }),
    },
  ],
}

/** Σ weight × rating ÷ (5 × Σ weight), empty where a rating is missing or out of range. */
function score(at: (key: string) => string): string {
  const ratings = ['stability', 'planningFit', 'willingness'].map(at)
  const keys = ['stabilityWeight', 'planningFitWeight', 'willingnessWeight'] as const
  const weights = keys.map(setting)
  const inRange = ratings.map((cell) => `${cell}>=1,${cell}<=5`).join()
  const points = ratings.map((cell, index) => `${weights[index]}*${cell}`).join('+')
  return `IF(COUNT(${ratings.join()})<3,"",IF(AND(${inRange},${weights.join('+')}>0),(${points})/(5*(${weights.join('+')})),""))`
}

/** 1 on the first chosen row with a value, 0 on further ones, empty elsewhere. */
function isNew({ at, soFar }: FormulaContext, key: string): string {
  const first = `COUNTIFS(${soFar(key)},${at(key)},${soFar('chosen')},"Yes")=1`
  return `IF(AND(${at('chosen')}="Yes",${at(key)}<>""),IF(${first},1,0),"")`
}
