import type { ConditionName } from '../../program/index.ts'
import type { ProgramTableName } from './declare.ts'
import { isFilled, PLANNED_CYCLES } from './formulas.ts'
import { NEEDED_CRITERIA } from './gate-formulas.ts'
import { addressOf, columnRange, namedAddress } from './layout.ts'

/** What an unmet condition lacks, as formulas: how many, the first of them by name, and the cell to go to. */
interface Lack {
  readonly count: string
  readonly first: string
  readonly where: string
}

/** The sentence for an unmet condition; `none` where there is nothing yet that could be counted. */
export type LackCaption = readonly [some: string, none?: string]

/** A formula for what is missing, in words; empty where the condition is met. `state` is the condition's cell. */
export function missingFormula(name: ConditionName, state: string, [some, none]: LackCaption): string {
  const { count, first } = LACKS[name]
  const words = inWords(some, { '{count}': count, '{first}': `IFERROR(${first}&"","–")` })
  const sentence = none === undefined ? words : `IF(${count}=0,${inWords(none, {})},${words})`
  return `IF(${state}="Met","",${sentence})`
}

/** A formula for the cell to go to; empty where the condition is met. */
export function whereFormula(name: ConditionName, state: string): string {
  return `IF(${state}="Met","",${LACKS[name].where})`
}

function inWords(text: string, figures: Readonly<Record<string, string>>): string {
  return text
    .split(/(\{[a-z]+\})/)
    .filter((part) => part !== '')
    .map((part) => figures[part] ?? `"${part.replace(/"/g, '""')}"`)
    .join('&')
}

/** A named cell that is to be filled in. */
function value(key: string): Lack {
  return { count: '0', first: '""', where: namedAddress(key) }
}

/** A table that lacks a row. */
function table(name: ProgramTableName): Lack {
  return { count: '0', first: '""', where: addressOf(name, 'id', '1') }
}

/** The rows of a table with a mark in a helper column: how many, what the first is called, and its cell. */
function rows(
  name: ProgramTableName,
  key: string,
  called: string,
  cell = called,
  mark: string | number = 0,
): Lack {
  const position = `MATCH(${mark},${columnRange(name, key)},0)`
  return {
    count: `COUNTIF(${columnRange(name, key)},${mark})`,
    first: `INDEX(${columnRange(name, called)},${position})`,
    where: `IFERROR(${addressOf(name, cell, position)},${addressOf(name, 'id', '1')})`,
  }
}

/** Meetings of the pilot that break a rule or have not met it yet; the broken ones first. */
function meetings(key: string, cell: string): Lack {
  const column = columnRange('records', key)
  const position = `IFERROR(MATCH("Broken",${column},0),MATCH("Missing",${column},0))`
  return {
    count: `(COUNTIF(${column},"Broken")+COUNTIF(${column},"Missing"))`,
    first: `INDEX(${columnRange('records', 'event')},${position})`,
    where: `IFERROR(${addressOf('records', cell, position)},${addressOf('records', 'id', '1')})`,
  }
}

function within(figure: string, key: string): Lack {
  return { count: figure, first: '""', where: namedAddress(key) }
}

function cyclesWithout(done: string, where: string): Lack {
  return { count: `MAX(0,${PLANNED_CYCLES}-${done})`, first: '""', where }
}

function held(slug: string): Lack {
  const rowsOf = `${columnRange('records', 'reflection')},"${slug}"`
  const days = columnRange('records', 'heldOn')
  const position = `MATCH("${slug}",${columnRange('records', 'reflection')},0)`
  const where = `IFERROR(${addressOf('records', 'heldOn', position)},${addressOf('records', 'id', '1')})`
  return cyclesWithout(`COUNTIFS(${rowsOf},${days},">0",${days},"<="&as_of)`, where)
}

const LACKS: Readonly<Record<ConditionName, Lack>> = {
  'purpose-stated': value('purpose'),
  'divisions-rated': rows('divisions', 'rated', 'name'),
  'decision-taken': value('decision'),
  'decision-signed': {
    ...value('decidedBy'),
    where: `IF(${isFilled('decided_by')},${namedAddress('decidedOn')},${namedAddress('decidedBy')})`,
  },
  'departure-explained': value('decisionReason'),
  'area-filled': table('areas'),
  'duration-filled': value('firstCycleStart'),
  'lead-time-filled': value('leadTimeWeeks'),
  'success-criteria-measurable': {
    ...rows('criteria', 'measurable', 'criterion', 'type'),
    count: `(${NEEDED_CRITERIA}-SUM(${columnRange('criteria', 'measurable')}))`,
  },
  'systems-filled': table('systems'),
  'communication-filled': table('communications'),
  'meetings-filled': table('meetings'),
  'teams-chosen': table('candidates'),
  'team-count-kept': within('pilot_teams', 'minTeams'),
  'headcount-kept': within('pilot_headcount', 'minHeadcount'),
  'departments-kept': within('pilot_departments', 'minDepartments'),
  'levels-kept': within('pilot_levels', 'minLevels'),
  'must-haves-kept': rows('candidates', 'breaksRule', 'team', 'chosen', '"Must"'),
  'must-nots-kept': rows('candidates', 'breaksRule', 'team', 'chosen', '"Must not"'),
  'owners-named': rows('candidates', 'hasOwner', 'team', 'owners'),
  'influencers-named': rows('candidates', 'hasInfluencer', 'team', 'influencer'),
  'sponsor-named': table('people'),
  'people-lead-named': table('people'),
  'project-lead-named': table('people'),
  'pilot-teams-covered': rows('candidates', 'isLookedAfter', 'team'),
  'coaches-not-overloaded': rows('people', 'isOverloaded', 'name', 'mostPeople', 1),
  'trainings-listed': table('trainings'),
  'seats-suffice': rows('trainings', 'hasSeats', 'title', 'short'),
  'everyone-trained': {
    ...rows('trainings', 'isDone', 'title', 'trained'),
    count: `(SUMIFS(${columnRange('trainings', 'needed')},${columnRange('trainings', 'isDone')},0)-SUMIFS(${columnRange('trainings', 'trained')},${columnRange('trainings', 'isDone')},0))`,
  },
  'okrs-drafted': {
    ...rows('candidates', 'drafted', 'team'),
    where: addressOf('teamCycles', 'objectives', '1'),
  },
  'okrs-measurable': {
    ...rows('candidates', 'measurable', 'team'),
    where: addressOf('teamCycles', 'measurableKeyResults', '1'),
  },
  'okrs-agreed': {
    ...rows('candidates', 'agreed', 'team'),
    where: addressOf('teamCycles', 'agreedObjectives', '1'),
  },
  'agreed-by-day-one': {
    ...rows('candidates', 'agreedInTime', 'team'),
    where: addressOf('teamCycles', 'agreedOn', '1'),
  },
  'invited-in-time': meetings('invited', 'invitedOn'),
  'review-held': held('review'),
  'retrospective-held': held('retrospective'),
  'meetings-apart': meetings('apart', 'heldOn'),
  'improvements-recorded': cyclesWithout(
    `SUM(${columnRange('outcomes', 'newCycle')})`,
    addressOf('outcomes', 'id', '1'),
  ),
  'pilot-cycles-completed': cyclesWithout(
    `SUM(${columnRange('records', 'completed')})`,
    addressOf('records', 'heldOn', '1'),
  ),
  'success-criteria-met': rows('criteria', 'met', 'criterion', 'current'),
}
