import type { AsyncHost } from '../../shared/workbook/index.ts'
import { CAPABILITIES } from '../hosts/browser/capabilities.ts'
import type { BrowserWorkbook, SavedWorkbook } from '../hosts/browser/index.ts'
import { lazyHost } from '../hosts/lazy-host.ts'
import type { SheetTools } from '../self-test/index.ts'
import { openStorage, type Storage } from './storage.ts'

const QUIET_BEFORE_SAVING = 600

/** The workbook on the page: loaded when the pane is on the screen and asks for it, and kept in this browser. */
export interface StoredWorkbook {
  readonly host: AsyncHost
  readonly sheetTools: SheetTools
  onEdit(listener: () => void): () => void
}

export function openStoredWorkbook(key: string, container: HTMLElement, style: HTMLElement): StoredWorkbook {
  const listeners = new Set<() => void>()
  let opening: Promise<BrowserWorkbook> | null = null
  const opened = () => {
    opening ??= open(key, container, style, () => {
      for (const listener of listeners) listener()
    })
    return opening
  }
  return {
    host: lazyHost(CAPABILITIES, async () => (await opened()).host),
    sheetTools: {
      renameSheet: async (from, to) => (await opened()).sheetTools.renameSheet(from, to),
      remove: async (what) => (await opened()).sheetTools.remove(what),
    },
    onEdit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function open(
  key: string,
  container: HTMLElement,
  style: HTMLElement,
  onQuiet: () => void,
): Promise<BrowserWorkbook> {
  const { isSavedWorkbook, openWorkbook } = await import('../hosts/browser/index.ts')
  const storage = await openStorage(key, isSavedWorkbook)
  const loaded = new Promise((resolve) => style.addEventListener('load', resolve, { once: true }))
  style.setAttribute('rel', 'stylesheet')
  await loaded
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const workbook = await openWorkbook(container, await storage.load(), { dark })
  keepSaved(workbook, storage, onQuiet)
  return workbook
}

/** Saves the workbook whenever nothing changed for a moment, and before the page goes away. */
function keepSaved(workbook: BrowserWorkbook, storage: Storage<SavedWorkbook>, onQuiet: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    timer = undefined
    storage.save(workbook.save())
    onQuiet()
  }
  workbook.onChange(() => {
    clearTimeout(timer)
    timer = setTimeout(save, QUIET_BEFORE_SAVING)
  })
  addEventListener('pagehide', () => {
    if (timer !== undefined) save()
  })
}
