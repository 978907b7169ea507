/** The formula of `statusOfPace`. */
export function paceFormula(progress: string, expected: string): string {
  const reaches = (share: string) => `${progress}+0.000000001>=${share}*${expected}`
  const pace = `IF(${reaches('used_on_track_from')},"On track",IF(${reaches('used_at_risk_from')},"At risk","Off track"))`
  return `IF(${expected}+0.000000001<used_grace,"On track",${pace})`
}
