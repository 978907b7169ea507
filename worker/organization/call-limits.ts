import { RateLimiter } from '../access/rate-limit.ts'
import { type Result, tooOften } from '../result.ts'
import type { Call } from './requests.ts'

const TOO_OFTEN =
  'That is more often than this server takes it. Wait a little and try again; nothing was changed.'

/** How often a key may sync and a code may be tried in vain. */
export class CallLimits {
  readonly #syncs = new RateLimiter({ burst: 240, seconds: 0.5 })
  readonly #wrongCodes = new RateLimiter({ burst: 10, seconds: 60 })

  /** Why a call is not to be carried out now, null where it is. A sync counts as it comes in. */
  refuse({ route, token }: Call, now: Date): Result<never> | null {
    const limiter = this.#limiterOf(route)
    const wait = limiter && token ? limiter.secondsToWait(token.id, now) : 0
    if (wait > 0) return tooOften(wait, TOO_OFTEN)
    if (limiter === this.#syncs && token) limiter.count(token.id, now)
    return null
  }

  /** Takes note of what became of a call: only codes that are wrong count. */
  note({ route, token }: Call, wentWell: boolean, now: Date): void {
    if (route === 'join' && token && !wentWell) this.#wrongCodes.count(token.id, now)
  }

  #limiterOf(route: Call['route']): RateLimiter | null {
    if (route === 'join') return this.#wrongCodes
    return route === 'sync' || route === 'syncProgram' ? this.#syncs : null
  }
}
