import type { ScalingData } from '../../organization/scaling/index.ts'
import { Measure } from './measure.tsx'
import type { Texts } from './texts/index.ts'

type Wave = ScalingData['waves'][number]

interface WaveProps {
  readonly wave: Wave
  /** The cycle before. */
  readonly before: string | null
  readonly texts: Texts
}

/** Shape and colour beside the word. */
const ADVICE = { Go: ['●', 'on-track'], Hold: ['▲', 'at-risk'], Fix: ['■', 'off-track'] } as const

/** One wave: whether the next may start, how far its teams are, its figures, and what to do about the red ones. */
export function WaveSection({ wave, before, texts }: WaveProps) {
  const [shape, tone] = ADVICE[wave.advice]
  return (
    <section class="wave">
      <h2>
        {wave.name} <small>{texts.teams(wave.teams)}</small>{' '}
        <span class={`status ${tone}`}>
          <span aria-hidden="true">{shape}</span> {texts.report.advice[wave.advice]}
        </span>
      </h2>
      <p>{wave.reason}</p>
      {wave.next.length > 0 && (
        <ol class="next">
          {wave.next.map(({ figure, step }) => (
            <li>
              <strong>{texts.report.figures[figure]}</strong> {step}
            </li>
          ))}
        </ol>
      )}
      <div class="columns">
        <div>
          <h3>
            {texts.adoption}
            {before !== null && <small> {texts.against(before)}</small>}
          </h3>
          <ul class="measures">
            {wave.funnel.map((figure) => (
              <Measure figure={figure} isBar texts={texts} />
            ))}
          </ul>
        </div>
        <div>
          <h3>{texts.howWell}</h3>
          <ul class="measures">
            {wave.figures.map((figure) => (
              <Measure figure={figure} isBar={false} texts={texts} />
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}
