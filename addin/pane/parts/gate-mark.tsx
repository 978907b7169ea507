import type { GateState } from '../../../shared/program/index.ts'
import { useTexts } from '../context.ts'

const SHAPES: Record<GateState, string> = { Passed: '✓', Open: '○', Blocked: '■' }
const TONES: Record<GateState, string> = { Passed: 'good', Open: 'quiet', Blocked: 'bad' }

/** A gate's state as shape and word, so that it is never told by colour alone. */
export function GateMark({ state }: { readonly state: GateState }) {
  const texts = useTexts()
  return (
    <span class={`status ${TONES[state]}`}>
      <span aria-hidden="true">{SHAPES[state]}</span> {texts.rollout.gate[state]}
    </span>
  )
}
