import { useState } from 'preact/hooks'
import { createClient } from '../../shared/api/index.ts'
import { participantsOf, pilotCycles } from '../../shared/program/index.ts'
import { type AskedReviews, askForReviews } from '../actions/index.ts'
import { useTexts } from './context.ts'
import type { OpenProgram } from './open-program.ts'
import type { PanePort } from './port.ts'
import type { Task } from './use-task.ts'
import { ReviewLinks } from './views/review-links.tsx'

interface Properties {
  readonly port: PanePort
  readonly program: OpenProgram
  readonly task: Task
}

/** Asking the pilot's teams for their individual reviews. */
export function ProgramReviews({ port, program, task }: Properties) {
  const { reviews } = useTexts().rollout
  const [asked, setAsked] = useState<AskedReviews | null>(null)
  const { connection, key, reading } = program
  const ask = (team: string, cycle: number) =>
    task.run(async () => {
      if (participantsOf(reading.program, team).length === 0) throw new Error(reviews.nobody(team))
      const { repliedBy } = await import('./replied-by.ts')
      const client = createClient({ url: connection?.server ?? '', token: key?.token ?? '' }, port.send)
      const asking = askForReviews(client, reading.program, { team, cycle }, port.today())
      const found = repliedBy(await asking)
      setAsked(found)
      const { invitations, before } = found
      return reviews.made(invitations.length, before.length, before.filter(({ answered }) => answered).length)
    })
  const copy = (text: string) =>
    task.run(async () => {
      if (!(await port.copy(text))) throw new Error(reviews.notCopied)
      return reviews.copied
    })
  return (
    <ReviewLinks
      teams={reading.program.candidates.filter(({ chosen }) => chosen).map(({ team }) => team)}
      cycles={pilotCycles(reading.program).map(({ number }) => number)}
      asked={asked}
      busy={task.busy}
      onAsk={ask}
      onCopy={copy}
    />
  )
}
