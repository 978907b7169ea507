import type { AsyncHost } from '../../shared/workbook/index.ts'

/** How long nothing must have changed before the pane looks again, in milliseconds. */
const QUIET = 600

/** Tells the pane of other people's edits once they pause, and not of what the pane writes itself. */
export class QuietEdits {
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #writing = 0

  /** The same host; while it writes, and a moment after, edits are its own. Older versions of Excel do not say whose they are. */
  watched(host: AsyncHost): AsyncHost {
    return {
      ...host,
      apply: async (plan) => {
        this.#writing += 1
        try {
          return await host.apply(plan)
        } finally {
          setTimeout(() => {
            this.#writing -= 1
          }, QUIET)
        }
      },
    }
  }

  /** To be called after each edit. */
  noted(): void {
    if (this.#writing > 0) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      for (const listener of this.#listeners) listener()
    }, QUIET)
  }

  /** Returns how to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
