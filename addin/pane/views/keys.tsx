import { useState } from 'preact/hooks'
import { useTexts } from '../context.ts'
import type { Access, Key } from '../owner.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/text-field.tsx'

interface Properties extends Pick<Access, 'keys' | 'ownKey' | 'teams'> {
  readonly busy: boolean
  readonly onRevoke: (key: Key) => void
}

const SHOWN = 20

/** Who has a key to what, found by name; the one in use here cannot be revoked here. */
export function KeysView({ keys, ownKey, teams, busy, onRevoke }: Properties) {
  const { access: texts, longDate } = useTexts()
  const [search, setSearch] = useState('')
  const whoOf = ({ kind, person }: Key) => (kind === 'owner' ? texts.owner : person)
  const placeOf = ({ teamId }: Key) => (teamId === null ? texts.everything : (teams.get(teamId) ?? teamId))
  const found = keys.filter((key) =>
    `${whoOf(key)} ${placeOf(key)}`.toLowerCase().includes(search.trim().toLowerCase()),
  )
  const day = (time: string) => longDate(time.slice(0, 10))
  return (
    <section class="card" aria-label={texts.keys}>
      <h2>{texts.keys}</h2>
      <p class="detail">{texts.keysHint}</p>
      {keys.length > SHOWN && <TextField label={texts.search} optional value={search} onInput={setSearch} />}
      <ul class="links">
        {found.slice(0, SHOWN).map((key) => (
          <li key={key.id}>
            <h3>{whoOf(key)}</h3>
            <p>{placeOf(key)}</p>
            <p class="detail">{texts.keyUsed(day(key.createdAt), key.lastUsedOn && day(key.lastUsedOn))}</p>
            {key.id === ownKey ? (
              <p class="detail">{texts.inUse}</p>
            ) : (
              <div class="buttons">
                <Button disabled={busy} onClick={() => onRevoke(key)}>
                  {texts.revoke}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p class="detail">{texts.more(found.length - SHOWN)}</p>}
    </section>
  )
}
