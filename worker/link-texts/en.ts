const inMinutes = (minutes: number) => (minutes === 1 ? 'in a minute' : `in ${minutes} minutes`)

/** What people read who open a link that shows nothing, or nothing yet, in English. */
export const en = {
  nothing: 'This link shows nothing',
  /** The one answer to links that are unknown, wrong, expired and revoked. */
  noLink:
    'This link does not work: it is mistyped, it has expired, or it was withdrawn. Ask whoever sent it to you for a new one.',
  unknownQuery: 'What comes after the question mark of this address is not known; leave it out.',
  noTeamHere: 'This link reaches no such team. Go back to where the link starts.',
  nothingHere: 'There is nothing at this address.',
  archived: (team: string) =>
    `${team} was archived, so this link shows nothing any more. Ask whoever sent it for one to where its work went.`,
  onlyPinned: (cycle: string, day: string) => `This link shows ${cycle} as of ${day} and nothing else.`,
  noCycle: (name: string, known: readonly string[]) =>
    `There is no cycle ${name}. ${known.length === 0 ? 'The organisation has none yet.' : `Known are ${known.join(', ')}.`}`,
  noProgramCycle: 'The rollout program has no such cycle yet; sync it once its calendar is planned.',
  passcode: {
    title: 'A passcode is needed',
    label: 'Passcode',
    open: 'Open',
    needed: 'Whoever sent you this link can tell you its passcode.',
    notAsked: 'This link has no passcode.',
    wrong: 'That is not the passcode of this link. Capitals and spaces count.',
    locked:
      'Too many wrong passcodes were tried, so this link is locked. Ask whoever sent it to unlock it or to send a new one.',
    wait: (minutes: number) => `Too many wrong passcodes. Try again ${inMinutes(minutes)}.`,
  },
}

export type LinkTexts = typeof en
