import type { Database } from '../organization/database.ts'
import { claimDue, nextDelivery, settle } from './outbox.ts'
import { post } from './post.ts'
import { readWebhook } from './webhooks.ts'

/** As many as the runtime lets be under way at once. */
const AT_ONCE = 6
const ROUNDS = 20

/** Posts what is due, a bounded number of messages. Returns when the next one is due, null where none waits. */
export async function deliverDue(database: Database): Promise<Date | null> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const claimed = claimDue(database, AT_ONCE, new Date())
    if (claimed.length === 0) break
    await Promise.all(
      claimed.map(async (message) => {
        const { address = '', language = 'en' } = readWebhook(database, message.webhook) ?? {}
        settle(database, message, address, await post(address, message.message, language), new Date())
      }),
    )
  }
  return nextDelivery(database)
}
