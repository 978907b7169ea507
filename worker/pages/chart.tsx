import type { Reply } from '../../shared/api/index.ts'
import { addDays, daysBetween } from '../../shared/okr/index.ts'
import { dateText, percent, signed, wholePercent } from '../../shared/pages/index.ts'
import { Value } from './parts.tsx'

type Rollup = Reply<'rollup'>
type Week = Rollup['trend'][number]

const DAYS_PER_WEEK = 7
const TOP = 100

/** Progress week by week against the pace that was expected; the same as a table below it. */
export function PaceChart({ rollup }: { rollup: Rollup }) {
  const { cycle, trend, asOf } = rollup
  if (!cycle || trend.length === 0) return null
  const length = Math.max(1, daysBetween(cycle.start, cycle.end))
  const days = trend.map(({ week }, index) => (index === trend.length - 1 ? asOf : endOfWeek(week)))
  const place = (date: string) => Math.min(100, Math.max(0, (100 * daysBetween(cycle.start, date)) / length))
  const line = (field: 'progress' | 'expected') =>
    trend.flatMap((week, index) => {
      const value = week[field]
      return value === null ? [] : [`${round(place(days[index] ?? asOf))},${round(TOP - 100 * value)}`]
    })
  const progress = line('progress')
  const pace = [...line('expected'), ...(asOf < cycle.end ? ['100,0'] : [])]
  return (
    <section class="trend">
      <h2>Progress against expected pace</h2>
      <p>
        <PaceSentence rollup={rollup} />
      </p>
      <div class="chart">
        <ol class="scale" aria-hidden="true">
          {[100, 75, 50, 25, 0].map((mark) => (
            <li>{mark} %</li>
          ))}
        </ol>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {[0, 25, 50, 75, 100].map((y) => (
            <line class="grid" x1="0" x2="100" y1={y} y2={y} />
          ))}
          <polyline class="expected" points={pace.join(' ')} />
          <polyline class="actual" points={progress.join(' ')} />
          {progress.length > 0 && <path class="now" d={`M${progress[progress.length - 1]}h0`} />}
        </svg>
        <ol class="dates" aria-hidden="true">
          <li>{dateText(cycle.start)}</li>
          <li>{dateText(cycle.end)}</li>
        </ol>
      </div>
      <p class="legend" aria-hidden="true">
        <span class="actual">Progress</span> <span class="expected">Expected</span>
      </p>
      <TrendTable trend={trend} />
    </section>
  )
}

function PaceSentence({ rollup: { cycle, asOf, progress, expected } }: { rollup: Rollup }) {
  if (!cycle || progress === null || expected === null) return <>There is no progress to show yet.</>
  const points = wholePercent(progress) - wholePercent(expected)
  const against =
    points === 0 ? 'as expected' : `${Math.abs(points)} points ${points < 0 ? 'behind' : 'ahead of'} pace`
  return (
    <>
      {weekText(cycle, asOf)}: <strong>{percent(progress)}</strong> done, {against}.
    </>
  )
}

/** `Week 8 of 13`, counted from the cycle's first day. */
export function weekText(cycle: NonNullable<Rollup['cycle']>, asOf: string): string {
  const weeks = Math.ceil((daysBetween(cycle.start, cycle.end) + 1) / DAYS_PER_WEEK)
  const week = Math.floor(daysBetween(cycle.start, asOf) / DAYS_PER_WEEK) + 1
  if (week < 1) return 'Not begun'
  return week > weeks ? 'Over' : `Week ${week} of ${weeks}`
}

function TrendTable({ trend }: { trend: readonly Week[] }) {
  return (
    <details>
      <summary>The same as a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Week of</th>
            <th scope="col">Progress</th>
            <th scope="col">Expected</th>
            <th scope="col">Confidence</th>
          </tr>
        </thead>
        <tbody>
          {trend.map(({ week, progress, expected, confidence }) => (
            <tr>
              <th scope="row">{dateText(week)}</th>
              <td>
                <Value text={percent(progress)} />
              </td>
              <td>
                <Value text={percent(expected)} />
              </td>
              <td>
                <Value text={confidence === null ? null : confidence.toFixed(1)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** How confidence moved in the last two weeks; null where there is nothing to compare. */
export function confidenceChange(trend: readonly Week[]): string | null {
  const now = trend[trend.length - 1]?.confidence ?? null
  const then = trend[trend.length - 3]?.confidence ?? null
  return now === null || then === null ? null : `${signed(now - then, 1)} in 2 weeks`
}

function endOfWeek(week: string): string {
  return addDays(week, DAYS_PER_WEEK - 1)
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
