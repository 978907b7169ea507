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
import { positionIn, trimmedName } from '../formulas.ts'
import { ROW_INPUTS, rowChangedFormula } from '../planner-inputs.ts'
import { FIRST_OKRS } from './first-okrs.ts'

const limit = {
  kind: 'number',
  numberFormat: '0',
  rule: { type: 'number', min: 0, max: null, strict: true },
} as const
const rating = number(1, 5)
const WEIGHTS = ['stabilityWeight', 'planningFitWeight', 'willingnessWeight'] as const
type OwnSetting = (typeof WEIGHTS)[number] | 'peoplePerCoach'
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
      formula: ({ all }) =>
        `SUMIFS(${all('candidates', 'size')},${all('candidates', 'chosen')},"Yes",${all('candidates', 'size')},">0")`,
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
          const named = `${all('people', 'role')},"OKR owner",${all('people', 'position')},">0"`
          const owners = `COUNTIFS(${named},${all('people', 'teamPosition')},${at('position')})`
          return `IF(${at('position')}="",IF(${at('chosen')}="Yes",0,""),${owners})`
        }),
        influencer: text(20),
        departmentName: helper('text', ({ at }) => trimmedName(at('department'))),
        newDepartment: helper('number', (context) => isNew(context, 'departmentName')),
        levelNumber: helper('number', ({ at }) => `IF(COUNT(${at('level')})=1,${at('level')},"")`),
        newLevel: helper('number', (context) => isNew(context, 'levelNumber')),
        [ROW_INPUTS]: plannedFrom(),
        changed: helper('number', rowChangedFormula('pilot')),
        ...Object.fromEntries(
          WEIGHTS.map((key) => [key, helper('number', (context) => ownSetting(context, key))]),
        ),
        trimmed: helper('text', ({ at }) => trimmedName(at('team'))),
        position: helper('number', ({ at, all }) => positionIn(all('candidates', 'trimmed'), at('team'))),
        covered: helper('number', coveredFormula),
        trimmedInfluencer: helper('text', ({ at }) => trimmedName(at('influencer'))),
        influencerPosition: helper('number', ({ at, all }) =>
          positionIn(all('candidates', 'trimmedInfluencer'), at('influencer')),
        ),
        influencerLearns: helper('number', influencerLearns),
        hasInfluencer: helper('number', ({ at }) => ofChosen(at, `${at('influencerPosition')}<>""`)),
        isLookedAfter: helper('number', ({ at }) =>
          ofChosen(at, `AND(N(${at('owners')})>0,${at('covered')}=1)`),
        ),
        breaksRule: helper('text', ({ at }) => {
          const isLeftOut = `AND(${at('rule')}="Must",${at('chosen')}<>"Yes")`
          const isWrong = `AND(${at('rule')}="Must not",${at('chosen')}="Yes")`
          return `IF(OR(${isLeftOut},${isWrong}),${at('rule')},"")`
        }),
        hasOwner: helper('number', ({ at }) => ofChosen(at, `N(${at('owners')})>0`)),
        ...Object.fromEntries(
          FIRST_OKRS.map((key) => [key, helper('number', (context) => firstOkrs(context, key))]),
        ),
        coachedPeople: helper('number', coachedPeople),
      }),
    },
  ],
}

/** A setting: that of the candidate's department where it has its own, else the organisation's. */
function ownSetting({ at, all }: FormulaContext, key: OwnSetting): string {
  const own = `${all('overrides', 'departmentName')},${at('departmentName')},${all('overrides', 'key')},"${key}"`
  return `IFERROR(AVERAGEIFS(${all('overrides', 'value')},${own}),${setting(key)})`
}

/** How much of a coach the team takes, in people: more where its department has fewer people per coach. */
function coachedPeople(context: FormulaContext): string {
  const size = context.at('size')
  const own = ownSetting(context, 'peoplePerCoach')
  const people = `ROUND(${size}*${setting('peoplePerCoach')}/${own},6)`
  return `IF(N(${size})>0,IFERROR(${people},${size}),0)`
}

/** Σ weight × rating ÷ (5 × Σ weight), empty where a rating is missing or out of range. */
function score(at: (key: string) => string): string {
  const ratings = ['stability', 'planningFit', 'willingness'].map(at)
  const keys = WEIGHTS
  const weights = keys.map(at)
  const inRange = ratings.map((cell) => `${cell}>=1,${cell}<=5`).join()
  const points = ratings.map((cell, index) => `${weights[index]}*${cell}`).join('+')
  return `IF(COUNT(${ratings.join()})<3,"",IF(AND(${inRange},${weights.join('+')}>0),(${points})/(5*(${weights.join('+')})),""))`
}

/** 1 on the first chosen row with a value, 0 on further ones, empty elsewhere. */
function isNew({ at, soFar }: FormulaContext, key: string): string {
  const first = `COUNTIFS(${soFar(key)},${at(key)},${soFar('chosen')},"Yes")=1`
  return `IF(AND(${at('chosen')}="Yes",${at(key)}<>""),IF(${first},1,0),"")`
}

/** In a chosen team's row: 1 where somebody coaches it in every week of the pilot. */
function coveredFormula({ at, all }: FormulaContext): string {
  const own = `${all('assignments', 'position')},${at('position')}`
  const week = `${all('assignments', 'firstWeek')},0,${all('assignments', 'lastWeek')},">=0"`
  const isCovered = `AND(COUNTIFS(${own},${week})>0,COUNTIFS(${own},${all('assignments', 'leavesGap')},1)=0)`
  return ofChosen(at, `IF(${at('position')}="",FALSE,${isCovered})`)
}

/** 1 on the first chosen row of an influencer whom People does not list as one. */
function influencerLearns({ at, all, soFar }: FormulaContext): string {
  const person = positionIn(all('people', 'trimmed'), at('influencer'))
  const listed = `COUNTIFS(${all('people', 'position')},${person},${all('people', 'role')},"Influencer",${all('people', 'takesPart')},1)`
  const isFirst = `COUNTIFS(${soFar('influencerPosition')},${at('influencerPosition')},${soFar('chosen')},"Yes")=1`
  const isChosen = `AND(${at('chosen')}="Yes",${at('influencerPosition')}<>"")`
  return `IF(${isChosen},IF(AND(${isFirst},${listed}=0),1,0),"")`
}

/** In a chosen team's row 1 or 0, elsewhere empty. */
function ofChosen(at: FormulaContext['at'], rule: string): string {
  return `IF(${at('chosen')}="Yes",IF(${rule},1,0),"")`
}

/** In a chosen team's row: whether its row of the first cycle says so. */
function firstOkrs({ at, all }: FormulaContext, key: (typeof FIRST_OKRS)[number]): string {
  const own = `${all('teamCycles', 'pilotTeam')},${at('position')},${all('teamCycles', key)},1`
  return ofChosen(at, `IF(${at('position')}="",FALSE,COUNTIFS(${own})>0)`)
}
