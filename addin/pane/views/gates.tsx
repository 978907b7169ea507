import { groupBy } from '../../../shared/okr/index.ts'
import type { NextThing, ShownGate } from '../../actions/index.ts'
import { useTexts } from '../context.ts'
import { GateMark } from '../parts/gate-mark.tsx'
import { PlaceRow } from '../parts/place-row.tsx'
import type { Spot } from '../selection.ts'

interface Properties {
  readonly organization: string
  readonly asOf: string
  readonly gates: readonly ShownGate[]
  /** What was computed for a step and is shown with it. */
  readonly findings: Readonly<Partial<Record<ShownGate['step'], readonly string[]>>>
  readonly next: NextThing | null
  readonly onSelect: (spot: Spot) => void
}

/** The eight steps, each with its gate and what it waits for. */
export function GatesView({ organization, asOf, gates, findings, next, onSelect }: Properties) {
  const texts = useTexts()
  const { rollout } = texts
  const current = gates.findIndex(({ state }) => state !== 'Passed')
  return (
    <>
      <h1>{rollout.title(organization)}</h1>
      <p class="detail">{rollout.asOf(texts.longDate(asOf))}</p>
      <p class="note next">{next === null ? rollout.allDone : sentenceOf(next)}</p>
      <ol class="gates">
        {gates.map((gate, index) => (
          <li key={gate.step} class="card">
            <div class="heading">
              <h2>{`${index + 1} ${rollout.steps[gate.step]}`}</h2>
              <GateMark state={gate.state} />
            </div>
            {gate.due !== null && gate.state !== 'Passed' && (
              <p class="detail">{rollout.passBy(texts.longDate(gate.due))}</p>
            )}
            {findings[gate.step]?.map((finding) => (
              <p key={finding} class="finding">
                {finding}
              </p>
            ))}
            <Reasons gate={gate} isOpen={index === current} onSelect={onSelect} />
          </li>
        ))}
      </ol>
    </>
  )

  function sentenceOf({ kind, what, date }: NextThing): string {
    const sentence = rollout.next[kind](what, date === null ? '' : texts.longDate(date))
    return date !== null && date < asOf ? `${rollout.overdue} ${sentence}` : sentence
  }
}

interface ReasonsProperties {
  readonly gate: ShownGate
  readonly isOpen: boolean
  readonly onSelect: (spot: Spot) => void
}

/** Why a gate is not passed, each reason once; it goes to its cell. */
function Reasons({ gate: { conditions }, isOpen, onSelect }: ReasonsProperties) {
  const texts = useTexts().rollout
  const unmet = conditions.flatMap(({ state, evidence }) => (state === 'Met' ? [] : evidence))
  const reasons = [...groupBy(unmet, ({ cell, message }) => `${cell} ${message}`)]
  if (reasons.length === 0) return null
  return (
    <details open={isOpen}>
      <summary>{texts.reasons(reasons.length)}</summary>
      <ul class="problems">
        {reasons.map(([key, [reason]]) => (
          <li key={key}>
            {reason && <PlaceRow spot={reason} what={reason.message} onSelect={() => onSelect(reason)} />}
          </li>
        ))}
      </ul>
    </details>
  )
}
