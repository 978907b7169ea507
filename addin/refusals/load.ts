import type { Language } from '../../shared/workbook/index.ts'
import type { RefusalTexts } from './facts.ts'

/** A person reads one language, so only that one is loaded. */
const CATALOGUES: Readonly<Record<Language, () => Promise<RefusalTexts>>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
}

/** Loads what refusals say in a language. */
export function loadRefusalTexts(language: Language): Promise<RefusalTexts> {
  return CATALOGUES[language]()
}
