import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { thisMachine } from '../../addin/cli/machine.ts'
import { run } from '../../addin/cli/run.ts'
import type { World } from '../../addin/cli/world.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A folder of its own for a test file, removed when its tests are over. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'okr-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Runs the command line on this machine, on 2027-02-15, with keys in a folder of the test's own. */
export async function okr(
  args: readonly string[],
  config: string,
  changes: Partial<World> = {},
): Promise<Ran> {
  const lines = { out: '', err: '' }
  const code = await run(args, {
    ...thisMachine(),
    env: { OKR_ROLLOUT_CONFIG: config },
    today: () => '2027-02-15',
    out: (text) => {
      lines.out += `${text}\n`
    },
    err: (text) => {
      lines.err += `${text}\n`
    },
    ...changes,
  })
  return { code, ...lines }
}
