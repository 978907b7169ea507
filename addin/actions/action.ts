import type { IsoDate } from '../../shared/okr/index.ts'
import type { Plan } from '../../shared/workbook/index.ts'

/** What an action knows of the world. */
export interface Context {
  readonly today: IsoDate
  /** Keeps the ids of new rows apart where several people add rows to one document; null in a workbook of one's own. */
  readonly suffix: string | null
}

/** What an action comes to: steps for the host and what to tell the person, or the sentences that say why not. */
export type ActionResult<Outcome> =
  | { readonly ok: true; readonly plan: Plan; readonly outcome: Outcome }
  | { readonly ok: false; readonly messages: readonly string[] }

export function refused(...messages: readonly string[]): { ok: false; messages: readonly string[] } {
  return { ok: false, messages }
}
