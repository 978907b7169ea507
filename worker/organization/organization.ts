import { DurableObject } from 'cloudflare:workers'
import { ROUTES, type RouteName, type Token } from '../../shared/api/index.ts'
import { authorize, type Grant } from '../access/authorize.ts'
import { hashOf, newCredential } from '../access/token.ts'
import { fail, type Result } from '../result.ts'
import type { Context, OrganizationRecord } from './context.ts'
import { Database, type RowCount } from './database.ts'
import { cleaningStep, dateIn, nextMidnight, turnStep } from './day.ts'
import { HANDLERS, type Input } from './handlers/index.ts'
import { NO_CODE } from './handlers/invitations.ts'
import { answerReview, openReview } from './handlers/reviews.ts'
import { grantOf, type PresentedToken } from './keys.ts'
import { hasTables, migrate } from './migrations.ts'
import { type PageQuery, pageData } from './page-data.ts'
import type { ReviewAnswers } from './reviews.ts'
import { scalingData } from './scaling-data.ts'
import { runDueJobs } from './schedule.ts'
import { readPath, type TeamRecord } from './teams.ts'
import { reportDifferences, verifySums } from './verify.ts'

/** A call as the Worker hands it on: checked against the route's declaration. */
export interface Call {
  readonly route: RouteName
  readonly token: Token | null
  /** The {@link Input} of the route, as JSON. */
  readonly input: string
  readonly origin: string
}

/** A page as the Worker asks for it: of the link's own node, or of one below it. */
export interface PageRequest {
  readonly page: 'rollup' | 'scaling'
  readonly token: Token
  readonly team: string | null
  readonly query: PageQuery
}

/** A visit to a personal review link, with or without answers. */
interface ReviewRequest {
  readonly token: Token
  readonly answers: ReviewAnswers | null
}

/** An answer, or from status 400 on a problem, as JSON, and what it cost. */
export interface Outcome {
  readonly status: number
  readonly json: string
  readonly rows: RowCount
}

const NO_KEY =
  'The key is missing or cannot be used (any more). Join the team again, or ask for a new link or key.'
const NOT_THAT_FAR = 'This key does not reach that far.'
const HOUR = 3_600_000
const ANYBODY: Grant = { kind: 'anybody' }
const MAX_STEPS = 50

/** One organisation: the system of record of its tree, trackers, keys and figures. */
export class Organization extends DurableObject<unknown> {
  readonly #database = new Database(this.ctx.storage)
  #isMigrated = false

  /** Carries out a call. Never throws for what is wrong with the call; that is in the outcome. */
  async perform(call: Call): Promise<Outcome> {
    return this.#outcome(ROUTES[call.route].status, await this.#call(call))
  }

