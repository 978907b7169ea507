import { wholePercent } from '../../shared/pages/index.ts'

/** A value, or where there is none a dash in a dashed cell: missing is never 0. */
export function Value({ text }: { text: string | null }) {
  return text === null ? <Missing label="no data" /> : <span class="value">{text}</span>
}

/** `label` is what is said instead of the dash. */
export function Missing({ label }: { label: string }) {
  return (
    <span class="missing">
      <span aria-hidden="true">–</span>
      <span class="unseen">{label}</span>
    </span>
  )
}

/** Progress as a bar with a mark where it should be by now. */
export function Pace({ progress, expected }: { progress: number | null; expected: number | null }) {
  if (progress === null) return <span class="pace none" />
  return (
    <svg class="pace" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" x="0" y="2.5" width="100" height="3" />
      <rect class="done" x="0" y="2.5" width={wholePercent(progress)} height="3" />
      {expected !== null && (
        <line class="mark" x1={wholePercent(expected)} x2={wholePercent(expected)} y1="0" y2="8" />
      )}
    </svg>
  )
}
