import { useState } from 'preact/hooks'
import type { Step } from '../../shared/program/index.ts'
import { optimize, type Planner, plannedState, plannerInputs } from '../../shared/workbook/index.ts'
import {
  type ActionResult,
  type AppliedPlan,
  choosePilot,
  dateChanges,
  nextThing,
  placeWaves,
  refreshDates,
  type ShownPilot,
  type ShownWaves,
  showGate,
  showInvolvement,
  undoPlan,
} from '../actions/index.ts'
import type { Command } from '../commands.ts'
import { Refused } from '../refusals/index.ts'
import { useTexts } from './context.ts'
import { type OpenProgram, openProgram } from './open-program.ts'
import { PlannerBar } from './parts/planner-bar.tsx'
import { Problems } from './parts/problems.tsx'
import { Tabs } from './parts/tabs.tsx'
import type { Invitation, PanePort } from './port.ts'
import { ProgramAccess } from './program-access.tsx'
import { ProgramShare } from './program-share.tsx'
import { ProgramSync } from './program-sync.tsx'
import { placeOf, type Spot, selection } from './selection.ts'
import type { Texts } from './texts/index.ts'
import type { Task } from './use-task.ts'
import { DatesView } from './views/dates.tsx'
import { GatesView } from './views/gates.tsx'
import { PilotView } from './views/pilot.tsx'
import { WavesView } from './views/waves.tsx'

const VIEWS = ['steps', 'pilot', 'waves', 'sync', 'share', 'access'] as const

interface Properties {
  readonly port: PanePort
  readonly invitation: Invitation
  readonly command: Command | null
  readonly program: OpenProgram
  readonly task: Task
  readonly onDone: () => Promise<void>
}

/** A planner's result and what it was planned from. */
interface Planned<Result> {
  readonly result: Result
  readonly inputs: string
}