  /** What a page shows through a link. */
  async show({ page, token, team, query }: PageRequest): Promise<Outcome> {
    const result = await this.#with(token, '', (context) => {
      const { grant, database } = context
      if (grant.kind !== 'link' || grant.shows !== page) return fail(403, NOT_THAT_FAR)
      if (page === 'scaling') return scalingData(context)
      const path = readPath(database, team ?? grant.team)
      if (!authorize(grant, 'rollup', idsOf(path))) return fail(403, NOT_THAT_FAR)
      return pageData({ ...context, path }, query)
    })
    return this.#outcome(200, result)
  }

  /** What somebody is asked through a personal link, or with `answers` takes them. */
  async review({ token, answers }: ReviewRequest): Promise<Outcome> {
    const result = await this.#with(
      token,
      '',
      (context): Result<unknown> => (answers ? answerReview(context, answers) : openReview(context)),
    )
    return this.#outcome(answers ? 204 : 200, result)
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
    const organization = { id, name, timeZone, day: today }
    const credential = await newCredential()
    const context: Context = {
      database: this.#database,
      organization,
      grant: ANYBODY,
      path: [],
      presented: null,
      now,
      today,
      origin: '',
      credential,
      credentials: [credential],
    }
    await this.ctx.storage.setAlarm(nextMidnight(now, timeZone))
    const result = this.#database.transaction(() =>
      HANDLERS.createOrganization(context, { params: {}, query: {}, body: { name, timeZone } }),
    )
    return this.#outcome(ROUTES.createOrganization.status, result)
  }

  #outcome(status: number, result: Result<unknown>): Outcome {
    const rows = this.#database.takeRowCount()
    return result.ok
      ? { status, json: JSON.stringify(result.value), rows }
      : { status: result.problem.status, json: JSON.stringify(result.problem), rows }
  }

  /** Does what is due: turns the day, clears days gone by away, checks the sums. */
  override async alarm(): Promise<void> {
    const organization = this.#open()
    if (!organization) return
    const database = this.#database
    const next = runDueJobs(
      database,
      {
        turn: (now) => this.#turn(organization, now),
        verify: (now) => {
          reportDifferences(database, verifySums(database), now)
          return new Date(nextMidnight(now, organization.timeZone).getTime() + HOUR)
        },
      },
      new Date(),
    )
    if (next) await this.ctx.storage.setAlarm(next)
  }

  /** A bounded number of steps; where they are not enough it wants to go on at once. */
  #turn(organization: OrganizationRecord, now: Date): Date {
    const today = dateIn(now, organization.timeZone)
    for (let step = 0; step < MAX_STEPS; step += 1) {
      if (turnStep(this.#database, today) && cleaningStep(this.#database)) {
        return nextMidnight(now, organization.timeZone)
      }
    }
    return now
  }

  async #call<Name extends RouteName>({ route, token, input, origin }: Call & { route: Name }) {
    const parsed: Input<Name> = JSON.parse(input)
    const { people }: { people?: readonly unknown[] } = parsed.body ?? {}
    const work = (context: Context): Result<unknown> => {
      const { team }: { team?: string } = parsed.params
      const path = team === undefined ? [] : readPath(context.database, team)
      if (!authorize(context.grant, route, idsOf(path))) return fail(403, NOT_THAT_FAR)
      return HANDLERS[route]({ ...context, path }, parsed)
    }
    return this.#with(token, origin, work, people?.length)
  }

  /** Does something for whoever presents a token, in one transaction and on a day that is turned. */
  async #with(
    token: Token | null,
    origin: string,
    work: (context: Context) => Result<unknown>,
    tokens = 1,
  ): Promise<Result<unknown>> {
    const presented = token && (await presentedToken(token))
    const credential = await newCredential()
    const others = await Promise.all(Array.from({ length: tokens - 1 }, newCredential))
    const credentials = [credential, ...others]
    const now = new Date()
    const database = this.#database
    const organization = this.#open()
    if (!organization) return presented?.kind === 'code' ? fail(403, NO_CODE) : fail(401, NO_KEY)
    const today = this.#turnDay(organization, now)
    const isNoKey = presented?.kind === 'code' || presented?.kind === 'review'
    return database.transaction(() => {
      const grant = isNoKey ? ANYBODY : presented && grantOf(database, presented, now)
      if (!grant) return fail(401, NO_KEY)
      return work({
        database,
        organization,
        grant,
        presented,
        path: [],
        now,
        today,
        origin,
        credential,
        credentials,
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
    return this.#database.first<{ id: string; name: string; timeZone: string; day: string }>(
      'SELECT id, name, time_zone AS timeZone, day FROM organization',
    )
  }

  #turnDay({ day, timeZone }: OrganizationRecord, now: Date): string {
    const today = dateIn(now, timeZone)
    if (day === today) return today
    for (let step = 0; step < MAX_STEPS; step += 1) {
      if (turnStep(this.#database, today)) break
    }
    // Should the alarm ever have been lost, the first request of a day sets it again.
    void this.ctx.storage.setAlarm(nextMidnight(now, timeZone))
    return today
  }
}

function idsOf(path: readonly TeamRecord[]): string[] {
  return path.map(({ id }) => id)
}

async function presentedToken({ kind, id, secret }: Token): Promise<PresentedToken> {
  return { kind, id, hash: await hashOf(secret) }
}
