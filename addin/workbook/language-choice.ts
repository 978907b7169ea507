import { LANGUAGES } from '../../shared/workbook/index.ts'
import type { LanguageChoice } from '../pane/index.ts'

const KEY = 'okr-rollout.language'

/** The pane's language as chosen in this browser. */
export const localLanguageChoice: LanguageChoice = {
  read: () => LANGUAGES.find((language) => language === localStorage.getItem(KEY)) ?? null,
  write(language) {
    if (language === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, language)
  },
}
