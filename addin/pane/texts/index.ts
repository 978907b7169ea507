import type { Language } from '../../../shared/workbook/index.ts'
import type { LanguageChoice, PanePort } from '../port.ts'
import type { Catalogue } from './en.ts'
import { formatsOf } from './formats.ts'

/** A person reads one language, so only that one is loaded. */
const CATALOGUES: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
}

/** Languages under their own names, whatever the pane speaks. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' }

/** What the pane says and how it writes numbers and dates. */
export type Texts = Catalogue & ReturnType<typeof formatsOf> & { readonly language: Language }

/** Whether a text names a language that the pane speaks. */
export function isLanguage(text: unknown): text is Language {
  return typeof text === 'string' && Object.hasOwn(CATALOGUES, text)
}

/** The language that the pane speaks to this person: the one chosen, else that of the spreadsheet program, else English. */
export function paneLanguage({
  language,
  locale,
}: Pick<PanePort, 'locale'> & { readonly language: Pick<LanguageChoice, 'read'> }): Language {
  const [subtag] = locale.toLowerCase().split('-')
  return language.read() ?? (isLanguage(subtag) ? subtag : 'en')
}

/** Loads the texts in a language, with numbers and dates as `locale` writes them where it is of that language. */
export async function loadTexts(language: Language, locale: string): Promise<Texts> {
  const isOfIt = locale.toLowerCase().startsWith(language) && isLocale(locale)
  return { ...(await CATALOGUES[language]()), ...formatsOf(isOfIt ? locale : language), language }
}

/** Browsers may call themselves something that is no language tag, such as `en-US@posix`. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
