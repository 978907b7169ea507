import type { PersonStorage } from './person-storage.ts'
import type { LanguageChoice } from './port.ts'
import { isLanguage } from './texts/index.ts'

const LANGUAGE = 'okr-rollout.language'

/** The pane's language as this person chose it. */
export function languageChoice(storage: PersonStorage): LanguageChoice {
  return {
    read() {
      const chosen = storage.getItem(LANGUAGE)
      return isLanguage(chosen) ? chosen : null
    },
    write(language) {
      if (language === null) storage.removeItem(LANGUAGE)
      else storage.setItem(LANGUAGE, language)
    },
  }
}
