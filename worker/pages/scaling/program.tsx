import { FORECASTS } from '../../../shared/program/index.ts'
import type { ScalingData } from '../../organization/scaling/index.ts'
import { Pace, Value } from '../parts.tsx'
import type { Texts } from './texts/index.ts'

const STATES = { Passed: ['✓', 'done'], Open: ['○', 'no-check-in'], Blocked: ['■', 'off-track'] } as const

/** What the rollout program adds: when it will be done, its gates and its success criteria. */
export function ProgramSections({ data, texts }: { data: ScalingData; texts: Texts }) {
  const { gates, criteria, forecast } = data
  return (
    <>
      {forecast && <Forecast forecast={forecast} texts={texts} />}
      {gates.length > 0 && <Gates gates={gates} texts={texts} />}
      {criteria.length > 0 && <Criteria criteria={criteria} texts={texts} />}
    </>
  )
}

function Gates({ gates, texts }: Pick<ScalingData, 'gates'> & { texts: Texts }) {
  return (
    <section>
      <h2>{texts.gates}</h2>
      <ul class="gates">
        {gates.map(({ step, state, due, reasons, more }, index) => (
          <li>
            <span>
              {index + 1} {texts.program.steps[step]}
              {due !== null && state !== 'Passed' && <small> {texts.by(texts.date(due))}</small>}
            </span>
            <span class={`status ${STATES[state][1]}`}>
              <span aria-hidden="true">{STATES[state][0]}</span> {texts.report.gates[state]}
            </span>
            {reasons.length + more > 0 && (
              <p>
                {reasons.join(' ')} {more > 0 && texts.moreReasons(more)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Criteria({ criteria, texts }: Pick<ScalingData, 'criteria'> & { texts: Texts }) {
  return (
    <section>
      <h2>{texts.criteria}</h2>
      <ul class="measures">
        {criteria.map(({ text, progress }) => (
          <li>
            <span class="name">{text}</span>
            <span class="progress">
              <Value text={texts.percent(progress)} missing={texts.missing} />
            </span>
            <span class="grade">{progress !== null && progress >= 1 && <span class="done">✓</span>}</span>
            {progress !== null && <Pace progress={Math.min(1, progress)} expected={null} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Forecast({ forecast, texts }: { forecast: NonNullable<ScalingData['forecast']>; texts: Texts }) {
  return (
    <section>
      <h2>{texts.forecast}</h2>
      <dl class="tiles dates">
        {FORECASTS.map((name) => {
          const date = forecast[name]
          return (
            <div>
              <dt>{texts.report.forecast[name]}</dt>
              <dd>
                <Value text={date && texts.date(date)} missing={texts.missing} />
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
