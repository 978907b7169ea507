/** Whole surrogate pairs, then what XML cannot hold, then an underscore that would be read as an escape. */
const ESCAPED = /[\ud800-\udbff][\udc00-\udfff]|[^\t\n\u0020-\ud7ff\ue000-\ufffd]|_(?=x[0-9A-Fa-f]{4}_)/g

/** Text with what XML cannot hold written as `_xHHHH_`, as spreadsheets do. */
export function escapeUnwritable(text: string): string {
  return text.replace(ESCAPED, (found) => {
    if (found.length === 2) return found
    return `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
  })
}
