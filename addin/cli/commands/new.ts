import type { Cycle } from '../../../shared/okr/index.ts'
import {
  LANGUAGES,
  type Language,
  optimize,
  type Plan,
  PRESETS,
  portfolioPlan,
  presetDocument,
  programPlan,
  trackerPlan,
} from '../../../shared/workbook/index.ts'
import { quarterAt, quarterOf } from '../../actions/index.ts'
import { newFile } from '../../hosts/xlsx/index.ts'
import type { Command, Input } from '../command.ts'
import { inputError, usageError } from '../failure.ts'
import { exists, refuseIfOpen, writeAtomically } from '../tracker-file.ts'

const TEMPLATES = ['team-tracker', 'rollout-program', 'portfolio'] as const

export const newCommand: Command = {
  name: 'new',
  summary: 'Makes a workbook from a template.',
  files: ['FILE.xlsx'],
  options: {
    template: { value: TEMPLATES.join('|'), summary: 'what to make', isNeeded: true },
    organization: { value: 'NAME', summary: 'whose workbook it is', isNeeded: true },
    team: { value: 'NAME', summary: "the team; the organisation's name if not given" },
    cycle: { value: 'NAME', summary: 'the cycle, such as 2027-Q1; this quarter if not given' },
    'cycle-start': { value: 'DATE', summary: 'its first day; that of the quarter if not given' },
    'cycle-end': { value: 'DATE', summary: 'its last day' },
    preset: { value: PRESETS.join('|'), summary: 'what a rollout program starts with; pilot if not given' },
    'as-of': { value: 'DATE', summary: 'the day to compute for; always today if not given' },
    language: { value: LANGUAGES.join('|'), summary: 'of titles and hints; en if not given' },
    force: { summary: 'replace a file that is there' },
  },
  async run(input, world) {
    const path = input.file(0)
    const template = input.choice('template', TEMPLATES)
    const preset = input.choice('preset', PRESETS)
    if (preset && template !== 'rollout-program') {
      throw usageError('--preset goes with --template rollout-program.')
    }
    if (!/\.xlsx$/i.test(path)) throw usageError(`A workbook's name ends in .xlsx, not “${path}”.`)
    const plan = planOf(template ?? 'team-tracker', input, world.today())
    if ((await exists(path)) && !input.has('force')) {
      throw inputError(`${path}: the file is there already; --force replaces it.`)
    }
    await refuseIfOpen(path)
    const host = newFile()
    host.apply(optimize(plan))
    await writeAtomically(path, await host.save(), world)
    world.out(`Made ${path}.`)
    return 0
  },
}

function planOf(template: (typeof TEMPLATES)[number], input: Input, today: string): Plan {
  switch (template) {
    case 'team-tracker':
      return teamPlan(input, today)
    case 'rollout-program':
      return rolloutPlan(input, today)
    case 'portfolio':
      return portfolioPlan({ organization: filled(input, 'organization') ?? '', language: languageOf(input) })
  }
}

function teamPlan(input: Input, today: string): Plan {
  const organization = filled(input, 'organization') ?? ''
  return trackerPlan({
    organization,
    team: filled(input, 'team') ?? organization,
    cycle: cycleOf(input, today),
    asOf: input.date('as-of'),
    language: languageOf(input),
  })
}

function rolloutPlan(input: Input, today: string): Plan {
  const asOf = input.date('as-of')
  const document = presetDocument({
    preset: input.choice('preset', PRESETS) ?? 'pilot',
    organization: filled(input, 'organization') ?? '',
    language: languageOf(input),
    firstCycleStart: input.date('cycle-start'),
    today: asOf ?? today,
  })
  return programPlan({ language: languageOf(input), asOf, document })
}

function languageOf(input: Input): Language {
  return input.choice('language', LANGUAGES) ?? 'en'
}

function filled(input: Input, option: string): string | null {
  const text = input.text(option)
  if (text?.trim() === '') throw usageError(`--${option} is empty.`)
  return text
}

function cycleOf(input: Input, today: string): Cycle {
  const name = filled(input, 'cycle')
  const quarter = name === null ? quarterAt(today) : quarterOf(name)
  const start = input.date('cycle-start') ?? quarter?.start
  const end = input.date('cycle-end') ?? quarter?.end
  if (start === undefined || end === undefined) {
    throw usageError(`The days of the cycle ${name} are not known: give --cycle-start and --cycle-end.`)
  }
  if (end < start) throw usageError(`The cycle would end on ${end}, before it starts on ${start}.`)
  return { name: name ?? quarter?.name ?? '', start, end }
}
