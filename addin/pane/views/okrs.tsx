import type { EvaluatedObjective, TeamFigures, TeamOkrs } from '../../../shared/okr/index.ts'
import type { Problem } from '../../../shared/workbook/index.ts'
import { useTexts } from '../context.ts'
import { Problems } from '../parts/problems.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { StatusMark } from '../parts/status.tsx'
import { goalOf, quantity } from '../wording.ts'

interface Properties {
  readonly okrs: TeamOkrs
  readonly figures: TeamFigures
  readonly asOf: string
  readonly problems: readonly Problem[]
  readonly onSelect: (problem: Problem) => void
}

/** Where the team stands: each objective with its key results, and what should be mended. */
export function OkrsView({ okrs, figures, asOf, problems, onSelect }: Properties) {
  const texts = useTexts()
  const { progress, expected, confidence, objectives } = figures
  const percent = (fraction: number | null) => (fraction === null ? texts.missing : texts.percent(fraction))
  return (
    <>
      <h1>{okrs.team}</h1>
      <p class="detail">{texts.okrs.asOf(okrs.cycle.name, texts.date(asOf))}</p>
      <p>
        {texts.okrs.team(
          percent(progress),
          percent(expected),
          confidence === null ? texts.missing : texts.number(Math.round(confidence * 10) / 10),
        )}
      </p>
      {objectives.length === 0 && <p>{texts.okrs.noObjectives}</p>}
      <ul class="cards">
        {objectives.map((objective) => (
          <ObjectiveCard key={objective.objective.id} {...objective} />
        ))}
      </ul>
      <Problems problems={problems} onSelect={onSelect} />
    </>
  )
}

function ObjectiveCard({ objective, figures, keyResults }: EvaluatedObjective) {
  const texts = useTexts()
  return (
    <li class="card">
      <div class="heading">
        <h2>{objective.title || objective.id}</h2>
        <StatusMark status={figures.status} />
      </div>
      <ProgressBar {...figures} />
      <details>
        <summary>{texts.okrs.keyResults(keyResults.length)}</summary>
        <ul class="key-results">
          {keyResults.map((keyResult) => (
            <KeyResultItem key={keyResult.keyResult.id} {...keyResult} />
          ))}
        </ul>
      </details>
    </li>
  )
}

function KeyResultItem({ keyResult, figures }: EvaluatedObjective['keyResults'][number]) {
  const texts = useTexts()
  const remarks = [
    goalOf(texts, keyResult),
    ...(figures.current === null ? [] : [texts.okrs.now(quantity(texts, keyResult, figures.current))]),
    ...(figures.confidence === null ? [] : [texts.confidenceOf(texts.number(figures.confidence))]),
    ...(figures.stale ? [texts.okrs.stale] : []),
  ].filter((remark) => remark !== '')
  return (
    <li>
      <div class="heading">
        <h3>{keyResult.title || keyResult.id}</h3>
        <StatusMark status={figures.status} />
      </div>
      <ProgressBar {...figures} />
      <p class="detail">{remarks.join(' · ')}</p>
      {figures.disagreement && <p class="detail flag">{texts.okrs.disagreement}</p>}
    </li>
  )
}
