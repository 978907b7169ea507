import type { IsoDate } from '../../shared/okr/index.ts'
import type { Plan } from '../../shared/workbook/index.ts'
import { type Refusal, refusal } from '../refusals/index.ts'

/** What an action knows of the world. */
export interface Context {
  readonly today: IsoDate
  /** Keeps the ids of new rows apart where several people add rows to one document; null in a workbook of one's own. */
  readonly suffix: string | null
}

/** What an action comes to: steps for the host and what to tell the person, or why not. */
export type ActionResult<Outcome> =
  | { readonly ok: true; readonly plan: Plan; readonly outcome: Outcome }
  | Unable

/** Why an action did nothing. */
export interface Unable {
  readonly ok: false
  readonly refusals: readonly Refusal[]
}

export function refused(...refusals: readonly Refusal[]): Unable {
  return { ok: false, refusals }
}

/** What only the workbook or the command line says, in a language already. */
export function said(...sentences: readonly string[]): Unable {
  return refused(...sentences.map((sentence) => refusal('said', sentence)))
}
