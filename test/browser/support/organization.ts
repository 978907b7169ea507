import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Addresses } from '../../../local/addresses.ts'
import { seed } from '../../../local/seed.ts'
import { startServer } from '../../../local/server.ts'
import { sampleOrganization } from '../../../shared/sample/index.ts'

export const TEAM = 'onboarding'
/** The tests make one of their own. */
const NO_PROGRAM = { tables: {} }

/** A Worker with a small organisation in it. */
export interface TestOrganization {
  readonly url: string
  readonly addresses: Addresses
  /** The address of the workbook page for somebody who joins the team. */
  workbookOf(person: string): string
  stop(): Promise<void>
}

/** Starts the Worker on a port, with the sample's teams but only one team's tracker. */
export async function startOrganization(port: number): Promise<TestOrganization> {
  const folder = await mkdtemp(join(tmpdir(), 'okr-browser-'))
  const server = await startServer({ port, folder })
  const sample = sampleOrganization(new Date().toISOString().slice(0, 10))
  const running = sample.cycles.find(({ state }) => state === 'running')?.name
  const trackers = sample.trackers.filter(({ teamId, cycle }) => teamId === TEAM && cycle === running)
  const addresses = await seed(server.url, { ...sample, trackers, program: NO_PROGRAM }, TEAM, () => {})
  return {
    url: server.url,
    addresses,
    workbookOf(person) {
      const { code, ownerToken } = addresses
      return `${server.url}/workbook#${new URLSearchParams({ join: code, name: person, owner: ownerToken })}`
    },
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
