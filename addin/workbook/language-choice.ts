import { isLanguage, type LanguageChoice } from '../pane/index.ts'

const KEY = 'okr-rollout.language'

/** The pane's language as chosen in this browser. */
export const localLanguageChoice: LanguageChoice = {
  read() {
    const chosen = localStorage.getItem(KEY)
    return isLanguage(chosen) ? chosen : null
  },
  write(language) {
    if (language === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, language)
  },
}
