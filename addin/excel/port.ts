import { CAPABILITIES } from '../hosts/excel/capabilities.ts'
import type { ExcelClient } from '../hosts/excel/index.ts'
import { lazyHost } from '../hosts/lazy-host.ts'
import {
  copyText,
  keyRing,
  languageChoice,
  localToday,
  type PanePort,
  type PersonStorage,
  randomSuffix,
  saveText,
} from '../pane/index.ts'
import { send } from '../workbook/send.ts'
import { QuietEdits } from './quiet-edits.ts'

/** What of `Office.context` is used. */
export type OfficeContext = Pick<
  Office.Context,
  'displayLanguage' | 'diagnostics' | 'document' | 'partitionKey'
>

/** Excel as the pane needs it. What reads and writes the workbook is loaded when the pane is on the screen and asks for it. */
export function excelPort(client: ExcelClient, context: OfficeContext, storage: Storage): PanePort {
  const edits = new QuietEdits()
  const own = partition(storage, context.partitionKey)
  let opening: ReturnType<typeof open> | null = null
  const open = async () => (await import('./open-excel.ts')).openExcel(client, edits)
  const opened = () => {
    opening ??= open()
    return opening
  }
  return {
    host: lazyHost(CAPABILITIES, async () => (await opened()).host),
    wholeHost: lazyHost(CAPABILITIES, async () => (await opened()).wholeHost),
    hostName: `Excel ${context.diagnostics.version}, ${context.diagnostics.platform}`,
    location() {
      const { url } = context.document
      return url ? { program: 'excel', address: url } : null
    },
    sheetTools: {
      renameSheet: async (from, to) => (await opened()).sheetTools.renameSheet(from, to),
      remove: async (what) => (await opened()).sheetTools.remove(what),
    },
    spareRows: null,
    send,
    keys: keyRing(own),
    locale: context.displayLanguage,
    language: languageChoice(own),
    today: localToday,
    suffix: randomSuffix,
    copy: copyText,
    save: saveText,
    onEdit: (listener) => edits.listen(listener),
  }
}

/** Where several sites share one storage, as in Excel on the web, Office gives each a part of it. */
function partition(storage: Storage, partitionKey: string | undefined): PersonStorage {
  const name = (key: string) => (partitionKey ?? '') + key
  return {
    getItem: (key) => storage.getItem(name(key)),
    setItem: (key, value) => storage.setItem(name(key), value),
    removeItem: (key) => storage.removeItem(name(key)),
  }
}
