import { type ConditionName, DECISIONS, type Step } from '../../program/index.ts'
import { FIRST_DATE } from '../reader/places.ts'
import { type ProgramTableName, setting } from './declare.ts'
import { isAmount, isDate, isFilled, isOneOf, PLANNED_CYCLES } from './formulas.ts'
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

/** Whether some row of a table has a 1 in a helper column. */
function someRow(table: ProgramTableName, key: string): string {
  return `SUM(${all(table, key)})>0`
}

function someoneIs(role: string): string {
  return met(`COUNTIFS(${all('people', 'role')},"${role}",${all('people', 'position')},">0")>0`)
}

/** Whether every chosen team has a 1 in a helper column. */
function everyChosen(key: string): string {
  return `AND(pilot_teams>0,SUM(${all('candidates', key)})=pilot_teams)`
}

function within(figure: string, min: string, max: string | null): string {
  const least = `OR(NOT(${isAmount(min)}),${figure}>=N(${min}))`
  const most = max === null ? 'TRUE' : `OR(NOT(${isAmount(max)}),${figure}<=N(${max}))`
  return kept(`AND(${least},${most})`)
}

/** The state of what a helper column of the Plan sheet says `times` in each pilot cycle. */
function eachCycle(key: string, times: number): string {
  const count = (state: string) => `COUNTIF(${all('records', key)},"${state}")`
  const isMet = `AND(${PLANNED_CYCLES}>=1,${count('Met')}>=${times}*${PLANNED_CYCLES})`
  return `IF(${count('Broken')}>0,"Broken",IF(${isMet},"Met","Missing"))`
}

/** Whether a meeting of every pilot cycle was held. */
function held(slug: 'review' | 'retrospective'): string {
  const rows = `${all('records', 'reflection')},"${slug}"`
  const days = all('records', 'heldOn')
  return met(
    `AND(${PLANNED_CYCLES}>=1,COUNTIFS(${rows},${days},">=${FIRST_DATE}",${days},"<="&as_of)>=${PLANNED_CYCLES})`,
  )
}

/** Whether every training that somebody needs before the cycle has a 1 in a helper column. */
function everyNeeded(key: string): string {
  const column = all('trainings', key)
  return `AND(COUNT(${column})>0,SUM(${column})=COUNT(${column}))`
}

/** How many success criteria must be measurable. */
export const NEEDED_CRITERIA = `MAX(1,${setting('measurableCriteria')})`

/** The state of each condition. */
export const CONDITION_FORMULAS: Readonly<Record<ConditionName, string>> = {
  'purpose-stated': met(isFilled('purpose')),
  'divisions-rated': met(
    `AND(COUNT(${all('divisions', 'rated')})>0,SUM(${all('divisions', 'rated')})=COUNT(${all('divisions', 'rated')}))`,
  ),
  'decision-taken': met(isOneOf('decision', DECISIONS)),
  'decision-signed': met(`AND(${isFilled('decided_by')},${isDate('decided_on')})`),
  'departure-explained': met(
    `AND(recommendation<>"",${isOneOf('decision', DECISIONS)},OR(${isFilled('decision_reason')},AND(decision=recommendation,COUNTIF(${all('divisions', 'departs')},"Yes")=0)))`,
  ),
  'area-filled': met(someRow('areas', 'isIn')),
  'duration-filled': met('pilot_end<>""'),
  'lead-time-filled': met(`AND(${isAmount('lead_time_weeks')},${someRow('leadTimes', 'complete')})`),
  'success-criteria-measurable': met(`SUM(${all('criteria', 'measurable')})>=${NEEDED_CRITERIA}`),
  'systems-filled': met(someRow('systems', 'complete')),
  'communication-filled': met(someRow('communications', 'complete')),
  'meetings-filled': met(someRow('meetings', 'complete')),
  'teams-chosen': met('pilot_teams>0'),
  'team-count-kept': within('pilot_teams', 'min_teams', 'max_teams'),
  'headcount-kept': within('pilot_headcount', 'min_headcount', 'max_headcount'),
  'departments-kept': within('pilot_departments', 'min_departments', null),
  'levels-kept': within('pilot_levels', 'min_levels', null),
  'must-haves-kept': kept(`COUNTIF(${all('candidates', 'breaksRule')},"Must")=0`),
  'must-nots-kept': kept(`COUNTIF(${all('candidates', 'breaksRule')},"Must not")=0`),
  'owners-named': met(everyChosen('hasOwner')),
  'influencers-named': met(everyChosen('hasInfluencer')),
  'sponsor-named': someoneIs('Executive sponsor'),
  'people-lead-named': someoneIs('People lead'),
  'project-lead-named': someoneIs('Project lead'),
  'pilot-teams-covered': met(`AND(pilot_end<>"",${everyChosen('isLookedAfter')})`),
  'coaches-not-overloaded': `IF(SUM(${all('people', 'isOverloaded')})>0,"Broken",IF(SUM(${all('people', 'mostPeople')})>0,"Met","Missing"))`,
  'trainings-listed': met(`COUNTIFS(${all('trainings', 'isListed')},1)>0`),
  'seats-suffice': met(everyNeeded('hasSeats')),
  'everyone-trained': met(everyNeeded('isDone')),
  'okrs-drafted': met(everyChosen('drafted')),
  'okrs-measurable': met(everyChosen('measurable')),
  'okrs-agreed': met(everyChosen('agreed')),
  'agreed-by-day-one': `IF(${everyChosen('agreedInTime')},"Met",IF(${someRow('teamCycles', 'agreedLate')},"Broken","Missing"))`,
  'invited-in-time': eachCycle('invited', 2),
  'review-held': held('review'),
  'retrospective-held': held('retrospective'),
  'meetings-apart': eachCycle('apart', 1),
  'improvements-recorded': met(
    `AND(${PLANNED_CYCLES}>=1,SUM(${all('outcomes', 'newCycle')})>=${PLANNED_CYCLES})`,
  ),
  'pilot-cycles-completed': met(`SUM(${all('records', 'completed')})>=MAX(1,${setting('minPilotCycles')})`),
  'success-criteria-met': met(
    `AND(COUNT(${all('criteria', 'met')})>0,OR(SUM(${all('criteria', 'met')})=COUNT(${all('criteria', 'met')}),AND(${isFilled('exception_by')},${isFilled('exception_reason')},${isDate('exception_on')})))`,
  ),
}

const DRAFTING = `INDEX(${all('records', 'planned')},MATCH("c1-draft",${all('records', 'id')},0))`
const DRAFTING_MOVED = `INDEX(${all('records', 'movedTo')},MATCH("c1-draft",${all('records', 'id')},0))`
const BEFORE_DRAFTING = `IFERROR(IF(${isDate(DRAFTING_MOVED)},${DRAFTING_MOVED},${DRAFTING}),first_cycle_start)`
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
  return `IF(${isDate('first_cycle_start')},${day},"")`
}
