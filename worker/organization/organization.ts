import { DurableObject } from 'cloudflare:workers'
import { ROUTES, type RouteName } from '../../shared/api/index.ts'
import { authorize, type Grant } from '../access/authorize.ts'
import { hashOf, newCredential, type Token } from '../access/token.ts'
import { fail, type Result } from '../result.ts'
import type { Context, OrganizationRecord } from './context.ts'
import { Database, type RowCount } from './database.ts'
import { dateIn, turnStep } from './day.ts'
import { HANDLERS, type Input } from './handlers/index.ts'
import { grantOf, type PresentedToken } from './keys.ts'
import { migrate } from './migrations.ts'
import { readPath } from './teams.ts'

/** A call as the Worker hands it on: checked against the route's declaration. */
export interface Call {
  readonly route: RouteName
  readonly token: Token | null
  /** The {@link Input} of the route, as JSON. */
  readonly input: string
  readonly origin: string
}

/** An answer, or from status 400 on a problem, as JSON, and what it cost. */
export interface Outcome {
  readonly status: number
  readonly json: string
  readonly rows: RowCount
}

const NO_KEY =
  'The key is missing or cannot be used (any more). Join the team again, or ask for a new link or key.'
const ANYBODY: Grant = { kind: 'anybody' }
const MAX_STEPS_PER_CALL = 50

/** One organisation: the system of record of its tree, trackers, keys and figures. */
export class Organization extends DurableObject<unknown> {
  readonly #database = new Database(this.ctx.storage)
  #isMigrated = false

  /** Carries out a call. Never throws; what is wrong with the call is in the outcome. */
  async perform(call: Call): Promise<Outcome> {
    const presented = call.token && (await presentedToken(call.token))
    const credential = await newCredential()
    const result = this.#run(call, { presented, credential, now: new Date(), origin: call.origin })
    return this.#outcome(call.route, result)
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
    }
    const result = this.#database.transaction(() =>
      HANDLERS.createOrganization(context, { params: {}, query: {}, body: { name, timeZone } }),
    )
    return this.#outcome('createOrganization', result)
  }

  #outcome(route: RouteName, result: Result<unknown>): Outcome {
    const rows = this.#database.takeRowCount()
    return result.ok
      ? { status: ROUTES[route].status, json: JSON.stringify(result.value), rows }
      : { status: result.problem.status, json: JSON.stringify(result.problem), rows }
  }

  #run<Name extends RouteName>(
    { route, input }: Call & { route: Name },
    given: Pick<Context, 'presented' | 'credential' | 'now' | 'origin'>,
  ): Result<unknown> {
    const organization = this.#open()
    if (!organization) return fail(401, NO_KEY)
    const database = this.#database
    const today = this.#turnDay(organization, given.now)
    return database.transaction(() => {
      const grant: Grant | null = given.presented && grantOf(database, given.presented, given.now)
      const parsed: Input<Name> = JSON.parse(input)
      if (!grant && route !== 'join') return fail(401, NO_KEY)
      const { team }: { team?: string } = parsed.params
      const path = team === undefined ? [] : readPath(database, team)
      const context = { ...given, database, organization, today, path, grant: grant ?? ANYBODY }
      const ids = path.map(({ id }) => id)
      if (!authorize(context.grant, route, ids)) return fail(403, 'This key does not reach that far.')
      return HANDLERS[route](context, parsed)
    })
  }

  /** The organisation, null where this object was never made one: then nothing is stored for it either. */
  #open(): OrganizationRecord | null {
    if (!this.#isMigrated) {
      const isNew = this.ctx.storage.sql.databaseSize === 0
      if (isNew) return null
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
    for (let step = 0; step < MAX_STEPS_PER_CALL; step += 1) {
      if (turnStep(this.#database, today)) break
    }
    return today
  }
}

async function presentedToken({ kind, id, secret }: Token): Promise<PresentedToken> {
  return { kind, id, hash: await hashOf(secret) }
}
