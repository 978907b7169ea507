import type { ComponentChildren } from 'preact'
import type { ShownPilot } from '../../actions/index.ts'
import { useTexts } from '../context.ts'
import { Button } from '../parts/button.tsx'

type Group = ShownPilot['groups'][number]

interface Properties {
  /** Null until somebody asked for the plan. */
  readonly pilot: ShownPilot | null
  /** The ids of the teams that are chosen in the workbook. */
  readonly chosen: ReadonlySet<string>
  /** Whether groups may be applied: nothing runs and nothing changed since. */
  readonly canApply: boolean
  /** Planning, undo and whether results still hold. */
  readonly children: ComponentChildren
  readonly onApply: (group: Group) => void
}

/** The best pilot group for each number of teams, why it is, and choosing it. */
export function PilotView({ pilot, chosen, canApply, children, onApply }: Properties) {
  const texts = useTexts().rollout
  return (
    <>
      <h1>{texts.pilot.title}</h1>
      <p>{texts.pilot.intro}</p>
      {children}
      {pilot?.groups.length === 0 && <p class="note">{texts.pilot.noCandidates}</p>}
      {pilot && pilot.leftOut.length > 0 && <p class="detail">{texts.pilot.unrated(pilot.leftOut)}</p>}
      <div class="cards">
        {pilot?.groups.map((group) => (
          <GroupCard
            key={group.count}
            group={group}
            isChosen={group.ids.length === chosen.size && group.ids.every((id) => chosen.has(id))}
            canApply={canApply}
            onApply={() => onApply(group)}
          />
        ))}
      </div>
    </>
  )
}

interface CardProperties {
  readonly group: Group
  readonly isChosen: boolean
  readonly canApply: boolean
  readonly onApply: () => void
}

function GroupCard({ group, isChosen, canApply, onApply }: CardProperties) {
  const { number, rollout } = useTexts()
  const texts = rollout.pilot
  const { count, teams, score, headcount, departments, levels, why, isProposed } = group
  return (
    <article class="card">
      <div class="heading">
        <h2>{rollout.teams(count)}</h2>
        {teams === null && (
          <span class="status bad">
            <span aria-hidden="true">■</span> {texts.none}
          </span>
        )}
        {isProposed && !isChosen && <span class="status">{texts.proposed}</span>}
        {isChosen && teams !== null && (
          <span class="status good">
            <span aria-hidden="true">✓</span> {texts.chosen}
          </span>
        )}
      </div>
      {teams !== null && (
        <>
          <p class="members">{teams.join(', ')}</p>
          <p class="detail">
            {texts.figures(number(round(score)), headcount ?? 0, departments ?? 0, levels ?? 0)}
          </p>
        </>
      )}
      {why.length > 0 && (
        <ul class="why">
          {why.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {teams !== null && !isChosen && (
        <div class="buttons">
          <Button aria-label={texts.applyTo(count)} disabled={!canApply} onClick={onApply}>
            {texts.apply}
          </Button>
        </div>
      )}
    </article>
  )
}

function round(score: number | null): number {
  return Math.round((score ?? 0) * 100) / 100
}
