import { DurableObject } from 'cloudflare:workers'
import { ROUTES, type RouteName, type Token } from '../../shared/api/index.ts'
import type { Language } from '../../shared/okr/index.ts'
import { authorize, authorizePage, type Grant, pinnedDay } from '../access/authorize.ts'
import { hashPasscode, newPasscode, type StoredPasscode } from '../access/passcode.ts'
import { newCredential, presentedToken } from '../access/token.ts'
import { LINK_TEXTS } from '../link-texts/index.ts'
import { nextDelivery } from '../reminders/outbox.ts'
import { fail, ok, type Result } from '../result.ts'
import { doWhatIsDue, turnDay } from './alarm.ts'
import { CallLimits } from './call-limits.ts'
import { type Context, type OrganizationRecord, readOrganization } from './context.ts'
import { Database } from './database.ts'
import { dateIn, nextMidnight } from './day.ts'
import { readCalendar } from './handlers/feeds.ts'
import { HANDLERS, type Input } from './handlers/index.ts'
import { NO_CODE } from './handlers/invitations.ts'
import { beginAttempt, finishAttempt } from './handlers/passcode.ts'
import { answerReview, openReview } from './handlers/reviews.ts'
import { grantOf } from './keys.ts'
import { linkPage } from './link-pages.ts'
import { hasTables, migrate } from './migrations.ts'
import type { Call, Outcome, PageRequest, PasscodeRequest, ReviewRequest, Shown } from './requests.ts'
import { readPath, type TeamRecord } from './teams.ts'

const NO_KEY =
  'The key is missing or cannot be used (any more). Join the team again, or ask for a new link or key.'
const NOT_THAT_FAR = 'This key does not reach that far.'
const PASSCODE_ON_API =
  'This link has a passcode, which is not asked for here. Read the address of the link itself with .json at its end.'
const ANYBODY: Grant = { kind: 'anybody' }
/** Calls that can put messages into the outbox. */
const POSTING: readonly RouteName[] = ['syncProgram', 'putWebhook', 'testWebhook', 'resumeWebhook']
/** Tokens that no call of the API takes as a key; what each is good for checks it itself. */
const NO_KEYS: readonly Token['kind'][] = ['code', 'review', 'feed']

/** One organisation: the system of record of its tree, trackers, keys and figures. */
export class Organization extends DurableObject<unknown> {
  readonly #database = new Database(this.ctx.storage)
  readonly #limits = new CallLimits()
  #isMigrated = false

  /** Carries out a call. Never throws for what is wrong with the call; that is in the outcome. */
  async perform(call: Call): Promise<Outcome> {
    const result = this.#limits.refuse(call, new Date()) ?? (await this.#call(call))
    this.#limits.note(call, result.ok, new Date())
    if (call.route === 'deleteOrganization' && result.ok) await this.#delete()
    if (POSTING.includes(call.route) && result.ok) await this.#deliverSoon()
    return this.#outcome(ROUTES[call.route].status, result)
  }

