/** A short text that differs where the contents differ: two 32-bit FNV-1a sums. */
export function fingerprintOf(content: string): string {
  return `${fnv(content, 0x811c9dc5)}${fnv(content, 0x01000193)}`
}

function fnv(content: string, start: number): string {
  let hash = start
  for (let index = 0; index < content.length; index++) {
    hash = Math.imul(hash ^ content.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
