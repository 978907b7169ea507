export { mountPane } from './pane.tsx'
export type { Invitation, KeyRing, PanePort } from './port.ts'
