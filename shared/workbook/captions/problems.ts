/** What the reader and the writer find: the rule ids, each with the facts that its sentence names. */
export interface ProblemFacts {
  readonly 'sheet-missing': readonly [sheet: string]
  readonly 'column-missing': readonly [title: string]
  readonly 'title-changed': readonly [found: string, title: string]
  readonly 'name-missing': readonly [name: string]
  readonly 'beyond-capacity': readonly [capacity: number, rows: number]
  readonly 'id-missing': readonly [id: string]
  readonly 'id-duplicate': readonly [id: string, next: string]
  readonly 'id-odd': readonly [id: string]
  readonly 'error-value': readonly [error: string]
  readonly 'formula-unknown': readonly []
  readonly 'not-a-number': readonly [found: string]
  readonly 'number-as-text': readonly [found: string]
  readonly 'text-for-number': readonly [found: string]
  readonly 'text-for-date': readonly [found: string]
  readonly 'out-of-range': readonly [found: string, range: string]
  readonly 'not-a-date': readonly [found: string]
  readonly 'date-as-text': readonly [found: string]
  readonly 'unknown-choice': readonly [found: string, choices: string]
  readonly 'text-too-long': readonly [length: string]
  readonly 'unknown-reference': readonly [found: string, sheet: string]
  readonly 'reference-missing': readonly [title: string]
  readonly 'date-missing': readonly []
  readonly 'check-in-ahead': readonly [date: string, asOf: string]
  readonly 'cycle-missing': readonly []
  readonly 'cycle-reversed': readonly []
  readonly 'formula-missing': readonly []
  readonly 'formula-kept': readonly [value: string]
  readonly 'capacity-exceeded': readonly [sheet: string, capacity: number]
}

/** The sentence of each problem, which says what to do. */
export type ProblemCaptions = {
  readonly [Rule in keyof ProblemFacts]: (...facts: ProblemFacts[Rule]) => string
}
