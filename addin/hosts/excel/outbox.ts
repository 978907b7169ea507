import type { Session } from './session.ts'

/** Bytes: below the 5 MB that Excel on the web takes in one request. */
const LIMIT = 4_000_000

/** Gathers a plan's steps into as few requests as Excel takes, none of which computes or paints in between. */
export class Outbox {
  readonly #session: Session
  #size = 0

  constructor(session: Session) {
    this.#session = session
  }

  /** Makes room for a step of so many bytes. */
  async make(size: number): Promise<void> {
    if (this.#size > 0 && this.#size + size > LIMIT) await this.send()
    if (this.#size === 0) {
      this.#session.workbook.application.suspendApiCalculationUntilNextSync()
      this.#session.workbook.application.suspendScreenUpdatingUntilNextSync()
    }
    this.#size += size
  }

  /** Carries over what has been gathered. */
  async send(): Promise<void> {
    if (this.#size === 0) return
    await this.#session.sync()
    this.#size = 0
  }
}
