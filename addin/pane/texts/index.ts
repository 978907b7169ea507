import { LANGUAGES, type Language } from '../../../shared/workbook/index.ts'
import type { PanePort } from '../port.ts'
import { de } from './de.ts'
import { type Catalogue, en } from './en.ts'
import { formatsOf } from './formats.ts'

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, de }

/** What the pane says and how it writes numbers and dates. */
export type Texts = Catalogue & ReturnType<typeof formatsOf> & { readonly language: Language }

/** The language of a BCP 47 tag such as `de-AT`, where there is a catalogue for it; else English. */
function languageOf(locale: string): Language {
  return LANGUAGES.find((language) => locale.toLowerCase().startsWith(language)) ?? 'en'
}

/** The language that the pane speaks to this person. */
export function paneLanguage({ language, locale }: Pick<PanePort, 'language' | 'locale'>): Language {
  return language.read() ?? languageOf(locale)
}

/** The texts in a language, with numbers and dates as `locale` writes them where it is of that language. */
export function textsIn(language: Language, locale: string): Texts {
  const isOfIt = locale.toLowerCase().startsWith(language)
  return { ...CATALOGUES[language], ...formatsOf(isOfIt ? locale : language), language }
}
