/** The day it is where the browser is, `YYYY-MM-DD`. */
export function localToday(): string {
  return new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** A few random digits that keep this person's new rows apart from others'. */
export function randomSuffix(): string {
  return crypto.getRandomValues(new Uint16Array(1)).join('').padStart(4, '0')
}

/** Saves text as a file where the browser puts downloads. */
export function saveText(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Puts text into the clipboard; false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