/** The pane beside a rollout program: one view at a time. */
export function Rollout({ port, invitation, command, program, task, onDone }: Properties) {
  const texts = useTexts()
  const { rollout } = texts
  const [view, setView] = useState(VIEWS.find((known) => known === command) ?? 'steps')
  const [pilot, setPilot] = useState<Planned<ShownPilot> | null>(null)
  const [waves, setWaves] = useState<Planned<ShownWaves | null> | null>(null)
  const [applied, setApplied] = useState<Readonly<Partial<Record<Planner, AppliedPlan>>>>({})
  const { reading, asOf, figures, problems } = program
  const { busy } = task

  const show = (next: typeof view) => {
    task.clear()
    setView(next)
  }
  const select = (spot: Spot) =>
    task.run(async () => {
      await port.host.apply(selection(spot))
      return texts.okrs.selected(placeOf(spot))
    })
  /** Carries out an action on the workbook as it stands now, not as it was last shown. */
  const carryOut = async <Outcome,>(act: (program: OpenProgram) => ActionResult<Outcome>) => {
    const result = act(openProgram(await port.host.read(), port))
    if (!result.ok) throw new Refused(result.refusals)
    await port.host.apply(optimize(result.plan))
    await onDone()
    return result.outcome
  }
  const apply = <Result,>(
    planner: Planner,
    { inputs, result }: Planned<Result>,
    act: (program: OpenProgram, result: Result) => ActionResult<AppliedPlan>,
  ) =>
    task.run(async () => {
      const outcome = await carryOut((now) => {
        if (plannerInputs(now.reading.document, planner) !== inputs) throw new Error(rollout.planStale)
        return act(now, result)
      })
      setApplied({ ...applied, [planner]: outcome })
      return rollout.applied[planner](outcome.changed)
    })
  /** Takes back what a planner wrote last; null where there is nothing to take back. */
  const undoOf = (planner: Planner) => {
    const written = applied[planner]
    if (!written) return null
    return () =>
      task.run(async () => {
        const { kept } = await carryOut((now) => undoPlan(now.reading, written))
        setApplied({ ...applied, [planner]: undefined })
        return rollout.undone(kept)
      })
  }
  const planPilot = () =>
    task.run(async () => {
      const { showPilot } = await import('../actions/show-pilot.ts')
      const result = showPilot(reading)
      setPilot({ result, inputs: plannerInputs(reading.document, 'pilot') })
      return rollout.pilot.planned(result.groups.filter(({ teams }) => teams !== null).length)
    })
  const planWaves = () =>
    task.run(async () => {
      const { showWaves } = await import('../actions/show-waves.ts')
      const result = showWaves(reading, asOf)
      setWaves({ result, inputs: plannerInputs(reading.document, 'waves') })
      return result === null ? rollout.waves.noTeams : rollout.waves.planned(result.waves.length)
    })
  const writeDates = () =>
    task.run(async () => {
      const written = await carryOut((now) => refreshDates(now.reading, now.asOf))
      setApplied({ ...applied, dates: written })
      return rollout.applied.dates(written.changed)
    })
  const bar = (planner: 'pilot' | 'waves', planned: Planned<unknown> | null, onPlan: () => void) => {
    const inputs = plannerInputs(reading.document, planner)
    return (
      <PlannerBar
        busy={busy}
        start={rollout[planner].start}
        isPlanned={planned !== null}
        isStale={planned !== null && planned.inputs !== inputs}
        isWrittenStale={plannedState(reading.document, planner)?.isOutOfDate ?? false}
        onPlan={onPlan}
        onUndo={undoOf(planner)}
      />
    )
  }
  const isCurrent = (planner: Planner, planned: Planned<unknown> | null) =>
    planned !== null && planned.inputs === plannerInputs(reading.document, planner)
  return (
    <Tabs
      views={VIEWS}
      titles={rollout.tabs}
      view={view}
      counts={{ sync: program.state.conflicts.length }}
      onSelect={show}
    >
      {view === 'steps' && (
        <>
          <GatesView
            organization={reading.program.values.organization}
            asOf={asOf}
            gates={figures.gates.map((gate) => showGate(reading, gate))}
            findings={findingsOf(program, texts)}
            next={nextThing(figures, asOf)}
            onSelect={select}
          />
          <DatesView
            changes={dateChanges(reading, asOf)}
            busy={busy}
            onRefresh={writeDates}
            onUndo={undoOf('dates')}
          />
          {problems.length > 0 && <Problems problems={problems} onSelect={select} />}
        </>
      )}
      {view === 'pilot' && (
        <PilotView
          pilot={pilot?.result ?? null}
          chosen={new Set(reading.program.candidates.filter(({ chosen }) => chosen).map(({ id }) => id))}
          canApply={!busy && isCurrent('pilot', pilot)}
          onApply={(group) =>
            pilot && apply('pilot', pilot, (now) => choosePilot(now.reading, group, now.asOf))
          }
        >
          {bar('pilot', pilot, planPilot)}
        </PilotView>
      )}
      {view === 'waves' && (
        <WavesView
          waves={waves?.result ?? null}
          isWritten={isWritten(waves?.result ?? null, reading.program.teams)}
          canApply={!busy && isCurrent('waves', waves)}
          onApply={() =>
            waves?.result &&
            apply('waves', { ...waves, result: waves.result }, (now, result) =>
              placeWaves(now.reading, result, now.asOf),
            )
          }
          onSelect={select}
        >
          {bar('waves', waves, planWaves)}
        </WavesView>
      )}
      {view === 'sync' && (
        <ProgramSync port={port} invitation={invitation} program={program} task={task} onDone={onDone} />
      )}
      {view === 'share' && <ProgramShare port={port} program={program} task={task} />}
      {view === 'access' && <ProgramAccess port={port} program={program} task={task} />}
    </Tabs>
  )
}

/** Whether the workbook's teams stand in the waves of a plan. */
function isWritten(
  planned: ShownWaves | null,
  teams: readonly { readonly id: string; readonly wave: number | null }[],
): boolean {
  if (planned === null) return false
  const placed = planned.waves.flatMap(({ number, ids }) =>
    ids.map((id): [string, number | null] => [id, number]),
  )
  const begun = planned.started.map(({ id, wave }): [string, number | null] => [id, wave])
  const waveOf = new Map([...placed, ...begun])
  return teams.every(({ id, wave }) => wave === (waveOf.get(id) ?? null))
}

/** What was computed for a step and is shown with its gate. */
function findingsOf({ figures: { goal, coaching, firstOkrs, people } }: OpenProgram, { rollout }: Texts) {
  const found: Partial<Record<Step, readonly string[]>> = {}
  const add = (step: Step, finding: string) => {
    found[step] = [...(found[step] ?? []), finding]
  }
  if (goal.recommendation !== null) {
    add(
      'Goal',
      rollout.recommendation(
        goal.recommendation,
        goal.staying.map(({ name }) => name),
      ),
    )
  }
  if (coaching.byRole.length > 0) {
    const shares = coaching.byRole.map(({ name, trained, needed }) => `${name} ${trained}/${needed}`)
    add('Coaching', rollout.trained(shares.join(', ')))
  }
  const owing = firstOkrs.teams.filter(({ owesCheckIn }) => owesCheckIn).map(({ team }) => team.team)
  if (owing.length > 0) add('First OKRs', rollout.owing(owing))
  for (const { step, parts } of showInvolvement(people.involvement)) {
    add(step, rollout.involved(parts.map(({ part, names }) => `${part} ${names.join(', ')}`).join(' · ')))
  }
  return found
}
