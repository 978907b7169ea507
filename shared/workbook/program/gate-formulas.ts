import type { ConditionName, Step } from '../../program/index.ts'
import { type ProgramTableName, setting } from './declare.ts'
import { PLANNED_CYCLES } from './formulas.ts'
import { columnRange } from './layout.ts'

const all = columnRange

/** `Met` where so, else `Missing`. */
function met(formula: string): string {
  return `IF(${formula},"Met","Missing")`
}

/** `Missing` while no team is chosen; then `Met` where so, else `Broken`. */
function kept(formula: string): string {
  return `IF(pilot_teams=0,"Missing",IF(${formula},"Met","Broken"))`
}

function isFilled(name: string): string {
  return `LEN(TRIM(${name}))>0`
}

/** Whether some row of a table has text in all these columns. */
function someRow(table: ProgramTableName, ...keys: readonly string[]): string {
  return `SUMPRODUCT(${keys.map((key) => `(${all(table, key)}<>"")`).join('*')})>0`
}

function someoneIs(role: string): string {
  return met(`SUMPRODUCT((${all('people', 'role')}="${role}")*(${all('people', 'name')}<>""))>0`)
}

/** Whether no chosen team breaks a rule; `rule` is a comparison of a whole column. */
function noChosen(rule: string): string {
  return `AND(pilot_teams>0,SUMPRODUCT((${all('candidates', 'chosen')}="Yes")*(${rule}))=0)`
}

function within(figure: string, min: string, max: string | null): string {
  const most = max === null ? 'TRUE' : `OR(${max}="",${figure}<=N(${max}))`
  return kept(`AND(OR(${min}="",${figure}>=N(${min})),${most})`)
}

/** Whether each chosen team's row of the first cycle meets a rule; `rule` is a comparison of whole columns. */
function eachFirstCycle(rule: string): string {
  return `AND(pilot_teams>0,SUMPRODUCT((${all('teamCycles', 'counts')}=1)*${rule})=pilot_teams)`
}

/** The state of what a helper column of the Plan sheet says `times` in each pilot cycle. */
function eachCycle(key: string, times: number): string {
  const count = (state: string) => `COUNTIF(${all('records', key)},"${state}")`
  const isMet = `AND(${PLANNED_CYCLES}>=1,${count('Met')}>=${times}*${PLANNED_CYCLES})`
  return `IF(${count('Broken')}>0,"Broken",IF(${isMet},"Met","Missing"))`
}

/** Whether a meeting of every pilot cycle was held. */
function held(slug: 'review' | 'retrospective'): string {
  const rows = `(${all('records', 'reflection')}="${slug}")`
  const days = all('records', 'heldOn')
  return met(
    `AND(${PLANNED_CYCLES}>=1,SUMPRODUCT(${rows}*(${days}<>"")*(${days}<=as_of))>=${PLANNED_CYCLES})`,
  )
}

const COUNTED = {
  objectives: all('teamCycles', 'objectives'),
  agreed: all('teamCycles', 'agreedObjectives'),
  keyResults: all('teamCycles', 'keyResults'),
  measurable: all('teamCycles', 'measurableKeyResults'),
  agreedOn: all('teamCycles', 'agreedOn'),
} as const

/** The trainings before the cycle. */
const BEFORE = `${all('trainings', 'isBefore')},1`

