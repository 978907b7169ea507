/** What the script itself says, in menu and dialogs, besides the names of commands; the sidebar has the pane's texts. */
export const en = {
  openSidebar: 'Open sidebar',
  timedSync: {
    title: 'Timed sync',
    isOn: 'Timed sync is on',
    isOff: 'Timed sync is off',
    turnOff: 'Turn it off?',
    turnOn: (howToAdd: string) =>
      `It syncs this spreadsheet with your key while you are away. ${howToAdd} Turn it on?`,
    howToAdd:
      'One step is left to you, since this add-on does not ask for the right to run without you: open Extensions, Apps Script, Triggers, and add a time-driven trigger for the function timedSync.',
    notConnected: 'This spreadsheet is not connected, or not with your key. Open the sidebar and join first.',
    noKey: 'Whoever added the trigger has no key.',
    owner: 'the owner of the program',
    turnedOn: (person: string, moment: string) => `${person} turned it on, on ${moment}.`,
    lastRun: (moment: string, outcome: string) => `It last ran on ${moment}: ${outcome}`,
    neverRan: 'It has not run yet.',
    exchanged: (sent: number, received: number) => `Sent ${sent} changes, received ${received}.`,
    refreshed: (teams: number) => `Refreshed the numbers of ${teams} teams.`,
    tooLong: 'The server took too long. Nothing was written.',
    waiting: (count: number) => `${count} wait for a decision in the sidebar.`,
  },
}

export type ScriptTexts = typeof en
