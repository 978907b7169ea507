import { useState } from 'preact/hooks'
import { LANGUAGES, type Language } from '../../../shared/workbook/index.ts'
import { useTexts } from '../context.ts'
import type { TeamNames, Webhook, WebhookChange, WebhookInput } from '../owner.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/text-field.tsx'
import { WebhookItem } from '../parts/webhook-item.tsx'
import { LANGUAGE_NAMES } from '../texts/index.ts'

/** A webhook as a person typed it. */
export interface TypedWebhook extends Omit<WebhookInput, 'teamId'> {
  /** The team's name; blank is the whole organisation. */
  readonly team: string
}

interface Properties {
  readonly webhooks: readonly Webhook[]
  readonly teams: TeamNames
  readonly busy: boolean
  /** Resolves to whether it was set. */
  readonly onSet: (webhook: TypedWebhook) => Promise<boolean>
  readonly onChange: (webhook: Webhook, change: WebhookChange) => void
  readonly onLook: () => void
}

const LONGEST_ADDRESS = 2_000

/** Where reminders are posted, and how each place stands. */
export function RemindersView({ webhooks, teams, busy, onSet, onChange, onLook }: Properties) {
  const texts = useTexts()
  const { reminders } = texts
  const [address, setAddress] = useState('')
  const [team, setTeam] = useState('')
  const [language, setLanguage] = useState<Language>(texts.language)
  const submit = async (event: Event) => {
    event.preventDefault()
    if (await onSet({ address: address.trim(), team: team.trim(), language })) setAddress('')
  }
  return (
    <section class="card" aria-label={reminders.title}>
      <h2>{reminders.title}</h2>
      <p class="detail">{reminders.what}</p>
      <ul class="links">
        {webhooks.map((webhook) => (
          <WebhookItem
            key={webhook.id}
            webhook={webhook}
            team={webhook.teamId && (teams.get(webhook.teamId) ?? webhook.teamId)}
            busy={busy}
            onChange={(change) => onChange(webhook, change)}
          />
        ))}
      </ul>
      {webhooks.length > 0 && (
        <div class="buttons">
          <Button disabled={busy} onClick={onLook}>
            {reminders.look}
          </Button>
        </div>
      )}
      <details>
        <summary>{reminders.add}</summary>
        <form onSubmit={submit}>
          <TextField
            label={reminders.address}
            hint={reminders.addressHint}
            type="password"
            maxLength={LONGEST_ADDRESS}
            value={address}
            onInput={setAddress}
          />
          <TextField
            label={reminders.team}
            hint={reminders.teamHint}
            optional
            value={team}
            onInput={setTeam}
          />
          <label class="field">
            <span>{reminders.language}</span>
            <select
              value={language}
              onInput={({ currentTarget: { value } }) =>
                setLanguage(LANGUAGES.find((each) => each === value) ?? 'en')
              }
            >
              {LANGUAGES.map((each) => (
                <option key={each} value={each} lang={each}>
                  {LANGUAGE_NAMES[each]}
                </option>
              ))}
            </select>
          </label>
          <div class="buttons">
            <Button type="submit" disabled={busy}>
              {reminders.submit}
            </Button>
          </div>
        </form>
      </details>
    </section>
  )
}
