/** The kinds of rollout that a program can start with. */
export const PRESETS = ['single-team', 'pilot', 'mixed', 'full'] as const
export type Preset = (typeof PRESETS)[number]
