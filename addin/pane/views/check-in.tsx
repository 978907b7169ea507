import { useState } from 'preact/hooks'
import type {
  KeyResult,
  KeyResultFigures,
  Objective,
  Status,
  TeamFigures,
  TeamOkrs,
} from '../../../shared/okr/index.ts'
import { useTexts } from '../context.ts'
import { StatusMark } from '../parts/status.tsx'
import { type CheckInAnswer, CheckInForm } from './check-in-form.tsx'

interface Properties {
  readonly okrs: TeamOkrs
  readonly figures: TeamFigures
  readonly asOf: string
  readonly busy: boolean
  /** Saves one answer; resolves to whether it was saved. */
  readonly onSave: (keyResult: KeyResult, answer: CheckInAnswer) => Promise<boolean>
  readonly onSync: (() => void) | null
}

interface Due {
  readonly objective: Objective
  readonly keyResult: KeyResult
  readonly figures: KeyResultFigures
}

/** A round of check-ins, one key result at a time. The order is fixed when it starts. */
export function CheckInView({ okrs, figures, asOf, busy, onSave, onSync }: Properties) {
  const { tabs, checkIn: texts } = useTexts()
  const [round, setRound] = useState<readonly Due[]>(() => dueKeyResults(figures))
  const [position, setPosition] = useState(0)
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set())

  const due = refreshed(round[position], figures)
  if (round.length === 0) {
    return (
      <>
        <h1>{tabs.checkIn}</h1>
        <p>{texts.none}</p>
      </>
    )
  }
  if (!due) {
    const restart = () => {
      setRound(dueKeyResults(figures))
      setPosition(0)
      setSaved(new Set())
    }
    return <Summary round={round} saved={saved} figures={figures} onAgain={restart} onSync={onSync} />
  }
  const { objective, keyResult } = due
  const checkIns = okrs.checkIns.filter(({ keyResultId }) => keyResultId === keyResult.id)
  const save = async (answer: CheckInAnswer) => {
    if (!(await onSave(keyResult, answer))) return
    setSaved(new Set([...saved, keyResult.id]))
    setPosition(position + 1)
  }
  return (
    <>
      <div class="steps">
        <span>{texts.position(position + 1, round.length)}</span>
        <progress
          value={position}
          max={round.length}
          aria-label={texts.position(position + 1, round.length)}
        />
      </div>
      <p class="detail">{objective.title || objective.id}</p>
      <h1 id="view-title">{keyResult.title || keyResult.id}</h1>
      <CheckInForm
        key={keyResult.id}
        keyResult={keyResult}
        figures={due.figures}
        checkIns={checkIns}
        context={{ cycle: okrs.cycle, asOf, settings: okrs.settings, objectiveState: objective.state }}
        isLast={position === round.length - 1}
        busy={busy}
        onSave={save}
        onSkip={() => setPosition(position + 1)}
        onBack={position === 0 ? null : () => setPosition(position - 1)}
      />
    </>
  )
}

interface SummaryProperties {
  readonly round: readonly Due[]
  readonly saved: ReadonlySet<string>
  readonly figures: TeamFigures
  readonly onAgain: () => void
  readonly onSync: (() => void) | null
}

function Summary({ round, saved, figures, onAgain, onSync }: SummaryProperties) {
  const texts = useTexts().checkIn
  const now = new Map(
    figures.objectives.flatMap(({ keyResults }) =>
      keyResults.map(({ keyResult, figures }): [string, Status | null] => [keyResult.id, figures.status]),
    ),
  )
  return (
    <>
      <h1>{texts.doneTitle}</h1>
      <p>{texts.summary(saved.size, round.length - saved.size)}</p>
      <ul class="key-results">
        {round
          .filter(({ keyResult }) => saved.has(keyResult.id))
          .map(({ keyResult }) => (
            <li key={keyResult.id} class="heading">
              <span>{keyResult.title || keyResult.id}</span>
              <StatusMark status={now.get(keyResult.id) ?? null} />
            </li>
          ))}
      </ul>
      <div class="buttons">
        {onSync !== null && (
          <button type="button" class="primary" onClick={onSync}>
            {texts.sync}
          </button>
        )}
        <button type="button" onClick={onAgain}>
          {texts.again}
        </button>
      </div>
    </>
  )
}

/** A key result with its figures as they are now: those of the start are old once it was checked in on. */
function refreshed(due: Due | undefined, figures: TeamFigures): Due | undefined {
  return due && (dueKeyResults(figures).find(({ keyResult }) => keyResult.id === due.keyResult.id) ?? due)
}

/** Key results that are still being worked on: agreed or not yet said, neither closed nor done. */
function dueKeyResults({ objectives }: TeamFigures): readonly Due[] {
  return objectives
    .filter(({ objective }) => objective.state === 'Agreed')
    .flatMap(({ objective, keyResults }) =>
      keyResults
        .filter(({ keyResult }) => keyResult.state === 'Agreed')
        .map(({ keyResult, figures }) => ({ objective, keyResult, figures })),
    )
}
