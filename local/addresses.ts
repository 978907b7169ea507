import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

/** What opens the stored organisation, kept so that the next start prints the same addresses. */
export type Addresses = z.infer<typeof Addresses>
const Addresses = z.object({
  ownerToken: z.string(),
  /** Paths of the whole organisation's roll-up and scaling report. */
  rollup: z.string(),
  scaling: z.string(),
  /** Joins the team whose workbook is shown. */
  code: z.string(),
})

const NAME = 'organization.json'

/** Null where nothing was stored, or nothing that this version can read. */
export async function readAddresses(folder: string): Promise<Addresses | null> {
  try {
    const found = Addresses.safeParse(JSON.parse(await readFile(join(folder, NAME), 'utf8')))
    return found.success ? found.data : null
  } catch {
    return null
  }
}

/** Written last and all at once: where the file is, the organisation is complete. */
export async function writeAddresses(folder: string, addresses: Addresses): Promise<void> {
  await mkdir(folder, { recursive: true })
  const half = join(folder, `${NAME}.half`)
  await writeFile(half, JSON.stringify(addresses), { mode: 0o600 })
  await rename(half, join(folder, NAME))
}
