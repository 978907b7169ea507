import { addDays, daysBetween } from '../../../shared/okr/index.ts'
import { wholePercent } from '../../../shared/pages/index.ts'
import type { PageData } from '../../organization/page-data.ts'
import { Value } from './figures.tsx'
import type { Texts } from './texts/index.ts'
import type { View } from './view.ts'
import { weekText } from './week.ts'

type Rollup = PageData['rollup']

const DAYS_PER_WEEK = 7
const TOP = 100

/** Progress week by week against the pace that was expected, and where it leads; the same as a table below it. */
export function PaceChart({ data: { rollup }, texts }: View) {
  const { cycle, trend } = rollup
  if (!cycle || trend.length === 0) return null
  const { progress, expected, forecast } = linesOf(rollup, cycle)
  return (
    <section class="trend" id="pace">
      <h2>{texts.pace.title}</h2>
      <p>{sentencesOf(rollup, texts)}</p>
      <div class="chart">
        <ol class="scale" aria-hidden="true">
          {[1, 0.75, 0.5, 0.25, 0].map((mark) => (
            <li>{texts.percent(mark)}</li>
          ))}
        </ol>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {[0, 25, 50, 75, 100].map((y) => (
            <line class="grid" x1="0" x2="100" y1={y} y2={y} />
          ))}
          <polyline class="expected" points={expected.join(' ')} />
          {forecast && <polyline class="forecast" points={forecast.join(' ')} />}
          <polyline class="actual" points={progress.join(' ')} />
          {progress.length > 0 && <path class="now" d={`M${progress[progress.length - 1]}h0`} />}
        </svg>
        <ol class="dates" aria-hidden="true">
          <li>{texts.date(cycle.start)}</li>
          <li>{texts.date(cycle.end)}</li>
        </ol>
      </div>
      <p class="legend" aria-hidden="true">
        <span class="actual">{texts.pace.actual}</span> <span class="expected">{texts.pace.expected}</span>{' '}
        {forecast && <span class="forecast">{texts.pace.toCome}</span>}
      </p>
      <TrendTable rollup={rollup} texts={texts} />
    </section>
  )
}

/** Points of the lines, in hundredths of the cycle across and of progress down. */
function linesOf({ trend, asOf, forecast, progress }: Rollup, cycle: NonNullable<Rollup['cycle']>) {
  const length = Math.max(1, daysBetween(cycle.start, cycle.end))
  const place = (date: string) => Math.min(100, Math.max(0, (100 * daysBetween(cycle.start, date)) / length))
  const point = (date: string, value: number) => `${hundredths(place(date))},${hundredths(TOP - 100 * value)}`
  const line = (field: 'progress' | 'expected') =>
    trend.flatMap((week, index) => {
      const value = week[field]
      const day = index === trend.length - 1 ? asOf : addDays(week.week, DAYS_PER_WEEK - 1)
      return value === null ? [] : [point(day, value)]
    })
  const isOn = asOf < cycle.end
  return {
    progress: line('progress'),
    expected: [...line('expected'), ...(isOn ? [point(cycle.end, 1)] : [])],
    forecast:
      isOn && forecast !== null && progress !== null
        ? [point(asOf, progress), point(cycle.end, Math.min(1, forecast))]
        : null,
  }
}

/** Where it stands against pace, where that leads, and how the cycle before stood in the same week. */
function sentencesOf({ cycle, asOf, progress, expected, forecast, before }: Rollup, texts: Texts): string {
  const { pace } = texts
  if (!cycle || progress === null || expected === null) return pace.none
  const points = wholePercent(progress) - wholePercent(expected)
  const ahead = points > 0 ? pace.ahead(points) : pace.behind(-points)
  const sentences = [
    `${weekText(cycle, asOf, texts)}: ${pace.done(texts.percent(progress) ?? '')}, ${points === 0 ? pace.onPace : ahead}.`,
  ]
  if (asOf < cycle.end && forecast !== null) {
    sentences.push(forecast >= 1 ? pace.forecastFull : pace.forecast(texts.percent(forecast) ?? ''))
  }
  const last = before.lastCycle
  const then = last && [texts.percent(last.progress), texts.percent(last.expected)]
  if (last && then?.[0] && then[1]) {
    sentences.push(pace.lastCycle(last.cycle, then[0], then[1], texts.date(last.asOf)))
  }
  return sentences.join(' ')
}

function TrendTable({ rollup: { trend }, texts }: { rollup: Rollup; texts: Texts }) {
  const { pace, tiles } = texts
  return (
    <details>
      <summary>{pace.asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{pace.weekOf}</th>
            <th scope="col">{pace.actual}</th>
            <th scope="col">{pace.expected}</th>
            <th scope="col">{tiles.confidence}</th>
          </tr>
        </thead>
        <tbody>
          {trend.map(({ week, progress, expected, confidence }) => (
            <tr>
              <th scope="row">{texts.date(week)}</th>
              {[texts.percent(progress), texts.percent(expected), texts.tenths(confidence)].map((text) => (
                <td>
                  <Value text={text} texts={texts} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function hundredths(number: number): number {
  return Math.round(number * 100) / 100
}
