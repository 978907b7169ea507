import { percent } from '../../shared/pages/index.ts'
import type { ScalingData } from '../organization/scaling/index.ts'
import { Pace, Value } from './parts.tsx'

type Wave = ScalingData['waves'][number]
type Figure = Wave['figures'][number]

/** What a figure is called. */
const NAMES: Readonly<Record<string, string>> = {
  invited: 'Invited',
  trained: 'Trained',
  drafted: 'Drafted',
  agreed: 'Agreed',
  checkingIn: 'Checking in',
  reviewed: 'Reviewed',
  retrospected: 'Retrospected',
  cadence: 'Cadence',
  quality: 'OKR quality',
  alignment: 'Alignment',
  training: 'Training',
  pulse: 'Retrospective pulse',
  coachLoad: 'Coach load',
}

/** Shape and word beside the colour. */
const ADVICE = { Go: ['●', 'on-track'], Hold: ['▲', 'at-risk'], Fix: ['■', 'off-track'] } as const
const GRADES = {
  good: ['●', 'on-track', 'good'],
  watch: ['▲', 'at-risk', 'to be watched'],
  bad: ['■', 'off-track', 'bad'],
} as const

/** One wave: whether the next may start, how far its teams are, its figures, and what to do about the red ones. */
export function WaveSection({ wave, before }: { wave: Wave; before: string | null }) {
  const [shape, tone] = ADVICE[wave.advice]
  return (
    <section class="wave">
      <h2>
        {wave.name} <small>{wave.teams === 1 ? '1 team' : `${wave.teams} teams`}</small>{' '}
        <span class={`status ${tone}`}>
          <span aria-hidden="true">{shape}</span> {wave.advice}
        </span>
      </h2>
      <p>{wave.reason}</p>
      {wave.next.length > 0 && (
        <ol class="next">
          {wave.next.map(({ figure, step }) => (
            <li>
              <strong>{NAMES[figure] ?? figure}</strong> {step}
            </li>
          ))}
        </ol>
      )}
      <div class="columns">
        <div>
          <h3>Adoption{before !== null && <small> against {before}</small>}</h3>
          <ul class="measures">
            {wave.funnel.map((figure) => (
              <Measure figure={figure} isBar />
            ))}
          </ul>
        </div>
        <div>
          <h3>How well</h3>
          <ul class="measures">
            {wave.figures.map((figure) => (
              <Measure figure={figure} isBar={false} />
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}

function Measure({ figure, isBar }: { figure: Figure; isBar: boolean }) {
  const { name, value, before, grade, rows, more } = figure
  return (
    <li>
      <span class="name">{NAMES[name] ?? name}</span>
      <span class="progress">
        <Value text={shown(name, value)} />
        {before !== null && <small> was {shown(name, before)}</small>}
      </span>
      <span class="grade">
        {grade !== null && (
          <span class={GRADES[grade][1]}>
            <span aria-hidden="true">{GRADES[grade][0]}</span>
            <span class="unseen">{GRADES[grade][2]}</span>
          </span>
        )}
      </span>
      {isBar && value !== null && <Pace progress={value} expected={null} />}
      {rows.length > 0 && (
        <p class="missing-teams">
          {isBar ? 'Not yet: ' : ''}
          {rows.join(', ')}
          {more > 0 && ` and ${more} more`}
        </p>
      )}
    </li>
  )
}

function shown(name: string, value: number | null): string | null {
  if (value === null) return null
  return name === 'pulse' ? `${value.toFixed(1)} of 5` : percent(value)
}
