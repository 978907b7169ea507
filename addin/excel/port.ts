import { sheetsToRead } from '../actions/index.ts'
import { type ExcelClient, excelHost, remove, renameSheet, watchEdits } from '../hosts/excel/index.ts'
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

/** Excel as the pane needs it. */
export function excelPort(client: ExcelClient, context: OfficeContext, storage: Storage): PanePort {
  const edits = new QuietEdits()
  const own = partition(storage, context.partitionKey)
  // Without events, in a version that has none, the pane still works: it reads again whenever it does something.
  watchEdits(client, () => edits.noted()).catch((error) => console.warn(error))
  const wholeHost = edits.watched(excelHost(client))
  return {
    host: {
      ...wholeHost,
      // The sheets that only compute are most of a tracker, and more than Excel on the web sends at once.
      read: async (sheets) => wholeHost.read(sheets ?? sheetsToRead(await wholeHost.read([]))),
    },
    wholeHost,
    hostName: `Excel ${context.diagnostics.version}, ${context.diagnostics.platform}`,
    location() {
      const { url } = context.document
      return url ? { program: 'excel', address: url } : null
    },
    sheetTools: {
      renameSheet: (from, to) => renameSheet(client, from, to),
      remove: (what) => remove(client, what),
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
