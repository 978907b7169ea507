import type { Language } from '../../../shared/workbook/index.ts'
import { de } from './de.ts'
import { en, type ScriptTexts } from './en.ts'

const CATALOGUES: Readonly<Record<Language, ScriptTexts>> = { en, de }

/** The language of the person's Google account where there is a catalogue for it, or else English. */
export function scriptLanguage(): Language {
  const [language = ''] = Session.getActiveUserLocale().toLowerCase().split(/[-_]/)
  return isLanguage(language) ? language : 'en'
}

export function scriptTexts(): ScriptTexts {
  return CATALOGUES[scriptLanguage()]
}

function isLanguage(text: string): text is Language {
  return text in CATALOGUES
}
