import type { Status } from '../../../shared/okr/index.ts'
import { useTexts } from '../context.ts'
import { toneOf } from './status.tsx'

interface Pace {
  readonly progress: number | null
  readonly expected: number | null
  readonly status: Status | null
}

/** Progress against where it should be by now, with the same in words under it. Fractions are 0 to 1. */
export function ProgressBar({ progress, expected, status }: Pace) {
  const texts = useTexts()
  const percent = (fraction: number | null) => (fraction === null ? texts.missing : texts.percent(fraction))
  return (
    <div class="pace">
      <div class={`bar ${toneOf(status)}${progress === null ? ' unknown' : ''}`} aria-hidden="true">
        <div class="fill" style={{ width: `${(progress ?? 0) * 100}%` }} />
        {expected !== null && <div class="expected" style={{ left: `${expected * 100}%` }} />}
      </div>
      <p class="detail">{texts.paceOf(percent(progress), percent(expected))}</p>
    </div>
  )
}
