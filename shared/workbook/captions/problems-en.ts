import type { ProblemCaptions } from './problems.ts'

export const problemsEn: ProblemCaptions = {
  'sheet-missing': (sheet) =>
    `The sheet ${sheet} is missing or has lost its titles; undo that, or copy the sheet from a new tracker.`,
  'column-missing': (title) =>
    `The column “${title}” is missing; insert a column with that title, or undo its removal.`,
  'title-changed': (found, title) =>
    `“${found}” is read as the column “${title}”; title it so, that it is found wherever it stands.`,
  'name-missing': (name) => `The named cell ${name} is missing; give the cell that holds it that name again.`,
  'beyond-capacity': (capacity, rows) =>
    rows === 1
      ? `Figures are computed for the first ${capacity} rows; move this row up into a blank one.`
      : `Figures are computed for the first ${capacity} rows; ${rows} rows from here on are too many. Move them up into blank ones, or empty them.`,
  'id-missing': (id) => `This row has no ID; it gets ${id} the next time something is saved.`,
  'id-duplicate': (id, next) =>
    `${id} stands further up already; this row is taken as a new one and gets ${next}. Give it another ID if that is not meant.`,
  'id-odd': (id) =>
    `“${id}” cannot be an ID; use up to 64 letters, digits, hyphens and underscores, here and wherever it is referred to.`,
  'error-value': (error) => `The cell shows ${error} and counts as blank; mend or clear it.`,
  'formula-unknown': () =>
    'The result of this formula is not known and counts as blank; open the workbook in a spreadsheet program and save it.',
  'not-a-number': (found) => `“${found}” is not a number and counts as blank; type a number such as 12.5.`,
  'number-as-text': (found) =>
    `${found} is stored as text and taken as that number; type it again as a number.`,
  'text-for-number': (found) => `${found} is stored as text and counts as blank; enter it again as a number.`,
  'text-for-date': (found) => `${found} is stored as text and counts as blank; enter it again as a date.`,
  'out-of-range': (found, range) => `${found} counts as blank; type a number ${range}.`,
  'not-a-date': (found) =>
    `“${found}” is not a date that exists and counts as blank; type one such as 2027-02-15.`,
  'date-as-text': (found) => `${found} is stored as text and taken as that date; type it again as a date.`,
  'unknown-choice': (found, choices) => `“${found}” is none of ${choices}, and counts as blank; choose one.`,
  'text-too-long': (length) => `This text has ${length} characters; shorten it to 10,000 at most.`,
  'unknown-reference': (found, sheet) =>
    `There is no ${found} in the sheet ${sheet}; type an ID that stands there, or add the row.`,
  'reference-missing': (title) => `This row counts nowhere until “${title}” is filled in.`,
  'date-missing': () => 'A check-in without a date counts nowhere; type its day.',
  'check-in-ahead': (date, asOf) =>
    `Figures are as of ${asOf}, so this check-in counts only from ${date} on; correct the date if that is not meant.`,
  'cycle-missing': () =>
    'Nothing can be computed without the first and the last day of the cycle; type both in Settings.',
  'cycle-reversed': () => 'The cycle ends before it starts; correct one of the two days.',
  'formula-missing': () =>
    'The formula of this computed cell is missing, so it shows nothing true; copy the cell above or below over it.',
  'formula-kept': (value) =>
    `${value} was entered elsewhere, but this cell holds a formula of yours, which was kept; type the value to take it over.`,
  'capacity-exceeded': (sheet, capacity) =>
    `The sheet ${sheet} holds ${capacity} rows and has no room for more; nothing was written. Remove rows that are no longer needed, or start the next cycle's workbook.`,
}
