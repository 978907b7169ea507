import type { Ritual } from './choices.ts'

/** Where a ritual lies in its cycle. Working days before an anchor are negative. */
export type RitualPlace =
  | { readonly anchor: 'first day' | 'last day'; readonly workingDays: number }
  | { readonly anchor: 'middle' }
  | { readonly anchor: 'every week' }

/** How a ritual is planned where the meetings table says nothing else. */
export interface RitualRule {
  readonly ritual: Exclude<Ritual, 'Other'>
  /** Part of its events' ids; never changed, since calendars know events by it. */
  readonly slug: string
  readonly place: RitualPlace
  readonly minutes: number
  readonly participants: string
  /** Whether invitations go out days before, and a reminder to prepare. */
  readonly prepared: boolean
}

const TEAMS = 'OKR owner, Team member, OKR coach'
const LEADS = 'OKR owner, OKR coach, Project lead'

/** The meetings of every cycle, in the order in which they come. The Retrospective is days apart from the Review. */
export const RITUAL_RULES: readonly RitualRule[] = [
  {
    ritual: 'Drafting workshop',
    slug: 'draft',
    place: { anchor: 'first day', workingDays: -15 },
    minutes: 180,
    participants: TEAMS,
    prepared: true,
  },
  {
    ritual: 'Alignment workshop',
    slug: 'align',
    place: { anchor: 'first day', workingDays: -10 },
    minutes: 120,
    participants: LEADS,
    prepared: true,
  },
  {
    ritual: 'Agreement workshop',
    slug: 'agree',
    place: { anchor: 'first day', workingDays: -5 },
    minutes: 90,
    participants: `${LEADS}, Executive sponsor`,
    prepared: true,
  },
  {
    ritual: 'Check-in',
    slug: 'check-in',
    place: { anchor: 'every week' },
    minutes: 30,
    participants: TEAMS,
    prepared: false,
  },
  {
    ritual: 'Mid-cycle look',
    slug: 'middle',
    place: { anchor: 'middle' },
    minutes: 60,
    participants: LEADS,
    prepared: true,
  },
  {
    ritual: 'OKR Review',
    slug: 'review',
    place: { anchor: 'last day', workingDays: -4 },
    minutes: 90,
    participants: `${TEAMS}, Project lead, Executive sponsor`,
    prepared: true,
  },
  {
    ritual: 'Retrospective',
    slug: 'retrospective',
    place: { anchor: 'last day', workingDays: -2 },
    minutes: 90,
    participants: `${TEAMS}, Project lead`,
    prepared: true,
  },
]

/** Working days before a meeting on which participants are reminded to prepare. */
export const PREPARE_DAYS = 5
