import type { Status } from '../../../shared/okr/index.ts'
import { useTexts } from '../context.ts'

const SHAPES: Record<Status, string> = {
  'On track': '●',
  'At risk': '▲',
  'Off track': '■',
  Done: '✓',
  'No check-in': '○',
}
const TONES: Record<Status, string> = {
  'On track': 'good',
  'At risk': 'warning',
  'Off track': 'bad',
  Done: 'good',
  'No check-in': 'quiet',
}

/** The name of the colour that a status has, for class names; no status is quiet. */
export function toneOf(status: Status | null): string {
  return status === null ? 'quiet' : TONES[status]
}

/** A status as shape and word, so that it is never told by colour alone. */
export function StatusMark({ status }: { readonly status: Status | null }) {
  const texts = useTexts()
  if (status === null) return <span class="status quiet">{texts.missing}</span>
  return (
    <span class={`status ${toneOf(status)}`}>
      <span aria-hidden="true">{SHAPES[status]}</span> {texts.status[status]}
    </span>
  )
}
