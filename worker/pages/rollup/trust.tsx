import type { PageNode } from '../../organization/page-data.ts'
import type { View } from './view.ts'

/** Who has not reported, what disagrees and what supports nothing; each with a way to the unit it comes from. */
export function Trust(view: View) {
  const { rollup } = view.data
  const { trust } = view.texts
  const { expected, reporting, stale } = rollup.coverage
  if (expected === 0) return null
  const loose = ({ alignment }: PageNode) => alignment.objectives - alignment.supporting
  const silent = ({ coverage }: PageNode) => coverage.expected - coverage.reporting
  return (
    <section>
      <h2>{trust.title}</h2>
      <div class="columns thirds">
        <div id="coverage">
          <h3>{trust.coverage}</h3>
          <p>{reporting >= expected ? trust.everybody : trust.coverageLead(reporting, expected, stale)}</p>
          <Ranked
            view={view}
            count={silent}
            text={(node) => trust.missing(silent(node), node.coverage.expected, node.coverage.stale)}
          />
        </div>
        <div id="disagreements">
          <h3>{trust.disagreements}</h3>
          <p>
            {rollup.disagreements === 0 ? trust.agreement : trust.disagreementsLead(rollup.disagreements)}
          </p>
          <Ranked
            view={view}
            count={({ disagreements }) => disagreements}
            text={({ disagreements }) => view.texts.units.disagreements(disagreements)}
          />
        </div>
        <div id="alignment">
          <h3>{trust.alignment}</h3>
          <p>
            {rollup.alignment.objectives === 0
              ? trust.nothingToAlign
              : trust.alignmentLead(rollup.alignment.supporting, rollup.alignment.objectives)}
          </p>
          <Ranked
            view={view}
            count={loose}
            text={(node) => trust.loose(loose(node), node.alignment.objectives)}
          />
        </div>
      </div>
    </section>
  )
}

interface RankedProps {
  readonly view: View
  readonly count: (node: PageNode) => number
  readonly text: (node: PageNode) => string
}

/** The units right below of which there is anything to say, most first. */
function Ranked({ view: { data, hrefOf }, count, text }: RankedProps) {
  const units = data.rollup.children.filter((node) => count(node) > 0)
  return (
    <ul class="ranked">
      {units
        .sort((one, other) => count(other) - count(one))
        .map((node) => (
          <li>
            <a href={hrefOf(node.team.id)}>{node.team.name}</a> <span>{text(node)}</span>
          </li>
        ))}
    </ul>
  )
}
