import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'
import type { Address } from '../actions/index.ts'
import { inputError } from './failure.ts'
import { writeAtomically } from './tracker-file.ts'
import type { World } from './world.ts'

/** A person's key to a team, or to an organisation and its program. It is kept per person, never in a workbook. */
export interface Key extends Address {
  readonly person: string
  readonly token: string
}

const file = z.object({
  keys: z.array(
    z.object({
      server: z.string(),
      organizationId: z.string(),
      teamId: z.nullable(z.string()),
      linkId: z.optional(z.string()),
      person: z.string(),
      token: z.string(),
    }),
  ),
})

/** The key to what is at an address, null where this person has none here. */
export async function keyFor(address: Address, world: World): Promise<Key | null> {
  const keys = await readKeys(world)
  return keys.find((key) => isSame(key, address)) ?? null
}

/** Keeps a key, in place of an older one to the same address. */
export async function keepKey(key: Key, world: World): Promise<void> {
  const others = (await readKeys(world)).filter((other) => !isSame(other, key))
  const path = pathOf(world)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const text = `${JSON.stringify({ keys: [...others, key] }, null, 2)}\n`
  await writeAtomically(path, new TextEncoder().encode(text), world, 0o600)
}

async function readKeys(world: World): Promise<readonly Key[]> {
  const path = pathOf(world)
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return []
  try {
    return file.parse(JSON.parse(text)).keys
  } catch {
    throw inputError(`${path}: your keys cannot be read. Mend the file, or move it away and join again.`)
  }
}

function pathOf({ env, home }: World): string {
  const folder = env.OKR_ROLLOUT_CONFIG || join(env.XDG_CONFIG_HOME || join(home, '.config'), 'okr-rollout')
  return join(folder, 'keys.json')
}

function isSame(a: Address, b: Address): boolean {
  return (
    a.server === b.server &&
    a.organizationId === b.organizationId &&
    a.teamId === b.teamId &&
    a.linkId === b.linkId
  )
}
