import { wholePercent } from '../../shared/pages/index.ts'
import type { Language } from './language.ts'

const FILES = ['xlsx', 'csv', 'json'] as const

/** A value, or where there is none a dash in a dashed cell: missing is never 0. */
export function Value({ text, missing }: { text: string | null; missing: string }) {
  return text === null ? <Missing label={missing} /> : <span class="value">{text}</span>
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

interface OtherLanguage {
  readonly language: Language
  readonly name: string
  /** What choosing it does, in that language. */
  readonly choose: string
  readonly href: string
}

/** The ways to the same page in other languages. */
export function Languages({ others }: { others: readonly OtherLanguage[] }) {
  return (
    <>
      {others.map(({ language, name, choose, href }) => (
        <a class="language" href={href} lang={language} hreflang={language} title={choose}>
          {name}
        </a>
      ))}
    </>
  )
}

/** The ways to the same page as files. */
export function SameAs({ workbook, hrefOf }: { workbook: string; hrefOf: (ending: string) => string }) {
  const names = { xlsx: workbook, csv: 'CSV', json: 'JSON' }
  return (
    <>
      {FILES.map((ending) => (
        <>
          <a href={hrefOf(ending)}>{names[ending]}</a>{' '}
        </>
      ))}
    </>
  )
}
