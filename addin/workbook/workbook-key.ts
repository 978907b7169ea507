const LAST = 'okr-rollout.workbook'

/**
 * Which of the workbooks kept in this browser to open: the one of the organisation that a code is for, so that nobody's
 * workbook is lost to another organisation's link; without a code the one opened last.
 */
export function workbookKey(code: string | null): string {
  const organization = code?.split('_')[2]
  const key = organization ?? localStorage.getItem(LAST) ?? 'own'
  localStorage.setItem(LAST, key)
  return key
}
