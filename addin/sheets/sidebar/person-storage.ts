import type { PersonStorage } from '../../pane/index.ts'
import type { CallScript } from '../remote-host.ts'

/** What Google keeps for this person, read once; changes are written behind. */
export interface WrittenBehind extends PersonStorage {
  /** Resolves when all that was changed is kept. */
  settled(): Promise<void>
}

export function personStorage(kept: Readonly<Record<string, string>>, call: CallScript): WrittenBehind {
  const texts = new Map(Object.entries(kept))
  let writing: Promise<unknown> = Promise.resolve()
  const write = (name: string, value: string | null) => {
    writing = writing.then(() => call('keep', { name, value }))
  }
  return {
    getItem: (name) => texts.get(name) ?? null,
    setItem(name, value) {
      texts.set(name, value)
      write(name, value)
    },
    removeItem(name) {
      texts.delete(name)
      write(name, null)
    },
    async settled() {
      await writing
    },
  }
}
