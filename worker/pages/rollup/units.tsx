import type { PageNode } from '../../organization/page-data.ts'
import { Pace } from '../parts.tsx'
import { Figures, StatusCounts } from './figures.tsx'
import type { View } from './view.ts'

/** The nodes below, two levels deep; each is a link to its own page. */
export function Units(view: View) {
  const { rollup, below } = view.data
  if (rollup.children.length === 0) return null
  return (
    <section class="units" id="units">
      <h2>{view.texts.units.title}</h2>
      <ul>
        {rollup.children.map((child) => (
          <li>
            <Unit node={child} view={view} />
            {(below[child.team.id] ?? []).length > 0 && (
              <ul>
                {below[child.team.id]?.map((node) => (
                  <li>
                    <Unit node={node} view={view} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Unit({ node, view: { texts, hrefOf } }: { node: PageNode; view: View }) {
  const { team, coverage, statusCounts, disagreements } = node
  return (
    <div class="unit">
      <a href={hrefOf(team.id)}>{team.name}</a>
      <StatusCounts counts={statusCounts} texts={texts} />
      <Pace progress={node.progress} expected={node.expected} />
      <Figures numbers={node} texts={texts} />
      <span class="coverage">
        {texts.units.reported(coverage.reporting, coverage.expected)}
        {disagreements > 0 && ` · ${texts.units.disagreements(disagreements)}`}
      </span>
    </div>
  )
}
