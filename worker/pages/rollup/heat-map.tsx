import { Missing } from '../parts.tsx'
import type { Texts } from './texts/index.ts'
import type { View } from './view.ts'

const MAX_WEEKS = 13

/** Mean confidence of each unit by week, as a table whose cells are shaded by it. */
export function HeatMap({ data: { rollup }, texts, hrefOf }: View) {
  const { children, trend, confidenceByTeam } = rollup
  if (children.length === 0 || trend.length === 0) return null
  const first = Math.max(0, trend.length - MAX_WEEKS)
  const weeks = trend.slice(first).map((_, index) => first + index + 1)
  const names = new Map(children.map(({ team }) => [team.id, team.name]))
  return (
    <section id="confidence">
      <h2>{texts.heatMap.title}</h2>
      <p class="note">
        {texts.heatMap.note}
        {first > 0 && ` ${texts.heatMap.earlier(MAX_WEEKS)}`}
      </p>
      <div class="scrolls">
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">{texts.heatMap.unit}</th>
              {weeks.map((week) => (
                <th scope="col">{week === trend.length ? texts.heatMap.now : texts.heatMap.week(week)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {confidenceByTeam.map(({ teamId, weeks }) => (
              <tr>
                <th scope="row">
                  <a href={hrefOf(teamId)}>{names.get(teamId)}</a>
                </th>
                {weeks.slice(first).map((confidence) => (
                  <Cell confidence={confidence} texts={texts} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Cell({ confidence, texts }: { confidence: number | null; texts: Texts }) {
  if (confidence === null) {
    return (
      <td class="none">
        <Missing label={texts.missing} />
      </td>
    )
  }
  return <td class={`heat-${Math.min(4, Math.floor(confidence / 2))}`}>{texts.tenths(confidence)}</td>
}
