import { type ImportField, plain } from './fields.ts'
import type { Outline } from './outline.ts'

/** How a tool exports OKRs. `docs/importing.md` names the page each list of columns was taken from, or says that none was found. */
export interface ImportFormat {
  readonly name: string
  /** The titles by which a file is recognised: it has all of them. */
  readonly marks: readonly string[]
  /** What each column holds; null: known, and a tracker has no place for it. */
  readonly columns: Readonly<Record<string, ImportField | null>>
  /** How its lines say what belongs to what; without it each line is a key result that names its objective. */
  readonly outline?: Outline
  /** What a number without a sign is when all is achieved, or certain. */
  readonly full?: Partial<Record<'progress' | 'confidence', number>>
}

/** The formats that are recognised, the first that fits first. */
const IMPORT_FORMATS: readonly ImportFormat[] = [
  {
    name: 'Viva Goals (Ally.io)',
    marks: ['Row ID', 'Title', 'Parent', 'Entity'],
    outline: 'id',
    columns: {
      'Row ID': 'id',
      Title: 'title',
      Parent: 'parent',
      Entity: 'team',
      'Owner Email': 'owner',
      'Time Period': 'cycle',
      'Start Date': 'start',
      'Due Date': 'end',
      'End Date': 'end',
      Type: 'kind',
      Description: 'notes',
      'Metric Name': null,
      'Metric Unit': 'unit',
      'Start Value': 'baseline',
      'Target Value': 'target',
      'Current Value': 'current',
      Progress: 'progress',
      Status: 'status',
      Tags: null,
    },
  },
  {
    name: 'OKR for Jira',
    marks: ['Order', 'Type', 'Summary', 'Period', 'Target value'],
    outline: 'number',
    columns: {
      Order: 'id',
      Type: 'kind',
      Summary: 'title',
      Status: 'status',
      Period: 'cycle',
      Owner: 'owner',
      Weight: 'weight',
      'OKR type': null,
      Labels: null,
      Teams: 'team',
      'Expected start date': 'start',
      'Expected end date': 'end',
      'Start value': 'baseline',
      'Current value': 'current',
      'Target value': 'target',
      Description: 'notes',
    },
  },
  {
    name: 'Jira issues',
    marks: ['Summary', 'Issue key', 'Issue Type'],
    outline: 'id',
    columns: {
      Summary: 'title',
      'Issue key': 'key',
      'Issue id': 'id',
      'Issue Type': 'kind',
      Status: null,
      'Status Category': null,
      'Project key': null,
      'Project name': null,
      'Project type': null,
      'Project lead': null,
      'Project description': null,
      'Project url': null,
      Priority: 'priority',
      Resolution: null,
      Assignee: 'owner',
      'Assignee Id': null,
      Reporter: null,
      'Reporter Id': null,
      Creator: null,
      'Creator Id': null,
      Created: null,
      Updated: null,
      'Last Viewed': null,
      Resolved: 'completedOn',
      'Start date': 'start',
      'Due date': 'end',
      Labels: null,
      Description: 'notes',
      'Parent id': 'parent',
      'Parent key': 'parent',
      Parent: 'parent',
      'Parent summary': null,
    },
  },
  {
    name: 'Asana',
    marks: ['Task ID', 'Name', 'Section/Column', 'Parent task'],
    outline: 'title',
    columns: {
      'Task ID': 'id',
      'Created At': null,
      'Completed At': 'completedOn',
      'Last Modified': null,
      Name: 'title',
      'Section/Column': null,
      Assignee: 'owner',
      'Assignee Email': null,
      'Start Date': 'start',
      'Due Date': 'end',
      Tags: null,
      Notes: 'notes',
      Projects: null,
      'Parent task': 'parent',
      'Blocked By (Dependencies)': null,
      'Blocking (Dependencies)': null,
    },
  },
  {
    name: 'Betterworks',
    marks: ['name', 'type', 'progress', 'owner_email'],
    outline: 'above',
    full: { progress: 100 },
    columns: {
      name: 'title',
      type: 'kind',
      progress: 'progress',
      start_date: 'start',
      end_date: 'end',
      owner_email: 'owner',
      categories: null,
      description: 'notes',
    },
  },
  {
    name: 'Perdoo',
    marks: ['Name', 'Type', 'Lead', 'Timeframe', 'Parent'],
    outline: 'title',
    columns: {
      Name: 'title',
      Type: 'kind',
      Parent: 'parent',
      Description: 'notes',
      Owner: 'team',
      Lead: 'owner',
      Timeframe: 'cycle',
      Status: 'status',
      Progress: 'progress',
      'Target type': 'type',
      Unit: 'unit',
      'Start value': 'baseline',
      'Current value': 'current',
      'Target value': 'target',
      Contributors: null,
      Tags: null,
    },
  },
  {
    name: 'Quantive (Gtmhub)',
    marks: ['Session', 'Objective', 'Key result', 'Attainment'],
    full: { confidence: 1 },
    columns: {
      Session: 'cycle',
      Team: 'team',
      Objective: 'objective',
      'Key result': 'keyResult',
      Owner: 'owner',
      Description: 'notes',
      'Initial value': 'baseline',
      'Target value': 'target',
      'Actual value': 'current',
      Attainment: 'progress',
      Confidence: 'confidence',
      Format: 'unit',
    },
  },
  {
    name: 'Weekdone',
    marks: ['Objective', 'Key result', 'Quarter', 'Person', 'Progress'],
    columns: {
      Objective: 'objective',
      'Key result': 'keyResult',
      Quarter: 'cycle',
      Team: 'team',
      Person: 'owner',
      Progress: 'progress',
      Status: 'status',
      Comment: 'notes',
      'Last updated': 'checkedInOn',
    },
  },
]

/** The format that a file with these titles is of; null where it is of none that is known. */
export function recognise(titles: readonly string[]): ImportFormat | null {
  const has = new Set(titles.map(plain))
  return IMPORT_FORMATS.find(({ marks }) => marks.every((mark) => has.has(plain(mark)))) ?? null
}
