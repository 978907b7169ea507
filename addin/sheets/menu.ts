import { COMMANDS, type Command } from '../commands.ts'
import { scriptLanguage, scriptTexts } from './texts/index.ts'

/** Runs when the spreadsheet opens, without any permission yet, so that it only puts up the menu. */
export function onOpen(): void {
  const texts = scriptTexts()
  const language = scriptLanguage()
  const menu = SpreadsheetApp.getUi().createAddonMenu()
  menu.addItem(texts.openSidebar, 'openSidebar')
  for (const [name, caption] of Object.entries(COMMANDS)) menu.addItem(caption[language], name)
  menu.addItem(texts.timedSync.title, 'timedSyncSettings')
  menu.addToUi()
}

/** Opens the pane beside the spreadsheet, at what was asked for. */
export function showSidebar(command: Command | null): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('OKR Rollout')
  if (command !== null) page.append(`<i id="command" hidden>${command}</i>`)
  SpreadsheetApp.getUi().showSidebar(page)
}
