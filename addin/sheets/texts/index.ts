import type { Language } from '../../../shared/workbook/index.ts'
import { de as refusalsDe } from '../../refusals/de.ts'
import { en as refusalsEn } from '../../refusals/en.ts'
import type { RefusalTexts } from '../../refusals/index.ts'
import { de } from './de.ts'
import { en, type ScriptTexts } from './en.ts'

interface Catalogue extends ScriptTexts {
  readonly refusals: RefusalTexts
}

const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  en: { ...en, refusals: refusalsEn },
  de: { ...de, refusals: refusalsDe },
}

/** The language of the person's Google account where there is a catalogue for it, or else English. */
export function scriptLanguage(): Language {
  return languageIn(Session.getActiveUserLocale())
}

/** What the script says, in the language of the person's Google account. */
export function scriptTexts(): Catalogue {
  return CATALOGUES[scriptLanguage()]
}

/** What cells say, in the language of the spreadsheet: everybody who has it open sees the same. */
export function cellTexts(): RefusalTexts {
  return CATALOGUES[languageIn(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale())].refusals
}

/** `locale` is such as `de`, `de_CH` or `de-CH`. */
function languageIn(locale: string): Language {
  const [language = ''] = locale.toLowerCase().split(/[-_]/)
  return isLanguage(language) ? language : 'en'
}

function isLanguage(text: string): text is Language {
  return text in CATALOGUES
}
