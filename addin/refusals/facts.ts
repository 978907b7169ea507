import type { Problem } from '../../shared/api/index.ts'
import type { Argument } from './function-arguments.ts'

/** Where a workbook belongs, for sentences: a team's tracker, an organisation's program, or what a share link shows. */
export interface Place {
  readonly server: string
  readonly organizationId: string
  readonly teamId: string | null
  readonly linkId?: string | undefined
}

/** Why something was not done: the codes, each with the facts that its sentence names. */
export interface RefusalFacts {
  // The spreadsheet program as a whole.
  readonly 'read-only': readonly []
  readonly 'cell-changed': readonly [sheet: string, cell: string]
  readonly 'sheet-protected': readonly [sheet: string]
  readonly 'sheet-missing': readonly [sheet: string]
  readonly 'sheet-name': readonly [name: string]
  readonly 'cell-name': readonly [name: string]
  readonly 'beyond-sheet': readonly []
  readonly 'cell-too-long': readonly [most: number]
  readonly 'number-without-end': readonly []
  readonly 'array-formula': readonly [sheet: string, cells: string]

  // Excel.
  readonly 'cell-edited': readonly []
  readonly 'excel-protected': readonly []
  readonly 'excel-signed-out': readonly []
  readonly 'excel-not-in-front': readonly []
  readonly 'excel-restart': readonly []
  readonly 'excel-away': readonly []
  readonly 'excel-too-old': readonly []
  readonly 'excel-cannot': readonly []
  readonly 'excel-request-too-large': readonly []
  readonly 'excel-answer-too-large': readonly []
  readonly 'excel-silent': readonly []
  readonly 'excel-refused': readonly [code: string, message: string]
  readonly 'dates-from-1904': readonly []
  readonly 'taken-back': readonly []
  readonly 'partly-written': readonly []

  // Google Sheets.
  readonly 'google-quota': readonly []
  readonly 'google-protected': readonly []
  readonly 'google-not-allowed': readonly []
  readonly 'google-slow': readonly []
  readonly 'google-full': readonly []
  readonly 'google-busy': readonly []
  readonly 'google-memory-full': readonly []
  readonly 'google-refused': readonly [message: string]

  // What the workbook is and holds.
  readonly 'newer-version': readonly []
  readonly 'no-tracker': readonly []
  readonly 'no-program': readonly []
  readonly 'no-portfolio': readonly []
  readonly elsewhere: readonly []
  readonly 'incomplete-tracker': readonly []
  readonly 'incomplete-program': readonly []
  readonly 'cycle-unnamed': readonly []
  readonly 'other-workbook': readonly [here: Place, code: Place]
  readonly 'key-result-unknown': readonly [id: string, known: readonly string[]]
  readonly 'no-key-results': readonly []
  readonly 'confidence-range': readonly []
  readonly 'no-such-group': readonly []
  readonly 'no-waves': readonly []

  // The server.
  readonly server: readonly [problem: Problem]
  readonly 'check-ins-stay': readonly []
  readonly 'team-without-cycle': readonly [team: string]
  readonly 'no-owners-key': readonly []

  // Custom functions.
  readonly 'not-joined': readonly []
  readonly 'argument-blank': readonly [argument: Argument]
  readonly 'argument-no-number': readonly [argument: Argument, found: string]
  readonly 'argument-no-date': readonly [argument: Argument]
  readonly 'argument-no-share': readonly [argument: Argument]
  readonly 'argument-choice': readonly [argument: Argument, choices: readonly string[]]
  readonly 'argument-range': readonly [argument: Argument]
  readonly 'current-range': readonly []
  readonly 'type-blank': readonly [types: readonly string[]]
  readonly 'target-blank': readonly [type: string]
  readonly 'baseline-blank': readonly [type: string]
  readonly 'target-too-low': readonly []
  readonly 'target-wrong-side': readonly [type: string]
  readonly 'end-before-start': readonly []
  readonly 'thresholds-crossed': readonly []
  readonly 'node-blank': readonly []
  readonly 'node-no-id': readonly [found: string]
  readonly 'node-unknown': readonly [id: string]
  readonly 'figure-missing': readonly [id: string, figure: string]

  /** A sentence that is in a language already: the workbook's own, or that of the command line, which is English. */
  readonly said: readonly [sentence: string]
}

/** The sentence of each refusal, which says what to do. */
export type RefusalTexts = {
  readonly [Code in keyof RefusalFacts]: (...facts: RefusalFacts[Code]) => string
}
