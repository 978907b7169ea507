import { sheetsToRead } from '../actions/index.ts'
import { type ExcelClient, excelHost, remove, renameSheet, watchEdits } from '../hosts/excel/index.ts'
import type { PanePort } from '../pane/index.ts'
import type { QuietEdits } from './quiet-edits.ts'

/** The workbook that is open in Excel, with all that reads and writes it. */
export function openExcel(
  client: ExcelClient,
  edits: QuietEdits,
): Pick<PanePort, 'host' | 'wholeHost' | 'sheetTools'> {
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
    sheetTools: {
      renameSheet: (from, to) => renameSheet(client, from, to),
      remove: (what) => remove(client, what),
    },
  }
}
