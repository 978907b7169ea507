export type Severity = 'error' | 'warning'

/** Something in a workbook that a person should mend, and how. */
export interface Problem {
  readonly severity: Severity
  /** A stable id, such as `key-result-not-measurable`. */
  readonly rule: string
  readonly sheet: string
  /** `F7`; null where it concerns the whole sheet. */
  readonly cell: string | null
  readonly message: string
}
