import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { clientOf, expectValue } from '../../local/client.ts'
import { type RunningServer, startServer } from '../../local/server.ts'
import type { Client } from '../../shared/api/index.ts'
import type { IsoDate } from '../../shared/okr/index.ts'

/** The real Worker on a free port of this machine, with nothing stored. */
export async function startWorker(folder: string): Promise<RunningServer> {
  // Served beside the API; without a built pane there is nothing in it.
  mkdirSync('dist/public', { recursive: true })
  return startServer({ port: await freePort(), folder })
}

export interface ClockedWorker extends RunningServer {
  /** From now on it is nine o'clock of a day there. */
  itIs(day: IsoDate): Promise<void>
}

/** The real Worker on a free port, with a clock that a test sets. */
export async function startClockedWorker(folder: string): Promise<ClockedWorker> {
  mkdirSync('dist/public', { recursive: true })
  const server = await startServer({
    port: await freePort(),
    folder,
    entry: 'test/worker/clocked-entry.ts',
  })
  return {
    ...server,
    async itIs(day) {
      const told = await fetch(`${server.url}/clock`, { method: 'PUT', body: `${day}T09:00:00Z` })
      if (!told.ok) throw new Error(await told.text())
    },
  }
}

/** A new organisation's owner. */
export async function newOwner(url: string, name: string): Promise<Client> {
  return clientOf(url, await newOwnerToken(url, name))
}

/** The key of a new organisation's owner. */
export async function newOwnerToken(url: string, name: string): Promise<string> {
  const created = await clientOf(url, null).call('createOrganization', { body: { name } })
  return expectValue(created).ownerToken
}

/** A code for one person. */
export async function codeFor(owner: Client, team: string): Promise<string> {
  return expectValue(await owner.call('invite', { params: { team }, body: {} })).code
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
