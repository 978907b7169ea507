/** The number somebody typed, with a point or a comma; `null` where nothing was typed, `undefined` where it is none. */
export function parseNumber(text: string): number | null | undefined {
  const trimmed = text.trim().replace(/\s*%$/, '').replace(',', '.')
  if (trimmed === '') return null
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(trimmed) ? Number(trimmed) : undefined
}
