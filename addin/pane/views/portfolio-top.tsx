import type { PortfolioReading } from '../../../shared/workbook/index.ts'
import { portfolioTop, type TopDecision, type TopNode } from '../../actions/index.ts'
import { useTexts } from '../context.ts'
import { PlaceRow } from '../parts/place-row.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { StatusMark } from '../parts/status.tsx'
import type { Spot } from '../selection.ts'

interface Properties {
  readonly reading: PortfolioReading
  readonly onSelect: (spot: Spot) => void
}

const SHOWN_DECISIONS = 5

/** Where the company stands, how far to trust it, and what needs a decision. */
export function PortfolioTopView({ reading, onSelect }: Properties) {
  const { portfolio: texts, okrs, date } = useTexts()
  const { nodes, decisions } = portfolioTop(reading)
  const { shownCycle, asOf } = reading.values
  const more = decisions.length - SHOWN_DECISIONS
  return (
    <>
      <section aria-labelledby="top">
        <h2 id="top">{texts.top}</h2>
        <p class="detail">{shownCycle === '' ? texts.noCycle : okrs.asOf(shownCycle, date(asOf))}</p>
        <ul class="cards">
          {nodes.map((node) => (
            <NodeCard key={node.id} {...node} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="decisions">
        <h2 id="decisions">{texts.decisions(decisions.length)}</h2>
        <ul class="problems">
          {decisions.slice(0, SHOWN_DECISIONS).map((decision) => (
            <li key={decision.id}>
              <PlaceRow spot={decision} what={sentenceOf(decision)} onSelect={() => onSelect(decision)}>
                <StatusMark status={decision.status} />{' '}
              </PlaceRow>
            </li>
          ))}
        </ul>
        {more > 0 && <p class="detail">{texts.moreDecisions(more)}</p>}
      </section>
    </>
  )
}

function NodeCard({ name, progress, expected, confidence, statusCounts, coverage, disagreements }: TopNode) {
  const texts = useTexts()
  const { portfolio } = texts
  return (
    <li class="card">
      <h3>{name}</h3>
      <ProgressBar progress={progress} expected={expected} status={null} />
      {confidence !== null && (
        <p class="detail">{texts.confidenceOf(texts.number(Math.round(confidence * 10) / 10))}</p>
      )}
      <ul class="counts">
        {statusCounts.map(([status, objectives]) => (
          <li key={status}>
            <StatusMark status={status} /> {texts.number(objectives)}
          </li>
        ))}
      </ul>
      <p>{portfolio.coverage(coverage.reporting, coverage.teams, coverage.stale)}</p>
      {disagreements > 0 && <p>{portfolio.disagreements(disagreements)}</p>}
    </li>
  )
}

function sentenceOf({ team, title, blocker }: TopDecision): string {
  const named = title === '' ? team : `${team}: ${title}`
  return blocker === '' ? named : `${named} – ${blocker}`
}
