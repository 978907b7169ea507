import { addressOf } from '../actions/index.ts'
import { serverOf } from '../functions/server-of.ts'
import { type SheetsServices, sheetsFunctions } from '../functions/sheets.ts'
import { dayNumbers, readDocumentData } from '../hosts/sheets/index.ts'
import { keyRing } from '../pane/key-ring.ts'
import { kept } from './kept.ts'
import { fetchReply } from './send.ts'
import { cellTexts } from './texts/index.ts'

const services: SheetsServices = {
  server: () => serverOf(addressOf({ documentData: readDocumentData() }), keyRing(kept)),
  send: fetchReply,
  cache: {
    read: (keys) => CacheService.getDocumentCache()?.getAll([...keys]) ?? {},
    write(values, seconds) {
      CacheService.getDocumentCache()?.putAll({ ...values }, seconds)
    },
  },
  texts: cellTexts,
  dayOf: (date) => Math.floor(dayNumbers(SpreadsheetApp.getActiveSpreadsheet())(date)),
}

/** The functions for cells by their names without `OKR_`. Google gives each call 30 seconds, and us the owner's own keys. */
export const customFunctions = sheetsFunctions(services)
