import type { ShownProgram } from '../../actions/index.ts'
import { count, problemLine } from '../print.ts'
import { columns, firstLines, plannedText, some } from './lines.ts'

const MOST_NAMES = 5
const MOST_WAVES = 12
const MOST_FINDINGS = 8

/** The waves beside their lower bound and beside what other circumstances would bring. */
export function waveLines(shown: ShownProgram['waves']): readonly string[] {
  if (shown === null) return []
  const { waves, started, planned, end, fewest, provenAtLeast, variants, gap, unplaced, skipped, problems } =
    shown
  const rows = waves.map((wave) => [
    wave.number,
    wave.start,
    wave.end,
    wave.headcount,
    wave.room,
    wave.seats === null ? '–' : `${wave.seatsTaken}/${wave.seats}`,
    wave.teams.length,
    some(wave.teams, MOST_NAMES),
  ])
  const compared = [{ name: 'as planned', waves: waves.length, end, fewest, provenAtLeast }, ...variants]
  return [
    '',
    `Waves: ${count(waves.length, 'wave')}; ${plannedText(planned)}`,
    ...(started.length > 0
      ? [
          `  Begun and left as they are: waves up to ${Math.max(...started.map(({ wave }) => wave ?? 0))}, ${count(started.length, 'team')}.`,
        ]
      : []),
    ...(rows.length > 0
      ? firstLines(
          columns([['Wave', 'Start', 'End', 'People', 'Room', 'Seats', 'Teams', 'Which'], ...rows]),
          MOST_WAVES + 1,
        )
      : []),
    ...(gap.length > 0
      ? ['', ...gap.map(({ limit, waves: least }) => `  Without the limit “${limit}”: ${least}.`)]
      : []),
    ...firstLines(
      [
        ...unplaced.map(({ sheet, cell, message }) => `  ${sheet}!${cell}  ${message}`),
        ...skipped.map(({ start, reason }) => `  No wave on ${start}: ${reason}`),
        ...problems.map((problem) => `  ${problemLine(problem)}`),
      ],
      MOST_FINDINGS,
    ),
    '',
    'What if',
    ...columns([
      ['With', 'Waves', 'Until', 'Coaches alone allow', 'Fewer is impossible than'],
      ...compared.map((row) => [
        row.name,
        row.waves,
        row.end ?? 'no plan',
        row.fewest ?? '–',
        row.provenAtLeast,
      ]),
    ]),
  ]
}
