import type { ShownProgram } from '../../actions/index.ts'
import { number } from '../print.ts'
import { columns, plannedText, some } from './lines.ts'

const MOST_NAMES = 8

/** The best pilot group for each number of teams, and why the proposed one is. */
export function pilotLines({ groups, planned, leftOut }: ShownProgram['pilot']): readonly string[] {
  const unrated = leftOut.length > 0 ? [`  Without a rating or a size: ${some(leftOut, MOST_NAMES)}.`] : []
  if (groups.length === 0) return unrated.length > 0 ? ['', 'Pilot', ...unrated] : []
  const rows = groups.flatMap(({ count, teams, score, headcount, departments, levels, isProposed }) =>
    teams === null
      ? []
      : [
          [
            isProposed ? '*' : '',
            count,
            number(score),
            headcount ?? 0,
            departments ?? 0,
            levels ?? 0,
            some(teams, MOST_NAMES),
          ],
        ],
  )
  const titles = ['', 'Teams', 'Score', 'People', 'Departments', 'Levels', 'Which']
  const none = groups.filter(({ teams }) => teams === null)
  const cells = none.flatMap(({ contradiction }) =>
    contradiction.map(({ sheet, cell }) => `${sheet}!${cell}`),
  )
  const proposed = groups.find(({ isProposed }) => isProposed)
  return [
    '',
    `Pilot: the best group for each number of teams; ${plannedText(planned)}`,
    ...(rows.length > 0 ? columns([titles, ...rows]) : []),
    ...(proposed ? [`  * proposed; “--apply pilot” chooses it, --teams N another`] : []),
    ...(proposed?.why ?? []).map((sentence) => `      ${sentence}`),
    ...none.flatMap(({ why }) => why).map((sentence) => `  ${sentence}`),
    ...(cells.length > 0 ? [`  These limits: ${[...new Set(cells)].join(', ')}.`] : []),
    ...unrated,
  ]
}
