/** A message that a rollout starts with. */
interface Message {
  readonly audience: string
  readonly message: string
  readonly channel: string
}

/** What a new rollout program says in one language. A language that lacks a text does not compile. */
export interface PresetCaptions {
  readonly leadTimes: Readonly<Record<'coach' | 'goal' | 'teams' | 'rooms' | 'trackers', string>>
  readonly trainings: Readonly<
    Record<'leading' | 'steering' | 'coaching' | 'drafting' | 'explaining' | 'checkIns', string>
  >
  readonly steeringCommittee: string
  /** What OKR Rollout is for. */
  readonly system: string
  readonly messages: Readonly<Record<'why' | 'pilot' | 'managers' | 'results', Message>>
}
