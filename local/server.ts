import { mkdir } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

export interface ServerOptions {
  readonly port: number
  /** The folder where the Worker keeps what it stores. */
  readonly folder: string
  /** Variables it is deployed with, besides those of wrangler.toml. */
  readonly variables?: Readonly<Record<string, string>>
  /** The module to run, relative to the project; that of wrangler.toml if not given. */
  readonly entry?: string
}

export interface RunningServer {
  /** `http://127.0.0.1:8787` */
  readonly url: string
  /** Ends it and every process that belongs to it. */
  stop(): Promise<void>
}

/** Runs the Worker on this machine, with what `dist/public` holds. Needs no network. */
export async function startServer({
  port,
  folder,
  variables = {},
  entry,
}: ServerOptions): Promise<RunningServer> {
  // Read by wrangler while it loads: nothing is fetched, reported or traced.
  Object.assign(process.env, {
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_SEND_ERROR_REPORTS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    WRANGLER_WRITE_LOGS: 'false',
    X_LOCAL_EXPLORER: 'false',
    X_LOCAL_OBSERVABILITY: 'false',
  })
  await mkdir(join(ROOT, 'dist/public'), { recursive: true })
  const { unstable_startWorker: startWorker } = await import('wrangler')
  const bindings = Object.entries(variables).map(([name, value]) => [
    name,
    { type: 'plain_text', value } as const,
  ])
  const worker = await startWorker({
    config: join(ROOT, 'wrangler.toml'),
    ...(entry !== undefined && { entrypoint: join(ROOT, entry) }),
    bindings: Object.fromEntries(bindings),
    dev: {
      server: { hostname: '127.0.0.1', port },
      persist: folder,
      inspector: false,
      watch: false,
      logLevel: 'error',
    },
  })
  await worker.ready
  return { url: `http://127.0.0.1:${port}`, stop: () => worker.dispose() }
}

/** Whether a port of this machine can be listened on. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/** A port of this machine that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = probe.address()
      probe.close(() =>
        address === null || typeof address === 'string'
          ? reject(new Error('No free port.'))
          : resolve(address.port),
      )
    })
  })
}
