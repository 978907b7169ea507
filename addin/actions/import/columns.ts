/** What a column of a file may hold, and the titles by which OKR tools export it. */
const IMPORT_FIELDS = [
  { field: 'team', titles: ['team', 'team name', 'group', 'department'] },
  { field: 'cycle', titles: ['cycle', 'period', 'quarter', 'time period', 'session'] },
  { field: 'objective', titles: ['objective', 'objective title', 'objective name', 'goal', 'goal title'] },
  { field: 'keyResult', titles: ['key result', 'key result title', 'key result name', 'kr', 'outcome'] },
  { field: 'owner', titles: ['owner', 'key result owner', 'assignee', 'responsible', 'lead'] },
  { field: 'type', titles: ['type', 'key result type', 'metric type'] },
  { field: 'unit', titles: ['unit', 'metric unit', 'uom'] },
  { field: 'baseline', titles: ['baseline', 'start value', 'initial value', 'starting value'] },
  { field: 'target', titles: ['target', 'target value', 'goal value', 'end value'] },
  { field: 'weight', titles: ['weight', 'key result weight'] },
  { field: 'start', titles: ['start', 'start date'] },
  { field: 'end', titles: ['end', 'end date', 'due date', 'deadline', 'due'] },
  { field: 'notes', titles: ['notes', 'description', 'comment', 'comments'] },
  { field: 'midScore', titles: ['mid score', 'mid cycle score', 'mid quarter score'] },
  { field: 'finalScore', titles: ['final score', 'score', 'final grade', 'grade'] },
  { field: 'projectedScore', titles: ['projected score', 'forecast score'] },
  { field: 'priority', titles: ['priority', 'prio'] },
] as const

export type ImportField = (typeof IMPORT_FIELDS)[number]['field']

export interface ImportColumns {
  readonly positions: ReadonlyMap<ImportField, number>
  /** Titles that mean nothing here. */
  readonly unknown: readonly string[]
}

/**
 * Finds the fields by the titles of a file's columns. `mapping` has titles and the fields they hold, where people say
 * so. Returns sentences where it cannot be followed.
 */
export function findColumns(
  titles: readonly string[],
  mapping: readonly (readonly [title: string, field: string])[],
): ImportColumns | { readonly messages: readonly string[] } {
  const mapped = new Map<string, ImportField>()
  const messages: string[] = []
  for (const [title, name] of mapping) {
    const field = fieldOf(name)
    if (!field)
      messages.push(
        `There is no field “${name}”; the fields are ${IMPORT_FIELDS.map(({ field }) => field).join(', ')}.`,
      )
    else if (!titles.some((other) => plain(other) === plain(title))) {
      messages.push(`The file has no column “${title}”; its columns are ${titles.join(', ')}.`)
    } else mapped.set(plain(title), field)
  }
  if (messages.length > 0) return { messages }
  const positions = new Map<ImportField, number>()
  const claimed = new Set(mapped.values())
  titles.forEach((title, position) => {
    const own = fieldOf(title)
    const field = mapped.get(plain(title)) ?? (own && claimed.has(own) ? null : own)
    if (field && !positions.has(field)) positions.set(field, position)
  })
  for (const field of ['objective', 'keyResult'] as const) {
    if (positions.has(field)) continue
    messages.push(`The file has no column for “${field}”; name it with --map "their column=${field}".`)
  }
  if (messages.length > 0) return { messages }
  const used = new Set(positions.values())
  return { positions, unknown: titles.filter((title, position) => title !== '' && !used.has(position)) }
}

function fieldOf(title: string): ImportField | null {
  const found = IMPORT_FIELDS.find(({ field, titles }) =>
    [field, ...titles].some((known) => plain(known) === plain(title)),
  )
  return found?.field ?? null
}

/** Titles and names are compared without case, blanks and punctuation: `2019 Q2` is `2019-Q2`. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
