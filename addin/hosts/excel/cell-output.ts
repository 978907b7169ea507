/** The formula of a cell as Excel gives it, without `=`; null for a text that starts so, which is its own value. */
export function formulaOf(formula: unknown, value: unknown): string | null {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value
  return isFormula ? formula.slice(1) : null
}
