import { dateText, numberText, percent } from '../../shared/pages/index.ts'
import type { LastWord, PageData, PageObjective } from '../organization/page-data.ts'
import { Figures, Pace, StatusBadge, Value } from './parts.tsx'

type PageKeyResult = PageObjective['keyResults'][number]

/** A team's own objectives and key results, each with where its number comes from. */
export function Objectives({ data }: { data: PageData }) {
  const { objectives } = data.rollup
  if (objectives.length === 0) return null
  return (
    <section class="objectives">
      <h2>Objectives</h2>
      {objectives.map((objective) => (
        <article id={objective.id}>
          <h3>
            <span class="id">{objective.id}</span> {objective.title}
          </h3>
          <div class="objective">
            <StatusBadge status={objective.status} />
            <Pace progress={objective.progress} expected={objective.expected} />
            <Figures {...figuresOf(objective)} />
            <span class="note">{noteOf(objective)}</span>
          </div>
          <ul>
            {objective.keyResults.map((keyResult) => (
              <KeyResult keyResult={keyResult} last={data.lastWords[keyResult.id] ?? null} />
            ))}
          </ul>
        </article>
      ))}
    </section>
  )
}

function KeyResult({ keyResult, last }: { keyResult: PageKeyResult; last: LastWord | null }) {
  return (
    <li id={keyResult.id}>
      <p class="title">
        <span class="id">{keyResult.id}</span> {keyResult.title}
        {keyResult.owner && <small> · {keyResult.owner}</small>}
      </p>
      <div class="objective">
        <StatusBadge status={keyResult.status} />
        <Pace progress={keyResult.progress} expected={keyResult.expected} />
        <Figures {...figuresOf(keyResult)} />
        <span class="note">{goalOf(keyResult)}</span>
      </div>
      <p class="source">
        {sourceOf(keyResult, last)}
        {keyResult.stale && <strong> Stale.</strong>}
        {keyResult.disagreement && <strong> Status and confidence contradict each other.</strong>}
        {last?.whatChanged && <> “{last.whatChanged}”</>}
        {last?.blocker && <> Blocked: “{last.blocker}”</>}
      </p>
    </li>
  )
}

function figuresOf({ progress, expected, confidence }: PageObjective | PageKeyResult) {
  return { progress, expected, confidence }
}

function noteOf({ state, owner, weakest, supports }: PageObjective): string {
  return [
    state,
    owner,
    weakest === null ? null : `weakest key result: ${weakest}`,
    supports === null ? null : `supports ${supports}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** `12.4 %, from 9 % to 20 %` */
function goalOf({ current, baseline, target, unit, type, raw, suggestedStatus, status }: PageKeyResult) {
  const amount = (number: number | null) => (number === null ? '–' : `${numberText(number)} ${unit}`.trim())
  const goal = baseline === null ? amount(target) : `${amount(baseline)} to ${amount(target)}`
  const isOver = raw !== null && (raw > 1 || raw < 0)
  return (
    <>
      now {current === null ? <Value text={null} /> : amount(current)}
      {type !== 'Done' && <> · {type === null ? 'no type' : `${type} ${goal}`}</>}
      {isOver && <> · {percent(raw)} of the way</>}
      {status !== suggestedStatus && <> · the numbers say {suggestedStatus ?? 'nothing'}</>}
    </>
  )
}

/** Where the number comes from: check-in, date and, where the link shows it, by whom. */
function sourceOf({ state }: PageKeyResult, last: LastWord | null): string {
  const cancelled = state === 'Cancelled' ? 'Cancelled, counts nowhere. ' : ''
  if (last === null) return `${cancelled}No check-in yet.`
  const by = last.by ? ` by ${last.by}` : ''
  return `${cancelled}Check-in ${last.id}, ${dateText(last.date)}${by}.`
}
