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
        <Graded grade={grade} texts={texts} />
      </span>
      {isBar && value !== null && <Pace progress={value} expected={null} />}
      <Short figure={figure} lead={isBar ? texts.notYet : ''} texts={texts} />
    </li>
  )
}

/** How good a figure is, as a shape with a word for who cannot see it; nothing where there is no telling. */
export function Graded({ grade, texts }: { grade: Figure['grade']; texts: Texts }) {
  if (grade === null) return null
  const [shape, tone] = GRADES[grade]
  return (
    <span class={tone}>
      <span aria-hidden="true">{shape}</span>
      <span class="unseen">{texts.report.grades[grade]}</span>
    </span>
  )
}

interface ShortProps {
  readonly figure: Figure
  /** What stands before the names, if anything. */
  readonly lead: string
  readonly texts: Texts
}

/** Who falls short: the first few at once, the others on demand, and how many are not named. */
export function Short({ figure: { rows, more }, lead, texts }: ShortProps) {
  if (rows.length === 0) return null
  const others = rows.slice(AT_A_GLANCE)
  return (
    <div class="missing-teams">
      {lead !== '' && `${lead} `}
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
