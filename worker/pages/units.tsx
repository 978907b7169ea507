import type { Reply } from '../../shared/api/index.ts'
import { countText } from '../../shared/pages/index.ts'
import type { PageNode } from '../organization/page-data.ts'
import { Figures, Pace, StatusCounts } from './parts.tsx'

interface Props {
  readonly rollup: Reply<'rollup'>
  readonly below: Readonly<Record<string, readonly PageNode[]>>
  readonly hrefOf: (team: string) => string
}

/** The nodes below, two levels deep; each is a link to its own page. */
export function Units({ rollup: { children }, below, hrefOf }: Props) {
  if (children.length === 0) return null
  return (
    <section class="units">
      <h2>Units</h2>
      <ul>
        {children.map((child) => (
          <li>
            <Unit node={child} hrefOf={hrefOf} />
            {(below[child.team.id] ?? []).length > 0 && (
              <ul>
                {below[child.team.id]?.map((node) => (
                  <li>
                    <Unit node={node} hrefOf={hrefOf} />
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

function Unit({ node, hrefOf }: { node: PageNode; hrefOf: (team: string) => string }) {
  const { team, coverage, statusCounts, disagreements } = node
  return (
    <div class="unit">
      <a href={hrefOf(team.id)}>{team.name}</a>
      <StatusCounts counts={statusCounts} />
      <Pace progress={node.progress} expected={node.expected} />
      <Figures progress={node.progress} expected={node.expected} confidence={node.confidence} />
      <span class="coverage">
        {coverage.reporting} of {coverage.expected} reported
        {disagreements > 0 && <> · {countText(disagreements, 'disagreement')}</>}
      </span>
    </div>
  )
}
