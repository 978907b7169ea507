import type { Decision } from '../../organization/decisions.ts'
import { StatusBadge } from './figures.tsx'
import type { Texts } from './texts/index.ts'
import type { View } from './view.ts'

/** The most urgent objectives with the reason, what blocks them, and what says so. */
export function Decisions({ data: { decisions }, texts, hrefOf }: View) {
  return (
    <section class="decisions" id="decisions">
      <h2>{texts.decisions.title}</h2>
      {decisions.length === 0 && <p>{texts.decisions.none}</p>}
      <ol>
        {decisions.map((decision) => {
          const { team, objective, blocker, source } = decision
          return (
            <li>
              <a href={`${hrefOf(team.id)}#${objective.id}`}>
                {objective.title ?? `${team.name} ${objective.id}`}
              </a>
              <StatusBadge status={objective.status} texts={texts} />
              <p>
                {team.name} · {reasonOf(decision, texts)}
                {blocker && <> · {texts.quoted(blocker)}</>}
              </p>
              {source && (
                <p class="source">{texts.objectives.source(source.id, texts.date(source.date), source.by)}</p>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function reasonOf({ objective, disagreements }: Decision, texts: Texts): string {
  const { progress, expected, confidence } = objective
  const reasons = [texts.decisions.done(texts.percent(progress) ?? '–', texts.percent(expected) ?? '–')]
  const sure = texts.tenths(confidence)
  if (sure !== null) reasons.push(texts.decisions.confidence(sure))
  if (disagreements > 0) reasons.push(texts.decisions.disagree(disagreements))
  return reasons.join(' · ')
}
