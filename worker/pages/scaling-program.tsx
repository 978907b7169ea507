import { dateText, numberText, percent } from '../../shared/pages/index.ts'
import type { ScalingData } from '../organization/scaling/index.ts'
import { Pace, Value } from './parts.tsx'

const STATES = { Passed: ['✓', 'done'], Open: ['○', 'no-check-in'], Blocked: ['■', 'off-track'] } as const

/** What the rollout program adds: its gates, its success criteria, and when it will be done. */
export function ProgramSections({ data: { gates, criteria, forecast } }: { data: ScalingData }) {
  return (
    <>
      {gates.length > 0 && <Gates gates={gates} />}
      {criteria.length > 0 && <Criteria criteria={criteria} />}
      {forecast && <Forecast forecast={forecast} />}
    </>
  )
}

function Gates({ gates }: Pick<ScalingData, 'gates'>) {
  return (
    <section>
      <h2>Gates</h2>
      <ul class="gates">
        {gates.map(({ step, state, due, reasons, more }, index) => (
          <li>
            <span>
              {index + 1} {step}
              {due !== null && state !== 'Passed' && <small> by {dateText(due)}</small>}
            </span>
            <span class={`status ${STATES[state][1]}`}>
              <span aria-hidden="true">{STATES[state][0]}</span> {state}
            </span>
            {reasons.length + more > 0 && (
              <p>
                {reasons.join(' ')}
                {more > 0 && ` ${reasons.length > 0 ? 'And ' : ''}${more} more.`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Criteria({ criteria }: Pick<ScalingData, 'criteria'>) {
  return (
    <section>
      <h2>Success criteria</h2>
      <ul class="measures">
        {criteria.map(({ text, progress }) => (
          <li>
            <span class="name">{text}</span>
            <span class="progress">
              <Value text={percent(progress)} />
            </span>
            <span class="grade">{progress !== null && progress >= 1 && <span class="done">✓</span>}</span>
            {progress !== null && <Pace progress={Math.min(1, progress)} expected={null} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Forecast({ forecast }: { forecast: NonNullable<ScalingData['forecast']> }) {
  const tiles = [
    ['at today’s pace of agreeing OKRs', forecast.pace],
    ['by the plan of the waves', forecast.plan],
    ['by the plan with one coach more', forecast.oneCoachMore],
  ] as const
  return (
    <section>
      <h2>When all teams are in</h2>
      <dl class="tiles dates">
        {tiles.map(([label, date]) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <Value text={date && dateText(date)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Which settings the report was made with, and where each comes from. */
export function SettingsInUse({ settings }: Pick<ScalingData, 'settings'>) {
  return (
    <section>
      <h2>Settings used</h2>
      {settings.map(({ department, inUse }) => {
        const own = inUse.filter(({ source }) => source === 'department')
        const shown = department === '' ? inUse : own
        return (
          <details>
            <summary>
              {department === '' ? 'Organisation' : department}:{' '}
              {department === ''
                ? `${inUse.filter(({ source }) => source !== 'default').length} of ${inUse.length} set by the organisation, the others are defaults`
                : `${own.length} of its own`}
            </summary>
            <table>
              <tbody>
                {shown.map(({ key, value, source }) => (
                  <tr>
                    <th scope="row">{wordsOf(key)}</th>
                    <td>{numberText(value)}</td>
                    <td>{source}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        )
      })}
    </section>
  )
}

/** `peoplePerCoach` as `people per coach`. */
function wordsOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
