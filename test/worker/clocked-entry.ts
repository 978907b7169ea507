import type { Environment } from '../../worker/environment.ts'
import worker, { Organization as RealOrganization } from '../../worker/index.ts'

let now = Date.now()

globalThis.Date = new Proxy(Date, {
  construct: (target, parts) => (parts.length === 0 ? new target(now) : Reflect.construct(target, parts)),
  get: (target, key) => (key === 'now' ? () => now : Reflect.get(target, key)),
})

/** Its alarms are set by the test's clock but would ring by the machine's: the first request of a day turns it instead. */
export class Organization extends RealOrganization {
  override async alarm(): Promise<void> {}
}

/** The Worker, at the time that was last put to `/clock`. */
export default {
  async fetch(request, environment, context) {
    if (new URL(request.url).pathname !== '/clock') return worker.fetch(request, environment, context)
    now = Date.parse(await request.text())
    return new Response(new Date().toISOString())
  },
} satisfies ExportedHandler<Environment>
