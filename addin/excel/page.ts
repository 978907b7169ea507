import { COMMANDS, type Command, isCommand } from '../commands.ts'
import type { ExcelCustomFunctions } from '../functions/excel.ts'
import type { ExcelClient } from '../hosts/excel/index.ts'
import { languageChoice, mountPane, paneLanguage, showFailure } from '../pane/index.ts'
import { Refused, refusal } from '../refusals/index.ts'
import { excelPort } from './port.ts'
import { wearTheme } from './theme.ts'

/** A global of Excel where the pane, commands and custom functions share one runtime. */
declare const CustomFunctions: ExcelCustomFunctions | undefined

const LEAST = '1.9'

// Asked for before Excel is ready, since cells may be computed from then on, but not waited for.
const functions = import('../functions/in-workbook.ts')
await Office.onReady()
const pane = document.getElementById('pane')
if (pane) start(pane)

function start(element: HTMLElement): void {
  const { context } = Office
  const client: ExcelClient = {
    run: Excel.run,
    isSupported: (version) => context.requirements.isSetSupported('ExcelApi', version),
  }
  if (!client.isSupported(LEAST)) {
    const speaking = { language: languageChoice(localStorage), locale: context.displayLanguage }
    showFailure(element, new Refused([refusal('excel-too-old')]), speaking)
    return
  }
  const port = excelPort(client, context, localStorage)
  const invitation = { server: location.origin, code: null, person: '' }
  const show = (command: Command | null) => {
    wearTheme(element, context.officeTheme)
    mountPane(element, { port, invitation, command })
  }
  show(null)
  for (const command of Object.keys(COMMANDS).filter(isCommand)) {
    Office.actions.associate(command, async (event: Office.AddinCommands.Event) => {
      show(command)
      await Office.addin.showAsTaskpane()
      event.completed()
    })
  }
  if (typeof CustomFunctions === 'undefined') return
  const excel = CustomFunctions
  functions.then(({ offerFunctions }) =>
    offerFunctions(excel, { ...port, language: () => paneLanguage(port) }),
  )
}
