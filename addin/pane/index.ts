export { copyText, localToday, randomSuffix } from './browser.ts'
export { mountPane } from './pane.tsx'
export { keyRing, languageChoice, type PersonStorage } from './person-storage.ts'
export type { Invitation, PaneCommand, PanePort } from './port.ts'
