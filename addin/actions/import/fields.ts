/**
 * What a column of a file may hold, and the titles by which a file of no known format has it. `title`, `id`, `key`,
 * `parent` and `kind` are for files that have a line for each objective and each key result.
 */
export const IMPORT_FIELDS = [
  { field: 'team', titles: ['team', 'team name', 'group', 'department'] },
  { field: 'cycle', titles: ['cycle', 'period', 'quarter', 'time period', 'session'] },
  { field: 'objective', titles: ['objective', 'objective title', 'objective name', 'goal', 'goal title'] },
  { field: 'keyResult', titles: ['key result', 'key result title', 'key result name', 'kr', 'outcome'] },
  { field: 'owner', titles: ['owner', 'key result owner', 'assignee', 'responsible', 'lead'] },
  { field: 'type', titles: ['type', 'key result type', 'metric type'] },
  { field: 'unit', titles: ['unit', 'metric unit', 'uom'] },
  { field: 'baseline', titles: ['baseline', 'start value', 'initial value', 'starting value'] },
  { field: 'target', titles: ['target', 'target value', 'goal value', 'end value'] },
  { field: 'current', titles: ['current', 'current value', 'actual', 'actual value'] },
  { field: 'weight', titles: ['weight', 'key result weight'] },
  { field: 'start', titles: ['start', 'start date'] },
  { field: 'end', titles: ['end', 'end date', 'due date', 'deadline', 'due'] },
  { field: 'notes', titles: ['notes', 'description', 'comment', 'comments'] },
  { field: 'midScore', titles: ['mid score', 'mid cycle score', 'mid quarter score'] },
  { field: 'finalScore', titles: ['final score', 'score', 'final grade', 'grade'] },
  { field: 'projectedScore', titles: ['projected score', 'forecast score'] },
  { field: 'progress', titles: ['progress', 'percent complete', 'completion', 'attainment'] },
  { field: 'status', titles: ['status', 'rag', 'rag status', 'health'] },
  { field: 'confidence', titles: ['confidence', 'confidence level'] },
  { field: 'checkedInOn', titles: ['last check-in', 'last check-in date', 'last updated'] },
  { field: 'completedOn', titles: ['completed at', 'completed on'] },
  { field: 'priority', titles: ['priority', 'prio'] },
  { field: 'title', titles: [] },
  { field: 'id', titles: [] },
  { field: 'key', titles: [] },
  { field: 'parent', titles: [] },
  { field: 'kind', titles: [] },
] as const

export type ImportField = (typeof IMPORT_FIELDS)[number]['field']

/** The field of that name, or else the one that files of no known format have under that title. */
export function fieldOf(title: string): ImportField | null {
  const found = IMPORT_FIELDS.find(({ field, titles }) =>
    [field, ...titles].some((known) => plain(known) === plain(title)),
  )
  return found?.field ?? null
}

/** Titles and names are compared without case, blanks and punctuation: `2019 Q2` is `2019-Q2`. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
