import type { PersonStorage } from '../../pane/index.ts'
import type { CallScript } from '../remote-host.ts'

/** What Google keeps for this person, read once; changes are written behind. */
export interface WrittenBehind extends PersonStorage {
  /** Resolves when all that was changed is kept; what Google refused before is tried again. */
  settled(): Promise<void>
}

export function personStorage(kept: Readonly<Record<string, string>>, call: CallScript): WrittenBehind {
  const texts = new Map(Object.entries(kept))
  const unwritten = new Map<string, string | null>()
  let writing: Promise<void> = Promise.resolve()
  const writeAll = async () => {
    for (const [name, value] of unwritten) {
      await call('keep', { name, value })
      if (unwritten.get(name) === value) unwritten.delete(name)
    }
  }
  const settled = () => {
    writing = writing.then(writeAll, writeAll)
    return writing
  }
  const write = (name: string, value: string | null) => {
    unwritten.set(name, value)
    // Whoever needs it to be kept asks for that, and is told.
    settled().catch(() => undefined)
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
    settled,
  }
}
