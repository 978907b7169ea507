import { useState } from 'preact/hooks'
import type { AskedReviews } from '../../actions/index.ts'
import { useTexts } from '../context.ts'
import { Button } from '../parts/button.tsx'

interface Properties {
  /** The pilot's teams and the numbers of its cycles. */
  readonly teams: readonly string[]
  readonly cycles: readonly number[]
  readonly asked: AskedReviews | null
  readonly busy: boolean
  readonly onAsk: (team: string, cycle: number) => void
  readonly onCopy: (text: string) => void
}

/** Personal links to the individual review for a pilot team, each with a mail to send; they are shown this once. */
export function ReviewLinks({ teams, cycles, asked, busy, onAsk, onCopy }: Properties) {
  const { reviews } = useTexts().rollout
  const [team, setTeam] = useState(teams[0] ?? '')
  const [cycle, setCycle] = useState(cycles[0] ?? 1)
  const submit = (event: Event) => {
    event.preventDefault()
    onAsk(team, cycle)
  }
  return (
    <section class="card" aria-label={reviews.title}>
      <h2>{reviews.title}</h2>
      <p class="detail">{reviews.intro}</p>
      {teams.length > 0 && (
        <form onSubmit={submit}>
          <div class="pair">
            <label class="field">
              <span>{reviews.team}</span>
              <select value={team} onInput={(event) => setTeam(event.currentTarget.value)}>
                {teams.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
            <label class="field">
              <span>{reviews.cycle}</span>
              <select value={String(cycle)} onInput={(event) => setCycle(Number(event.currentTarget.value))}>
                {cycles.map((number) => (
                  <option key={number}>{String(number)}</option>
                ))}
              </select>
            </label>
          </div>
          <div class="buttons">
            <Button type="submit" disabled={busy}>
              {reviews.submit}
            </Button>
          </div>
        </form>
      )}
      {asked !== null && (
        <ul class="links">
          {asked.invitations.map(({ person, email, subject, text }) => (
            <li key={person} class="heading">
              <span>{person}</span>
              <span class="buttons">
                <Button disabled={busy} onClick={() => onCopy(text)}>
                  {reviews.copy}
                </Button>
                {email !== '' && (
                  <a
                    href={`mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`}
                  >
                    {reviews.mail}
                  </a>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
