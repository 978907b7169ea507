import type { IsoDate } from '../../../shared/okr/index.ts'
import { PLANNERS, type Planner } from '../../../shared/workbook/index.ts'
import { applyPlanner, showProgram } from '../../actions/index.ts'
import type { Command, Input } from '../command.ts'
import { unable, usageError } from '../failure.ts'
import { planText } from '../plan-text/index.ts'
import { json, problemLine } from '../print.ts'
import { openProgram, openProgramForWriting, type ProgramFile, readAgain } from '../program-file.ts'
import { carryOut, writeAtomically } from '../tracker-file.ts'
import type { World } from '../world.ts'

const APPLY = [...PLANNERS, 'all'] as const

export const planCommand: Command = {
  name: 'plan',
  summary:
    'Shows a rollout program: gates, pilot groups, people, trainings, waves, dates, and what is too late.',
  files: ['FILE.xlsx'],
  options: {
    json: { summary: 'print one JSON document' },
    'as-of': { value: 'DATE', summary: 'the day to compute for; as the workbook says if not given' },
    apply: {
      value: APPLY.join('|'),
      summary: 'write what was planned into the workbook; without it nothing is',
    },
    teams: {
      value: 'N',
      summary: 'with --apply pilot or all: how many teams; the proposed group if not given',
    },
  },
  async run(input, world) {
    const path = input.file(0)
    const planners = plannersOf(input)
    const asOf = input.date('as-of')
    const opened = planners.length > 0 ? await openProgramForWriting(path) : await openProgram(path)
    const day = asOf ?? opened.reading.asOf ?? world.today()
    const { file, done } = await applyAll(opened, planners, day, input, world)
    const shown = showProgram(file.reading, day)
    if (input.has('json')) world.out(json(planners.length > 0 ? { ...shown, applied: done } : shown))
    else {
      world.out(planText(shown, done))
      for (const problem of shown.problems) world.err(problemLine(problem))
    }
    const problems = [...shown.problems, ...(shown.waves?.problems ?? [])]
    return problems.some(({ severity }) => severity === 'error') ? 1 : 0
  },
}

function plannersOf(input: Input): readonly Planner[] {
  const chosen = input.choice('apply', APPLY)
  const teams = input.number('teams')
  if (teams !== null && chosen !== 'pilot' && chosen !== 'all') {
    throw usageError('--teams goes with --apply pilot or --apply all.')
  }
  if (chosen === null) return []
  return chosen === 'all' ? PLANNERS : [chosen]
}

/** Applies one planner after the other, each to what the last one left, and writes the file once: all or nothing. */
async function applyAll(
  opened: ProgramFile,
  planners: readonly Planner[],
  day: IsoDate,
  input: Input,
  world: World,
): Promise<{ file: ProgramFile; done: readonly string[] }> {
  let file = opened
  const done: string[] = []
  for (const planner of planners) {
    if (planners.length > 1 && isIdle(file, planner)) continue
    const result = applyPlanner(file.reading, planner, day, input.number('teams'))
    if (!result.ok) throw unable(result.refusals, file.path)
    carryOut(file, result.plan)
    done.push(result.outcome)
    file = readAgain(file)
  }
  if (done.length > 0) await writeAtomically(file.path, await file.host.save(), world)
  return { file, done }
}

/** Whether nothing was entered yet that a planner could plan. */
function isIdle({ reading: { program } }: ProgramFile, planner: Planner): boolean {
  if (planner === 'pilot') return program.candidates.length === 0
  return planner === 'waves' && program.teams.length === 0
}
