import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildPublic } from '../addin/build.ts'
import { sampleOrganization } from '../shared/sample/index.ts'
import { type Addresses, readAddresses, writeAddresses } from './addresses.ts'
import { clientOf } from './client.ts'
import { seed } from './seed.ts'
import { type RunningServer, startServer } from './server.ts'

const SHOWN_TEAM = 'onboarding'

export interface SampleServer {
  readonly server: RunningServer
  readonly addresses: Addresses
}

/** Builds everything and runs it with what the folder holds, or with the sample organisation where that is nothing. */
export async function startSampleServer(
  port: number,
  folder: string,
  report: (progress: string) => void,
): Promise<SampleServer> {
  const kept = await readAddresses(folder)
  // Without its addresses a store is half seeded at best, and nobody holds its keys.
  if (!kept) await rm(folder, { recursive: true, force: true })
  report('Building the workbook page and the Worker')
  await buildPublic()
  const server = await startServer({ port, folder: join(folder, 'worker') })
  try {
    return { server, addresses: await (kept ? open(server.url, kept) : store(server.url, folder, report)) }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** Throws where this version cannot read what an earlier one stored. */
async function open(url: string, kept: Addresses): Promise<Addresses> {
  const answer = await clientOf(url, kept.ownerToken).call('listTeams', {})
  if (answer.ok) return kept
  throw new Error('What was stored here does not open with this version. Start over: npm start -- --fresh')
}

async function store(url: string, folder: string, report: (progress: string) => void): Promise<Addresses> {
  const today = new Date().toISOString().slice(0, 10)
  const addresses = await seed(url, sampleOrganization(today), SHOWN_TEAM, report)
  await writeAddresses(folder, addresses)
  return addresses
}
