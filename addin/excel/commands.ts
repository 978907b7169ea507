/**
 * The ribbon's commands in their order. An id is also the name of the function that Excel calls, so the manifest and
 * the task pane agree by this list alone. Each opens the pane at what it is about.
 */
export const RIBBON_COMMANDS = ['newTracker', 'newProgram', 'checkIn', 'sync', 'share', 'selfTest'] as const

export type RibbonCommand = (typeof RIBBON_COMMANDS)[number]
