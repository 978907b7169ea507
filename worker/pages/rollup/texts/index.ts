import { LANGUAGES } from '../../../../shared/okr/index.ts'
import type { Language } from '../../language.ts'
import { de } from './de.ts'
import { type Catalogue, en } from './en.ts'
import { formatsOf } from './formats.ts'

/** What a roll-up page says and how it writes numbers and dates. */
export type Texts = Catalogue & ReturnType<typeof formatsOf> & { readonly language: Language }

export const TEXTS: Readonly<Record<Language, Texts>> = {
  en: { ...en, ...formatsOf('en-GB'), language: 'en' },
  de: { ...de, ...formatsOf('de-DE'), language: 'de' },
}

/** The texts of the languages that a page does not speak now. */
export function otherTexts({ language }: Texts): Texts[] {
  return LANGUAGES.filter((each) => each !== language).map((each) => TEXTS[each])
}
