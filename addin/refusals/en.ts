import { type ProblemKind, problemKind } from '../../shared/api/index.ts'
import type { Place, RefusalTexts } from './facts.ts'

/** In place of the server's own sentences, which are English. */
const SERVER: Readonly<Partial<Record<ProblemKind, string>>> = {
  'no-valid-key':
    'The server does not accept your key (any more): ask for a new code and join again. Nothing was changed.',
}

/** Every refusal, in English. */
export const en: RefusalTexts = {
  'read-only': () =>
    'The workbook is open for reading only: save a copy, or ask for the right to edit it, then try again. Nothing was changed.',
  'cell-changed': (sheet, cell) =>
    `Somebody has just changed “${sheet}”, cell ${cell}. Nothing was overwritten: look at the change, then try again.`,
  'sheet-protected': (sheet) =>
    `The sheet “${sheet}” is protected by somebody else. Ask its owner to let you edit it, then try again; nothing was changed.`,
  'sheet-missing': (sheet) =>
    `There is no sheet “${sheet}” any more. Bring it back or undo its renaming, then try again; nothing was changed.`,
  'sheet-name': (name) => `A sheet cannot be named “${name}”. Nothing was changed.`,
  'cell-name': (name) => `A cell cannot be named “${name}”. Nothing was changed.`,
  'beyond-sheet': () => 'This reaches beyond the edge of the sheet. Nothing was changed.',
  'cell-too-long': (most) =>
    `A cell holds at most ${most.toLocaleString('en')} characters. Shorten the text, then try again; nothing was changed.`,
  'number-without-end': () => 'A cell cannot hold a number without end. Nothing was changed.',
  'array-formula': (sheet, cells) =>
    `The cells ${cells} of “${sheet}” hold one array formula. Move it elsewhere, then try again; nothing was changed.`,

  'cell-edited': () =>
    'A cell is being edited: press Enter or Esc in the sheet, then try again. Nothing was written.',
  'excel-protected': () =>
    'Excel does not allow changes here: the workbook or a sheet is protected. Remove the protection (Review, Unprotect) or ask whoever set it, then try again.',
  'excel-signed-out': () => 'Excel has signed you out: reload the workbook, then try again.',
  'excel-not-in-front': () => 'The workbook is no longer in front: go back to it, then try again.',
  'excel-restart': () => 'Excel has to be restarted before add-ins can change the workbook.',
  'excel-away': () => 'Excel’s service does not answer just now: try again in a minute.',
  'excel-too-old': () =>
    'This Excel is too old for OKR Rollout: update it to Excel 2021 or Microsoft 365, or open the workbook in Excel on the web.',
  'excel-cannot': () =>
    'This version of Excel cannot do that: update Excel, or open the workbook in Excel on the web.',
  'excel-request-too-large': () =>
    'The workbook is too large for one message to Excel. Start a new tracker for the next cycle.',
  'excel-answer-too-large': () =>
    'The workbook is too large for one message from Excel. Move large sheets that are not OKR Rollout’s elsewhere, then try again.',
  'excel-silent': () =>
    'Excel has not answered for a minute. It may still finish: look at the sheet before you try again.',
  'excel-refused': (code, message) => `Excel refused a step (${code}): ${message}`,
  'dates-from-1904': () =>
    'The workbook counts dates from 1904: turn that off (File, Options, Advanced) and open the pane again.',
  'taken-back': () => 'What had been written was taken back.',
  'partly-written': () => 'Some of the change may stand: look at the sheets, and undo it there.',

  'google-quota': () =>
    'Google’s limit for add-ons is used up for today. What was done before stays; go on tomorrow, and repeat the last step then.',
  'google-protected': () =>
    'A part of the sheet is protected by somebody else. Ask the spreadsheet’s owner to let you edit it, then repeat the step.',
  'google-not-allowed': () =>
    'Google has not let OKR Rollout do this for you yet. Choose Open sidebar in its menu and allow what Google asks, then repeat the step.',
  'google-slow': () =>
    'Google Sheets did not answer in time. Repeat the step: what is there already stays as it is.',
  'google-full': () =>
    'The spreadsheet is full: Google Sheets holds ten million cells. Use a spreadsheet of its own for the OKRs.',
  'google-busy': () =>
    'Somebody else’s OKR Rollout is just writing into this spreadsheet. Wait a moment, then repeat the step; nothing was changed.',
  'google-memory-full': () =>
    'The spreadsheet has more to remember for syncing than Google Sheets keeps (500 KB). Start a new tracker for the next cycle; nothing was changed.',
  'google-refused': (message) =>
    `Google Sheets refused a step: “${message}” Look at the sheet, then repeat the step.`,

  'newer-version': () =>
    'This workbook was made by a newer version of OKR Rollout; update OKR Rollout to open it. Nothing was changed.',
  'no-tracker': () => 'This workbook is not a team tracker; open one, or make one with “okr new”.',
  'no-program': () => 'This workbook is no rollout program; “okr new --template rollout-program” makes one.',
  'no-portfolio': () => 'This workbook is no portfolio; “okr new --template portfolio” makes one.',
  elsewhere: () =>
    'This workbook was moved or copied since it was last synced, so nothing was sent. Say which it is under Sync in the pane, or with “okr sync FILE --moved” or “okr leave FILE”.',
  'incomplete-tracker': () =>
    'Parts of the tracker were not found, so nothing was sent. First mend what the pane lists under OKRs, or “okr check”.',
  'incomplete-program': () =>
    'Parts of the program were not found, so nothing was sent. First mend what the pane lists under Rollout, or “okr plan”.',
  'cycle-unnamed': () => 'The cycle has no name: fill in the cell cycle_name on the sheet Settings.',
  'other-workbook': (here, code) =>
    `This workbook belongs to ${placeText(here)}, but the code is one of ${placeText(code)}. Use a workbook of its own for that.`,
  'key-result-unknown': (id, known) =>
    `There is no key result ${id}; this tracker has ${known.slice(0, 12).join(', ')}${known.length > 12 ? ' …' : ''}.`,
  'no-key-results': () => 'The tracker has no key results yet: add one on the sheet Key results.',
  'confidence-range': () => 'A confidence is a number from 0 (no chance) to 10 (certain).',
  'no-such-group': () => 'There is no group of that size to choose.',
  'no-waves': () => 'There are no waves to write.',

  server: (problem) => {
    const kind = problemKind(problem)
    return (kind && SERVER[kind]) ?? problem.detail ?? `${problem.title} (${problem.status}).`
  },
  'check-ins-stay': () =>
    'Check-ins are only ever added; to withdraw one, empty its value. The row comes back.',
  'team-without-cycle': (team) => `The team ${team} has no cycle yet. Ask your OKR lead to add one.`,
  'no-owners-key': () => 'This is no owner’s key; it begins with okr_owner_.',

  'not-joined': () =>
    'This workbook is not connected yet. Open the OKR pane, join your team with its code, then calculate again.',
  'argument-blank': (argument) => `There is no ${argument} yet: its cell is blank.`,
  'argument-no-number': (argument, found) => `The ${argument} is a number, not ${found}.`,
  'argument-no-date': (argument) => `The ${argument} is a date, or a text such as 2027-01-04.`,
  'argument-no-share': (argument) => `The ${argument} is a share from 0 to 1, or from 0 % to 100 %.`,
  'argument-choice': (argument, choices) => `The ${argument} is one of: ${choices.join(', ')}.`,
  'argument-range': (argument) => `The ${argument} is one cell, not a range.`,
  'current-range': () =>
    'The current value is one cell. Only At least and At most take a range: every value so far.',
  'type-blank': (types) => `There is no type yet. It is one of: ${types.join(', ')}.`,
  'target-blank': (type) => `${type} needs a target; its cell is blank.`,
  'baseline-blank': (type) => `${type} needs a baseline; its cell is blank.`,
  'target-too-low': () => 'Milestones needs a target of at least 1: how many there are.',
  'target-wrong-side': (type) =>
    `${type} needs a target ${type === 'Increase' ? 'above' : 'below'} the baseline.`,
  'end-before-start': () => 'The end is before the start.',
  'thresholds-crossed': () => 'The at-risk threshold is above the on-track threshold.',
  'node-blank': () => 'There is no node yet: its cell is blank.',
  'node-no-id': (found) => `${found} is not the id of a team. The address of its roll-up page ends with it.`,
  'node-unknown': (id) => `There is no team ${id}, or your key does not reach it.`,
  'figure-missing': (id, figure) => `${id} has no ${figure.toLowerCase()} yet.`,

  said: (sentence) => sentence,
}

/** What an address leads to, in English. */
export function placeText({ server, organizationId, teamId, linkId }: Place): string {
  if (linkId !== undefined) return `the link ${linkId} on ${server}`
  return teamId === null ? `the program of ${organizationId} on ${server}` : `the team ${teamId} on ${server}`
}
