import { STATUSES, type Status } from '../../../shared/okr/index.ts'
import { SHAPES } from '../../../shared/pages/index.ts'
import { Missing } from '../parts.tsx'
import type { Texts } from './texts/index.ts'

interface Numbers {
  readonly progress: number | null
  readonly expected: number | null
  readonly confidence: number | null
}

/** A value, or where there is none a dash in a dashed cell: missing is never 0. */
export function Value({ text, unit, texts }: { text: string | null; unit?: string; texts: Texts }) {
  if (text === null) return <Missing label={texts.missing} />
  return (
    <span class="value">
      {text}
      {unit && <small>{unit}</small>}
    </span>
  )
}

export function StatusBadge({ status, texts }: { status: Status | null; texts: Texts }) {
  if (status === null) return <Missing label={texts.missing} />
  return (
    <span class={`status ${classOf(status)}`}>
      <span aria-hidden="true">{SHAPES[status]}</span> {texts.status[status]}
    </span>
  )
}

/** How many objectives have each status; those that none has are left out. */
export function StatusCounts({ counts, texts }: { counts: Readonly<Record<string, number>>; texts: Texts }) {
  const present = [...STATUSES].reverse().filter((status) => (counts[status] ?? 0) > 0)
  return (
    <span class="counts">
      {present.length === 0 && <Missing label={texts.missing} />}
      {present.map((status) => (
        <span class={classOf(status)} title={texts.status[status]}>
          <span aria-hidden="true">{SHAPES[status]}</span> {counts[status]}
          <span class="unseen"> {texts.status[status]}</span>
        </span>
      ))}
    </span>
  )
}

/** `59 % of 62 % expected`, and the confidence beside it. */
export function Figures({ numbers, texts }: { numbers: Numbers; texts: Texts }) {
  const { progress, expected, confidence } = numbers
  return (
    <>
      <span class="progress">
        <Value text={texts.percent(progress)} texts={texts} />
        {expected !== null && <small> {texts.units.of(texts.percent(expected) ?? '')}</small>}
      </span>
      <span class="confidence">
        <span class="unseen">{texts.units.confidence} </span>
        <Value text={texts.tenths(confidence)} unit="/10" texts={texts} />
      </span>
    </>
  )
}

function classOf(status: Status): string {
  return status.toLowerCase().replace(' ', '-')
}
