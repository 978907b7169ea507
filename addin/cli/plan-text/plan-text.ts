import type { ShownProgram } from '../../actions/index.ts'
import { firstLines, plannedText, some } from './lines.ts'
import { involvementLines, peopleLines, trainingLines } from './people.ts'
import { pilotLines } from './pilot.ts'
import { pilotTeamLines } from './pilot-teams.ts'
import { waveLines } from './waves.ts'

/** Reasons shown of one gate. */
const MOST_REASONS = 2

const MOST_LATE = 8

/** A rollout program as a page of text, and what was just written of it. */
export function planText(shown: ShownProgram, done: readonly string[]): string {
  const { organization, asOf, recommendation, staying } = shown
  const stay = staying.length > 0 ? `; staying as they are: ${staying.join(', ')}` : ''
  return [
    `${organization}: OKR rollout, as of ${asOf}`,
    `Recommendation: ${recommendation ?? '–'}${stay}`,
    ...gateLines(shown),
    ...pilotLines(shown.pilot),
    ...peopleLines(shown.people),
    ...involvementLines(shown.people),
    ...trainingLines(shown),
    ...pilotTeamLines(shown.pilotTeams),
    ...waveLines(shown.waves),
    ...settingLines(shown),
    ...dateLines(shown),
    ...(done.length > 0 ? ['', 'Written', ...done.map((sentence) => `  ${sentence}`)] : []),
  ].join('\n')
}

function gateLines({ gates }: ShownProgram): readonly string[] {
  const lines = gates.flatMap(({ step, state, due, conditions }, index) => {
    const reasons = conditions
      .filter((condition) => condition.state !== 'Met')
      .flatMap(({ evidence }) => evidence)
      .map(({ sheet, cell, message }) => `      ${cell === null ? sheet : `${sheet}!${cell}`}  ${message}`)
    return [
      `  ${index + 1} ${step.padEnd(11)}  ${state.padEnd(8)}${due === null ? '' : `  by ${due}`}`,
      ...firstLines([...new Set(reasons)], MOST_REASONS),
    ]
  })
  return ['', 'Gates', ...lines]
}

function settingLines({ departmentSettings }: ShownProgram): readonly string[] {
  if (departmentSettings.length === 0) return []
  const lines = departmentSettings.map(
    ({ department, key, value, usedBy }) => `  ${department}: ${key} ${value}, used for the ${usedBy}`,
  )
  return ['', 'Settings of departments that counted', ...lines]
}

function dateLines({ dates, overdue }: ShownProgram): readonly string[] {
  const { added, changed, removed, planned } = dates
  const parts = [
    ...(added.length > 0 ? [`lacks ${some(added, 3)}`] : []),
    ...(changed.length > 0 ? [`has another date or title of ${some(changed, 3)}`] : []),
    ...(removed.length > 0 ? [`still has ${some(removed, 3)}`] : []),
  ]
  const isSame = parts.length === 0
  const state = isSame
    ? 'the sheet Plan is up to date'
    : plannedText(planned && { ...planned, isOutOfDate: true })
  return [
    '',
    `Dates: ${state}`,
    ...(isSame ? [] : [`  Plan ${parts.join('; ')}. “--apply dates” writes them.`]),
    ...(overdue.length === 0
      ? ['  Nothing is overdue or too late.']
      : [
          '',
          'Overdue or too late',
          ...firstLines(
            overdue.map(({ sheet, cell, message }) => `  ${sheet}!${cell}  ${message}`),
            MOST_LATE,
          ),
        ]),
  ]
}
