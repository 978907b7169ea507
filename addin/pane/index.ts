export { mountPane } from './pane.tsx'
export type { Invitation, KeyRing, LanguageChoice, PanePort } from './port.ts'
export { isLanguage } from './texts/index.ts'
