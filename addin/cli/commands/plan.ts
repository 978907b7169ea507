import { type ShownProgram, showProgram } from '../../actions/index.ts'
import type { Command } from '../command.ts'
import { count, json, number, problemLine } from '../print.ts'
import { openProgram } from '../program-file.ts'

export const planCommand: Command = {
  name: 'plan',
  summary: 'Shows a rollout program: its gates, pilot groups and waves, and what is overdue.',
  files: ['FILE.xlsx'],
  options: {
    json: { summary: 'print one JSON document' },
    'as-of': { value: 'DATE', summary: 'the day to compute for; as the workbook says if not given' },
  },
  async run(input, world) {
    const asOf = input.date('as-of')
    const { reading } = await openProgram(input.file(0))
    const shown = showProgram(reading, asOf ?? reading.asOf ?? world.today())
    const errors = shown.problems.filter(({ severity }) => severity === 'error')
    if (input.has('json')) world.out(json(shown))
    else {
      world.out(text(shown))
      for (const problem of shown.problems) world.err(problemLine(problem))
    }
    return errors.length > 0 ? 1 : 0
  },
}

function text(shown: ShownProgram): string {
  const { organization, asOf, recommendation, staying } = shown
  return [
    `${organization}: OKR rollout, as of ${asOf}`,
    `Recommendation: ${recommendation ?? '–'}${staying.length > 0 ? `; staying as they are: ${staying.join(', ')}` : ''}`,
    ...gateLines(shown),
    ...pilotLines(shown),
    ...waveLines(shown),
    ...overdueLines(shown),
  ].join('\n')
}

function gateLines({ gates }: ShownProgram): readonly string[] {
  const lines = gates.flatMap(({ step, state, due, conditions }, index) => [
    `  ${index + 1} ${step.padEnd(11)}  ${state.padEnd(8)}${due === null ? '' : `  by ${due}`}`,
    ...conditions
      .filter((condition) => condition.state !== 'Met')
      .flatMap(({ evidence }) => evidence)
      .map(({ sheet, cell, message }) => `      ${cell === null ? sheet : `${sheet}!${cell}`}  ${message}`),
  ])
  return ['', 'Gates', ...lines]
}

function pilotLines({ pilot }: ShownProgram): readonly string[] {
  if (pilot.tooLarge)
    return ['', 'Pilot: the limits span too many cases to search. Ask for fewer levels or departments.']
  if (pilot.groups.length === 0) return []
  const lines = pilot.groups.flatMap(({ count: teams, score, headcount, teams: names, why }) => [
    names === null
      ? `  ${count(teams, 'team')}: none`
      : `  ${count(teams, 'team')}: ${names.join(', ')}; score ${number(score)}, ${headcount} people`,
    ...why.map((sentence) => `      ${sentence}`),
  ])
  return ['', 'Best pilot group for each number of teams', ...lines]
}

function waveLines({ waves }: ShownProgram): readonly string[] {
  if (waves === null) return []
  const lines = waves.waves.map(
    ({ number: wave, start, end, headcount, room, teams }) =>
      `  ${wave}  ${start} to ${end}  ${headcount} of ${room} people  ${teams.join(', ')}`,
  )
  const bound = `${count(waves.waves.length, 'wave')}; coaches alone would allow ${waves.fewest ?? '–'}, at least ${waves.provenAtLeast} proven.`
  const gap = waves.gap.map(({ limit, waves: least }) => `  Without the limit “${limit}”: ${least}.`)
  const others = [
    ...waves.unplaced.map(({ message }) => `  ${message}`),
    ...waves.skipped.map(({ start, reason }) => `  No wave on ${start}: ${reason}`),
    ...waves.problems.map((problem) => `  ${problemLine(problem)}`),
  ]
  return ['', `Waves: ${bound}`, ...lines, ...gap, ...others]
}

function overdueLines({ overdue }: ShownProgram): readonly string[] {
  if (overdue.length === 0) return []
  return ['', 'Overdue or too late', ...overdue.map(({ message }) => `  ${message}`)]
}
