import { useState } from 'preact/hooks'
import { useTexts } from './context.ts'
import type { LinkInput } from './links.ts'
import type { TeamNames } from './owner.ts'
import { LinkList } from './parts/link-list.tsx'
import { MadeLink } from './parts/made-link.tsx'
import { TextField } from './parts/text-field.tsx'
import { teamCalled } from './team-called.ts'
import type { Links } from './use-links.ts'
import type { Task } from './use-task.ts'
import { LinkForm } from './views/link-form.tsx'

interface Properties extends Pick<Links, 'links' | 'made' | 'make' | 'copy' | 'change'> {
  readonly teams: TeamNames
  readonly today: string
  readonly task: Task
}

/** Links to the roll-up of the whole organisation or of any team in it, with all that guards a link. */
export function ProgramRollups({ links, made, make, copy, change, teams, today, task }: Properties) {
  const texts = useTexts()
  const { rollup } = texts.access
  const [team, setTeam] = useState('')
  const makeFor = (settings: LinkInput) => {
    const found = teamCalled(teams, team)
    if (found === null) return task.run(() => Promise.reject(new Error(texts.access.noTeam(team))))
    return make({ ...settings, ...(found && { teamId: found }) })
  }
  return (
    <section class="card" aria-label={rollup}>
      <h2>{rollup}</h2>
      <p class="detail">{texts.access.rollupWhat}</p>
      {made?.kind === 'rollup' && <MadeLink link={made.url} onCopy={copy} />}
      <LinkForm busy={task.busy} today={today} onMake={makeFor}>
        <TextField
          label={texts.access.team}
          hint={texts.access.teamHint}
          optional
          value={team}
          onInput={setTeam}
        />
      </LinkForm>
      <LinkList
        links={links?.filter(({ kind }) => kind === 'rollup') ?? []}
        titleOf={({ teamId }) => teams.get(teamId) ?? teamId}
        busy={task.busy}
        onChange={change}
      />
    </section>
  )
}
