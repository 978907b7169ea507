/** `npm run deploy`: builds, checks what an open door would be, and hands the Worker to Cloudflare. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildPublic } from '../addin/build.ts'

const ROOT = join(import.meta.dirname, '..')
const USAGE = `npm run deploy               builds and deploys; a set-up key must be set
npm run deploy -- --dry-run  builds, and shows what would be deployed, without a network
npm run deploy -- --open     deploys without a set-up key: anybody may create organisations`
const NO_KEY = `This Worker has no set-up key: anybody who finds its address could create organisations in it. Make one, keep it
where you keep passwords, and set it before you deploy:
  openssl rand -base64 32 > ~/okr-setup-key.txt
  npx wrangler secret put SETUP_KEY < ~/okr-setup-key.txt
Or let everybody in: npm run deploy -- --open`
const NOT_KNOWN = `Nothing was deployed: it could not be found out whether this Worker has a set-up key; see above. Log in with
  npx wrangler login
and where the Worker was never deployed before, set its set-up key first:
  openssl rand -base64 32 > ~/okr-setup-key.txt
  npx wrangler secret put SETUP_KEY < ~/okr-setup-key.txt`

/** What a program printed, and how it ended. */
export interface Ran {
  readonly code: number
  readonly out: string
}

/** Runs wrangler with some arguments. */
export type Wrangler = (...args: readonly string[]) => Promise<Ran>

export interface DeployOptions {
  readonly isDryRun: boolean
  readonly isOpen: boolean
}

/** Deploys what was built. Returns what to say and the exit code; without a set-up key nothing is deployed. */
export async function deploy({ isDryRun, isOpen }: DeployOptions, wrangler: Wrangler): Promise<Ran> {
  if (isDryRun) return wrangler('deploy', '--dry-run', '--outdir', 'dist/worker')
  if (!isOpen) {
    const { code, out } = await wrangler('secret', 'list', '--format', 'json')
    if (code !== 0) return { code: 1, out: `${out}\n${NOT_KNOWN}` }
    if (!/"name":\s*"SETUP_KEY"/.test(out)) return { code: 1, out: NO_KEY }
  }
  return wrangler('deploy')
}

/** The wrangler that this project has. */
export const runWrangler: Wrangler = (...args) =>
  new Promise((resolve) => {
    const program = join(ROOT, 'node_modules/wrangler/bin/wrangler.js')
    const env = { ...process.env, WRANGLER_SEND_METRICS: 'false' }
    execFile(process.execPath, [program, ...args], { cwd: ROOT, env }, (error, out, err) =>
      resolve({ code: error ? 1 : 0, out: [out, err].join('\n').trim() }),
    )
  })

async function main(): Promise<Ran> {
  try {
    const { values } = parseArgs({
      options: { 'dry-run': { type: 'boolean', default: false }, open: { type: 'boolean', default: false } },
    })
    await buildPublic()
    return await deploy({ isDryRun: values['dry-run'], isOpen: values.open }, runWrangler)
  } catch (error) {
    return { code: 2, out: `${error instanceof Error ? error.message : error}\n\n${USAGE}` }
  }
}

if (import.meta.main) {
  const { code, out } = await main()
  console.log(out)
  process.exitCode = code
}