  /** What a page shows through a link: {@link Shown}. A link that does not work is a 404, a passcode to be given a 401. */
  async show({ page, token, session, team, query, language }: PageRequest): Promise<Outcome> {
    const texts = LINK_TEXTS[language]
    const result = await this.#with({ token, session, language }, (context): Result<Shown<unknown>> => {
      const { grant, database } = context
      if (grant.kind !== 'link' || grant.shows !== page) return fail(404, texts.noLink)
      if (!grant.isOpen) return fail(401, texts.passcode.needed)
      const path = readPath(database, team ?? grant.team, pinnedDay(grant))
      if (!authorizePage(grant, page, idsOf(path))) return fail(404, texts.noTeamHere)
      const shown = linkPage({ ...context, path }, grant, query, language)
      return shown.ok ? ok({ data: shown.value, embedIn: grant.embedIn }) : shown
    })
    return this.#outcome(200, result ?? fail(404, texts.noLink))
  }

  /** Takes a link's passcode, for a session that opens it from then on. Wrong ones are counted. */
  async enter({ token, passcode, language }: PasscodeRequest): Promise<Outcome> {
    const { noLink } = LINK_TEXTS[language]
    const begun = await this.#with({ token, language }, beginAttempt)
    if (!begun?.ok) return this.#outcome(200, begun ?? fail(404, noLink))
    const hash = await hashPasscode(passcode, begun.value.salt)
    const entered = await this.#with({ token, language }, (context) => finishAttempt(context, hash))
    return this.#outcome(200, entered ?? fail(404, noLink))
  }

  /** What somebody is asked through a personal link, or with `answers` takes them. */
  async review({ token, answers, language }: ReviewRequest): Promise<Outcome> {
    const result = await this.#with(
      { token, language },
      (context): Result<unknown> => (answers ? answerReview(context, answers) : openReview(context)),
    )
    return this.#outcome(answers ? 204 : 200, result ?? fail(404, LINK_TEXTS[language].noLink))
  }

  /** The calendar file behind a feed, as a text. */
  async calendar(token: Token): Promise<Outcome> {
    const result = await this.#with({ token }, readCalendar)
    return this.#outcome(200, result ?? fail(404, LINK_TEXTS.en.noLink))
  }

  /** Makes a new object into an organisation. */
  async create(
    id: string,
    { name, timeZone = 'UTC' }: { name: string; timeZone?: string },
  ): Promise<Outcome> {
    migrate(this.#database)
    this.#isMigrated = true
    const now = new Date()
    const today = dateIn(now, timeZone)
    const organization = { id, name, timeZone, day: today, importing: null }
    const credential = await newCredential()
    const context: Context = {
      database: this.#database,
      organization,
      grant: ANYBODY,
      path: [],
      presented: null,
      language: 'en',
      now,
      today,
      origin: '',
      credential,
      credentials: [credential],
      passcode: null,
    }
    await this.ctx.storage.setAlarm(nextMidnight(now, timeZone))
    const result = this.#database.transaction(() =>
      HANDLERS.createOrganization(context, { params: {}, query: {}, body: { name, timeZone } }),
    )
    return this.#outcome(ROUTES.createOrganization.status, result)
  }

  /** Everything is gone, the alarm too: from here on this object is one that was never made an organisation. */
  async #delete(): Promise<void> {
    this.#isMigrated = false
    await this.ctx.storage.deleteAlarm()
    await this.ctx.storage.deleteAll()
  }

  /** Lets the alarm post what a call put into the outbox; the call itself does not wait for other services. */
  async #deliverSoon(): Promise<void> {
    const next = nextDelivery(this.#database)
    if (next && next.getTime() <= Date.now()) await this.ctx.storage.setAlarm(next)
  }

  #outcome(status: number, result: Result<unknown>): Outcome {
    const rows = this.#database.takeRowCount()
    return result.ok
      ? { status, json: JSON.stringify(result.value), rows }
      : { status: result.problem.status, json: JSON.stringify(result.problem), rows }
  }

  /** Does what is due, see {@link doWhatIsDue}, and asks to be woken for what comes next. */
  override async alarm(): Promise<void> {
    const organization = this.#open()
    const next = organization && (await doWhatIsDue(this.#database, organization, new Date()))
    if (next) await this.ctx.storage.setAlarm(next)
  }

  async #call<Name extends RouteName>({ route, token, input, origin }: Call & { route: Name }) {
    const parsed: Input<Name> = JSON.parse(input)
    const { people, passcode }: { people?: readonly unknown[]; passcode?: string } = parsed.body ?? {}
    const work = (context: Context): Result<unknown> => {
      const { team }: { team?: string } = parsed.params
      const path = team === undefined ? [] : readPath(context.database, team, pinnedDay(context.grant))
      const { grant } = context
      if (grant.kind === 'link' && !grant.isOpen) return fail(403, PASSCODE_ON_API)
      if (!authorize(grant, route, idsOf(path))) {
        return grant.kind === 'anybody' ? fail(401, NO_KEY) : fail(403, NOT_THAT_FAR)
      }
      return HANDLERS[route]({ ...context, path }, parsed)
    }
    // Slow to hash, so only for whoever has a key.
    const isKnown = passcode !== undefined && (await this.#with({ token }, () => ok(null))) !== null
    const stored = isKnown ? await newPasscode(passcode) : null
    const result = await this.#with({ token, origin, passcode: stored, tokens: people?.length }, work)
    return result ?? (token?.kind === 'code' ? fail('wrong-code', NO_CODE) : fail(401, NO_KEY))
  }

  /**
   * Does something for whoever presents a token, in one transaction and on a day that is turned; null where the token
   * gives access to nothing. `tokens` is how many new ones it makes at most, `passcode` the one that it sets.
   */
  async #with<Value>(
    visit: {
      readonly token: Token | null
      readonly session?: Token | null
      readonly language?: Language
      readonly origin?: string
      readonly tokens?: number | undefined
      readonly passcode?: StoredPasscode | null
    },
    work: (context: Context) => Result<Value>,
  ): Promise<Result<Value> | null> {
    const presented = visit.token && (await presentedToken(visit.token))
    const session = visit.session ? await presentedToken(visit.session) : null
    const credential = await newCredential()
    const others = await Promise.all(Array.from({ length: (visit.tokens ?? 1) - 1 }, newCredential))
    const now = new Date()
    const database = this.#database
    const organization = this.#open()
    if (!organization) return null
    const today = this.#turnDay(organization, now)
    const isNoKey = presented && NO_KEYS.includes(presented.kind)
    return database.transaction(() => {
      const grant = isNoKey ? ANYBODY : presented && grantOf(database, presented, session, now)
      if (!grant) return null
      return work({
        database,
        organization,
        grant,
        presented,
        path: [],
        now,
        today,
        origin: visit.origin ?? '',
        language: visit.language ?? 'en',
        credential,
        credentials: [credential, ...others],
        passcode: visit.passcode ?? null,
      })
    })
  }

  /** The organisation, null where this object was never made one: then nothing is stored for it either. */
  #open(): OrganizationRecord | null {
    if (!this.#isMigrated) {
      if (!hasTables(this.#database)) return null
      migrate(this.#database)
      this.#isMigrated = true
    }
    return readOrganization(this.#database)
  }

  #turnDay({ day, timeZone, importing }: OrganizationRecord, now: Date): string {
    const today = dateIn(now, timeZone)
    if (day === today || importing) return today
    turnDay(this.#database, today)
    // Should the alarm ever have been lost, the first request of a day sets it again; it finds out what else is due.
    void this.ctx.storage.setAlarm(now)
    return today
  }
}

function idsOf(path: readonly TeamRecord[]): string[] {
  return path.map(({ id }) => id)
}
