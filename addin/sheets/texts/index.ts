import type { Language } from '../../../shared/workbook/index.ts'
import { de } from './de.ts'
import { en, type ScriptTexts } from './en.ts'

const CATALOGUES: Readonly<Record<Language, ScriptTexts>> = { en, de }

/** What the script says, in the language of the person's Google account where there is a catalogue for it. */
export function scriptTexts(): ScriptTexts {
  const [language = ''] = Session.getActiveUserLocale().toLowerCase().split(/[-_]/)
  return isLanguage(language) ? CATALOGUES[language] : en
}

function isLanguage(text: string): text is Language {
  return text in CATALOGUES
}
