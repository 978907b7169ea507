import type { ScalingData } from '../../organization/scaling/index.ts'
import { Pace, Value } from '../parts.tsx'
import type { Texts } from './texts/index.ts'

type Wave = ScalingData['waves'][number]
type Figure = Wave['figures'][number] | Wave['funnel'][number]

interface MeasureProps {
  readonly figure: Figure
  /** Whether the figure is a step that teams reach, drawn as a bar. */
  readonly isBar: boolean
  readonly texts: Texts
}

const GRADES = { good: ['●', 'on-track'], watch: ['▲', 'at-risk'], bad: ['■', 'off-track'] } as const
/** As many names are read at a glance; the others are a click away. */
const AT_A_GLANCE = 5

/** A figure, what it was in the cycle before, how good it is, and who falls short. */
export function Measure({ figure, isBar, texts }: MeasureProps) {
  const { name, value, before, grade } = figure
  return (
    <li>
      <span class="name">{texts.report.figures[name]}</span>
      <span class="progress">
        <Value text={texts.figure(name, value)} missing={texts.missing} />
        {before !== null && <small> {texts.was(texts.figure(name, before) ?? '')}</small>}
      </span>
      <span class="grade">
        {grade !== null && (
          <span class={GRADES[grade][1]}>
            <span aria-hidden="true">{GRADES[grade][0]}</span>
            <span class="unseen">{texts.report.grades[grade]}</span>
          </span>
        )}
      </span>
      {isBar && value !== null && <Pace progress={value} expected={null} />}
      <Short figure={figure} isBar={isBar} texts={texts} />
    </li>
  )
}

function Short({ figure: { rows, more }, isBar, texts }: MeasureProps) {
  if (rows.length === 0) return null
  const others = rows.slice(AT_A_GLANCE)
  return (
    <div class="missing-teams">
      {isBar && `${texts.notYet} `}
      {rows.slice(0, AT_A_GLANCE).join(', ')}
      {others.length > 0 && (
        <details>
          <summary>{texts.andMore(others.length + more)}</summary>
          {others.join(', ')}
          {more > 0 && ` ${texts.andMore(more)}`}
        </details>
      )}
    </div>
  )
}
