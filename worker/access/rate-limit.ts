/** How often something may happen: `burst` times at once, and again each `seconds`. */
export interface Rate {
  readonly burst: number
  readonly seconds: number
}

interface Bucket {
  readonly left: number
  readonly at: number
}

const MAX_BUCKETS = 10_000

/**
 * Counts how often each caller does something (token bucket). Kept in memory: what is lost when an object is evicted
 * had the time to fill up again.
 */
export class RateLimiter {
  readonly #rate: Rate
  readonly #buckets = new Map<string, Bucket>()

  constructor(rate: Rate) {
    this.#rate = rate
  }

  /** The seconds after which it may happen again, 0 where it may now. */
  secondsToWait(caller: string, now: Date): number {
    const { left, at } = this.#refilled(caller, now)
    if (left > 0) return 0
    return Math.max(1, Math.ceil(this.#rate.seconds - (now.getTime() - at) / 1_000))
  }

  /** Counts that it happened. */
  count(caller: string, now: Date): void {
    const bucket = this.#refilled(caller, now)
    // The oldest goes first; a map keeps its entries in the order in which they were set.
    this.#buckets.delete(caller)
    const [oldest] = this.#buckets.keys()
    if (this.#buckets.size >= MAX_BUCKETS && oldest !== undefined) this.#buckets.delete(oldest)
    this.#buckets.set(caller, { ...bucket, left: Math.max(0, bucket.left - 1) })
  }

  #refilled(caller: string, now: Date): Bucket {
    const { burst, seconds } = this.#rate
    const bucket = this.#buckets.get(caller)
    if (!bucket) return { left: burst, at: now.getTime() }
    const gained = Math.floor((now.getTime() - bucket.at) / (seconds * 1_000))
    if (gained <= 0) return bucket
    if (bucket.left + gained >= burst) return { left: burst, at: now.getTime() }
    return { left: bucket.left + gained, at: bucket.at + gained * seconds * 1_000 }
  }
}
