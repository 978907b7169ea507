import type { Status } from '../../shared/okr/index.ts'
import { STATUSES } from '../../shared/okr/index.ts'
import { confidenceText, percent, SHAPES, wholePercent } from '../../shared/pages/index.ts'

/** A value, or where there is none a dash in a dashed cell: missing is never 0. */
export function Value({ text, unit = '' }: { text: string | null; unit?: string }) {
  if (text === null) {
    return (
      <span class="missing">
        <span aria-hidden="true">–</span>
        <span class="unseen">no data</span>
      </span>
    )
  }
  return (
    <span class="value">
      {text}
      {unit && <small>{unit}</small>}
    </span>
  )
}

export function StatusBadge({ status }: { status: string | null }) {
  const known = STATUSES.find((each) => each === status)
  if (!known) return <Value text={null} />
  return (
    <span class={`status ${classOf(known)}`}>
      <span aria-hidden="true">{SHAPES[known]}</span> {known}
    </span>
  )
}

/** How many objectives have each status; those that none has are left out. */
export function StatusCounts({ counts }: { counts: Readonly<Record<string, number>> }) {
  const present = [...STATUSES].reverse().filter((status) => (counts[status] ?? 0) > 0)
  if (present.length === 0) return <Value text={null} />
  return (
    <span class="counts">
      {present.map((status) => (
        <span class={classOf(status)} title={status}>
          <span aria-hidden="true">{SHAPES[status]}</span> {counts[status]}
          <span class="unseen"> {status}</span>
        </span>
      ))}
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

/** `59 % of 62 % expected`, and the confidence beside it. */
export function Figures(figures: {
  progress: number | null
  expected: number | null
  confidence: number | null
}) {
  return (
    <>
      <span class="progress">
        <Value text={percent(figures.progress)} />
        {figures.expected !== null && <small> of {percent(figures.expected)} expected</small>}
      </span>
      <span class="confidence">
        <span class="unseen">confidence </span>
        <Value text={confidenceText(figures.confidence)} unit="/10" />
      </span>
    </>
  )
}

function classOf(status: Status): string {
  return status.toLowerCase().replace(' ', '-')
}
