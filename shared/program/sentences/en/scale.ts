export const scale = {
  cyclesCompleted: (completed: number, needed: number) =>
    `${completed} of ${needed} pilot cycles are over with their Review and Retrospective held.`,
  cycleCompleted: (cycle: string, end: string) => `${cycle} was completed on ${end}.`,
  met: (criterion: string) => `Met: ${criterion}.`,
  exception: (by: string, on: string | null, reason: string) => `${by} signed on ${on}: ${reason}`,
  /** `percent` is null where it is not measurable. */
  unmet: (criterion: string, percent: number | null) =>
    `${criterion}: ${percent === null ? 'not measurable' : `${percent} % reached`}. Meet it, or have the exception signed.`,
  enterSize: (team: string) => `Enter how many people ${team} has.`,
  noSuchWave: 'A wave is 1, 2, 3 and so on.',
  waveWeeks: 'A wave lasts 1 to 53 weeks.',
  unknownDepartment: (name: string) => `No team belongs to the department "${name}".`,
  settingOfAll:
    'No department has its own of this; what the organisation has counts for all. Empty this row.',
}