/** The state of each condition. */
export const CONDITION_FORMULAS: Readonly<Record<ConditionName, string>> = {
  'purpose-stated': met(isFilled('purpose')),
  'divisions-rated': met(
    `AND(recommendation<>"",COUNTIF(${all('divisions', 'headcount')},">0")=COUNTA(${all('divisions', 'name')}))`,
  ),
  'decision-taken': met(isFilled('decision')),
  'decision-signed': met(`AND(${isFilled('decided_by')},ISNUMBER(decided_on))`),
  'departure-explained': met(
    `AND(recommendation<>"",decision<>"",OR(${isFilled('decision_reason')},AND(decision=recommendation,COUNTIF(${all('divisions', 'departs')},"Yes")=0)))`,
  ),
  'area-filled': met(`SUMPRODUCT((${all('areas', 'name')}<>"")*(${all('areas', 'part')}="In"))>0`),
  'duration-filled': met('pilot_end<>""'),
  'lead-time-filled': met(`AND(ISNUMBER(lead_time_weeks),${someRow('leadTimes', 'task', 'weeks')})`),
  'success-criteria-measurable': met(
    `AND(SUMPRODUCT((${all('criteria', 'criterion')}<>"")*(${all('criteria', 'progress')}<>""))>=MAX(1,${setting('measurableCriteria')}))`,
  ),
  'systems-filled': met(someRow('systems', 'name', 'purpose')),
  'communication-filled': met(someRow('communications', 'audience', 'message', 'date', 'owner')),
  'meetings-filled': met(someRow('meetings', 'ritual', 'participants')),
  'teams-chosen': met('pilot_teams>0'),
  'team-count-kept': within('pilot_teams', 'min_teams', 'max_teams'),
  'headcount-kept': within('pilot_headcount', 'min_headcount', 'max_headcount'),
  'departments-kept': within('pilot_departments', 'min_departments', null),
  'levels-kept': within('pilot_levels', 'min_levels', null),
  'must-haves-kept': kept(
    `SUMPRODUCT((${all('candidates', 'rule')}="Must")*(${all('candidates', 'chosen')}<>"Yes"))=0`,
  ),
  'must-nots-kept': kept(
    `SUMPRODUCT((${all('candidates', 'rule')}="Must not")*(${all('candidates', 'chosen')}="Yes"))=0`,
  ),
  'owners-named': met(noChosen(`${all('candidates', 'owners')}=0`)),
  'influencers-named': met(noChosen(`${all('candidates', 'influencer')}=""`)),
  'sponsor-named': someoneIs('Executive sponsor'),
  'people-lead-named': someoneIs('People lead'),
  'project-lead-named': someoneIs('Project lead'),
  'pilot-teams-covered': met(
    `AND(${noChosen(`${all('candidates', 'owners')}=0`)},pilot_end<>"",SUM(${all('candidates', 'covered')})=pilot_teams)`,
  ),
  'coaches-not-overloaded': `IF(SUMPRODUCT((${all('people', 'mostPeople')}<>"")*(${all('people', 'mostPeople')}>${all('people', 'room')}))>0,"Broken",IF(SUM(${all('people', 'mostPeople')})>0,"Met","Missing"))`,
  'trainings-listed': met(
    `SUMPRODUCT((${all('trainings', 'title')}<>"")*(${all('trainings', 'role')}<>"")*(${all('trainings', 'timing')}<>"During the cycle"))>0`,
  ),
  'seats-suffice': met(
    `AND(COUNTIFS(${BEFORE},${all('trainings', 'needed')},">0")>0,COUNTIFS(${BEFORE},${all('trainings', 'short')},">0")=0)`,
  ),
  'everyone-trained': met(
    `AND(SUMIFS(${all('trainings', 'needed')},${BEFORE})>0,SUMIFS(${all('trainings', 'trained')},${BEFORE})=SUMIFS(${all('trainings', 'needed')},${BEFORE}))`,
  ),
  'okrs-drafted': met(eachFirstCycle(`(${COUNTED.objectives}>0)*(${COUNTED.keyResults}>0)`)),
  'okrs-measurable': met(
    eachFirstCycle(`(${COUNTED.keyResults}>0)*(${COUNTED.measurable}>=${COUNTED.keyResults})`),
  ),
  'okrs-agreed': met(eachFirstCycle(`(${COUNTED.objectives}>0)*(${COUNTED.agreed}>=${COUNTED.objectives})`)),
  'agreed-by-day-one': `IF(${eachFirstCycle(`(${COUNTED.agreedOn}<>"")*(${COUNTED.agreedOn}<=first_cycle_start)`)},"Met",IF(SUMPRODUCT((${all('teamCycles', 'counts')}=1)*(${COUNTED.agreedOn}<>"")*(${COUNTED.agreedOn}>first_cycle_start))>0,"Broken","Missing"))`,
  'invited-in-time': eachCycle('invited', 2),
  'review-held': held('review'),
  'retrospective-held': held('retrospective'),
  'meetings-apart': eachCycle('apart', 1),
  'improvements-recorded': met(
    `AND(${PLANNED_CYCLES}>=1,SUM(${all('outcomes', 'newCycle')})>=${PLANNED_CYCLES})`,
  ),
  'pilot-cycles-completed': met(`SUM(${all('records', 'completed')})>=MAX(1,${setting('minPilotCycles')})`),
  'success-criteria-met': met(
    `AND(COUNTA(${all('criteria', 'criterion')})>0,OR(COUNTIF(${all('criteria', 'progress')},1)=COUNTA(${all('criteria', 'criterion')}),AND(${isFilled('exception_by')},${isFilled('exception_reason')},ISNUMBER(exception_on))))`,
  ),
}

const DRAFTING = `INDEX(${all('records', 'planned')},MATCH("c1-draft",${all('records', 'id')},0))`
const DRAFTING_MOVED = `INDEX(${all('records', 'movedTo')},MATCH("c1-draft",${all('records', 'id')},0))`
const BEFORE_DRAFTING = `IFERROR(IF(${DRAFTING_MOVED}="",${DRAFTING},${DRAFTING_MOVED}),first_cycle_start)`
const PREPARED = 'first_cycle_start-7*N(lead_time_weeks)'

/** The last day to pass each gate, empty while the first day is not entered; null where there is none. */
export const DUE_FORMULAS: Readonly<Record<Step, string | null>> = {
  Goal: due(PREPARED),
  Scope: due(PREPARED),
  Pilot: due(BEFORE_DRAFTING),
  People: due(BEFORE_DRAFTING),
  Coaching: due('first_cycle_start-1'),
  'First OKRs': due('first_cycle_start'),
  Reflect: 'pilot_end',
  Scale: null,
}

function due(day: string): string {
  return `IF(first_cycle_start="","",${day})`
}
