import { onOpen, showSidebar } from './menu.ts'

/** Each function exported here becomes a global one of the script: Google calls them by these names. */
export { customFunctions } from './custom-functions.ts'
export { onOpen } from './menu.ts'
export { sidebarCall } from './sidebar.ts'
export { timedSync, timedSyncSettings } from './timed-sync.ts'

/** Runs after the add-on was installed while the spreadsheet is open. */
export function onInstall(): void {
  onOpen()
}

export function newTracker(): void {
  showSidebar('newTracker')
}

export function newProgram(): void {
  showSidebar('newProgram')
}

export function checkIn(): void {
  showSidebar('checkIn')
}

export function sync(): void {
  showSidebar('sync')
}

export function share(): void {
  showSidebar('share')
}

export function selfTest(): void {
  showSidebar('selfTest')
}

export function openSidebar(): void {
  showSidebar(null)
}
