import type { Language } from '../../shared/okr/index.ts'
import { de } from './de.ts'
import { en, type LinkTexts } from './en.ts'

/** What people read who open a link that shows nothing, or nothing yet. */
export const LINK_TEXTS: Readonly<Record<Language, LinkTexts>> = { en, de }
