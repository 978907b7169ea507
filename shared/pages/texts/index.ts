import type { Language } from '../../okr/index.ts'
import { type Formats, formatsOf } from '../format.ts'
import { de } from './de.ts'
import { type Catalogue, en } from './en.ts'

/** What a document says and how it writes numbers and dates. */
export type DocumentTexts = Catalogue & Formats & { readonly language: Language }

export const DOCUMENT_TEXTS: Readonly<Record<Language, DocumentTexts>> = {
  en: { ...en, ...formatsOf('en-GB'), language: 'en' },
  de: { ...de, ...formatsOf('de-DE'), language: 'de' },
}
